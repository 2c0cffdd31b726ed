import { useState } from 'react';
import { describeVolume } from './describe.ts';

/** How many payments the month's volume stands for; nothing is said until the visitor gives an average order. */
export function Volume({ lang }: { readonly lang: string }) {
  const [average, setAverage] = useState('');
  const sentence = describeVolume(Number.parseFloat(average), lang);
  return (
    <div>
      <label className="tl-field">
        Average order (yours to assume)
        <input
          type="number"
          min={1}
          inputMode="decimal"
          value={average}
          onChange={(event) => setAverage(event.currentTarget.value)}
        />
      </label>
      {sentence && <p>{sentence}</p>}
    </div>
  );
}
