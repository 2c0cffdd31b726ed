import { useState } from 'react';
import type { Provenance } from './inputs.ts';
import { ProvenanceWord } from './Provenance.tsx';

interface StepperProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly provenance?: Provenance;
  readonly onChange: (value: number) => void;
}

/** A whole number with a button on either side. Typed numbers are clamped to the ends. */
export function Stepper({ label, value, min, max, provenance, onChange }: StepperProps) {
  const [draft, setDraft] = useState<string>();
  const change = (next: number) => onChange(Math.min(max, Math.max(min, Math.round(next))));
  const press = (next: number) => {
    setDraft(undefined);
    if (next >= min && next <= max) change(next);
  };
  return (
    <div className="tl-stepper" data-script-only>
      <span className="tl-slider__head">
        <span>
          {`${label} `}
          <ProvenanceWord provenance={provenance} />
        </span>
      </span>
      <span className="tl-stepper__row">
        {/* Not `disabled`: a disabled button would drop the focus when someone reaches the end with it. */}
        <button
          type="button"
          aria-label={`Fewer: ${label}`}
          aria-disabled={value <= min}
          onClick={() => press(value - 1)}
        >
          −
        </button>
        <input
          type="number"
          inputMode="numeric"
          aria-label={label}
          {...{ min, max }}
          step={1}
          value={draft ?? value}
          onChange={(event) => {
            setDraft(event.currentTarget.value);
            if (Number.isFinite(event.currentTarget.valueAsNumber)) change(event.currentTarget.valueAsNumber);
          }}
          onBlur={() => setDraft(undefined)}
        />
        <button
          type="button"
          aria-label={`More: ${label}`}
          aria-disabled={value >= max}
          onClick={() => press(value + 1)}
        >
          +
        </button>
      </span>
    </div>
  );
}
