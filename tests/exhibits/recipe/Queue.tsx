import { Drawer } from '#exhibits/kit/Drawer.tsx';
import type { Exhibit, ExhibitProps, StillProps } from '#exhibits/kit/exhibit.ts';
import { Figure } from '#exhibits/kit/Figure.tsx';
import { Guide } from '#exhibits/kit/Guide.tsx';
import { writeQuery } from '#exhibits/kit/query.ts';
import { ReadOut } from '#exhibits/kit/ReadOut.tsx';
import { Stage } from '#exhibits/kit/Stage.tsx';
import { Stepper } from '#exhibits/kit/Stepper.tsx';
import { Still } from '#exhibits/kit/Still.tsx';
import { sayNumber } from '#exhibits/kit/say.ts';
import { useValues } from '#exhibits/kit/useValues.ts';
import { answer, basis, describe, describeQueue, momentOf } from './describe.ts';
import { enterStep, type QueueValues, queueInputs } from './inputs.ts';
import { longestWait, waits } from './model.ts';

/** Each customer as a bar as long as the wait. */
function Drawing({ values, lang }: { readonly values: QueueValues; readonly lang: string }) {
  const longest = longestWait({ ...values, tills: 1 }) || 1;
  const wait = sayNumber(longestWait(values), lang);
  return (
    <>
      <svg width="100%" height={values.customers * 6} aria-hidden="true">
        {waits(values).map((seconds, customer) => (
          <rect
            key={customer}
            y={customer * 6}
            height="4"
            width={`${Math.round((100 * seconds) / longest)}%`}
          />
        ))}
      </svg>
      <ReadOut
        caption="the last one waits"
        figure={wait}
        unit="s"
        said={`${wait} s`}
        of="simulated"
        right={values.tills > 1}
        verdict="served"
      />
    </>
  );
}

function QueueStill({ lang, bare = false }: StillProps) {
  const values = { step: 2, pressed: true, tills: 2, customers: 12 };
  const row = { step: 'Another till', comes: '12 customers', without: 'one till', with: 'two tills' };
  return <Still answer={answer} rows={[row]} bare={bare} picture={<Drawing values={values} lang={lang} />} />;
}

function Queue({ lang, search, onQuery, level }: ExhibitProps) {
  const [values, change] = useValues(queueInputs, 'queue', search, onQuery);
  const { step, pressed, tills } = values;
  const enter = (to: number) => change(enterStep(to), 'step');
  return (
    <Figure name="queue" title="At the till" level={level} spoken={describeQueue(values, lang)}>
      <Stage label="Customers before the tills">
        <Drawing values={values} lang={lang} />
      </Stage>
      <Guide
        steps={['One till', 'Two tills', 'Three tills']}
        step={step}
        queryOf={(to) => writeQuery(search, 'queue', queueInputs, { ...values, ...enterStep(to) })}
        onStep={enter}
        moment={momentOf(values)}
        onGo={() => (pressed ? enter(step + 1) : change({ pressed: true, tills: tills + 1 }))}
        onUndo={() => change({ pressed: false, tills: tills - 1 })}
        assumed="*Assumed:* a minute each."
      >
        {step > 3 && (
          <Stepper
            label="Tills"
            min={1}
            max={4}
            value={tills}
            onChange={(count) => change({ tills: count })}
          />
        )}
      </Guide>
      <QueueStill lang={lang} />
      <Drawer basis={basis} />
    </Figure>
  );
}

/** The exhibit, as an index would export it. */
export const exhibit: Exhibit = { View: Queue, Still: QueueStill, describe };
