import { memo } from 'react';
import type { StillProps } from '#exhibits/kit/exhibit.ts';
import { Still } from '#exhibits/kit/Still.tsx';
import { everyChange, weeklyFast } from './delivery.ts';
import { answer, stepRows } from './describe.ts';
import { Week } from './Week.tsx';

/** The week with its wait, and the same change without it. */
export const ShipStill = memo(function ShipStill({ lang, bare }: StillProps) {
  const picture = (
    <>
      <Week delivery={weeklyFast} lang={lang} />
      <Week delivery={everyChange} lang={lang} />
    </>
  );
  return <Still bare={bare ?? false} answer={answer} rows={stepRows(lang)} picture={picture} />;
});
