import { memo, useMemo } from 'react';
import type { StillProps } from '#exhibits/kit/exhibit.ts';
import { Still } from '#exhibits/kit/Still.tsx';
import { answer, stepRows } from './describe.ts';
import { ThreeWays } from './ThreeWays.tsx';

/** The three ways to 200 ms, run. */
export const ScalingStill = memo(function ScalingStill({ lang, bare }: StillProps) {
  const rows = useMemo(() => stepRows(lang), [lang]);
  return <Still bare={bare ?? false} answer={answer} rows={rows} picture={<ThreeWays ran lang={lang} />} />;
});
