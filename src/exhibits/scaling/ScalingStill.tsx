import { memo, useMemo, useState } from 'react';
import type { StillProps } from '#exhibits/kit/exhibit.ts';
import { defaultValues } from '#exhibits/kit/inputs.ts';
import { Still } from '#exhibits/kit/Still.tsx';
import { answer, stepRows } from './describe.ts';
import { Hall } from './Hall.tsx';
import { enterStep, scalingInputs } from './inputs.ts';
import { LoadReadOut } from './LoadReadOut.tsx';
import { drawLive, openLive } from './live.ts';
import { lookOut, setUp } from './outlook.ts';
import { ThreeWays } from './ThreeWays.tsx';

/** Six servers that are late, and the three ways to 200 ms, after their run. */
export const ScalingStill = memo(function ScalingStill({ lang, bare = false }: StillProps) {
  const rows = useMemo(() => stepRows(lang), [lang]);
  const picture = (
    <>
      {!bare && <SixServers lang={lang} />}
      <ThreeWays ran lang={lang} />
    </>
  );
  return <Still bare={bare} answer={answer} rows={rows} picture={picture} />;
});

function SixServers({ lang }: { readonly lang: string }) {
  const values = { ...defaultValues(scalingInputs), ...enterStep(2) };
  const outlook = lookOut(values);
  const [live] = useState(() => openLive(setUp(values)));
  return (
    <Hall
      fans={[
        {
          servers: values.servers,
          shared: false,
          flag: outlook.p95,
          drawAt: (steps, look, lanes) => drawLive(live, steps, look, lanes),
        },
      ]}
      answers={outlook.answers}
      flagWords="19 of 20 are back by here"
      lang={lang}
    >
      <LoadReadOut values={values} outlook={outlook} lang={lang} />
    </Hall>
  );
}
