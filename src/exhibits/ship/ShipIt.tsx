import { Choice } from '#exhibits/kit/Choice.tsx';
import { Drawer } from '#exhibits/kit/Drawer.tsx';
import type { ExhibitProps } from '#exhibits/kit/exhibit.ts';
import { Figure } from '#exhibits/kit/Figure.tsx';
import { Guide } from '#exhibits/kit/Guide.tsx';
import { sandbox } from '#exhibits/kit/guide.ts';
import { writeQuery } from '#exhibits/kit/query.ts';
import { Stage } from '#exhibits/kit/Stage.tsx';
import { type Change, useValues } from '#exhibits/kit/useValues.ts';
import { deliver } from './delivery.ts';
import { basis, describeRollout, describeState } from './describe.ts';
import { enterStep, type Release, type RolloutKind, type ShipValues, shipInputs } from './inputs.ts';
import { assumed, momentOf, stepNames } from './moments.ts';
import { Rollouts, Strip, StripKey } from './Rollouts.tsx';
import { ShipStill } from './ShipStill.tsx';
import { Week } from './Week.tsx';

/** Ship it: what a finished change waits for. */
export function ShipIt({ lang, search, onQuery, level }: ExhibitProps) {
  const [values, change] = useValues(shipInputs, 'ship', search, onQuery);
  const { step, done } = values;
  const delivery = deliver(values);
  const enter = (to: number) => change(enterStep(to), 'step');
  const go = () => (done ? enter(step + 1) : change({ done: true }));
  const undo = () => (step === 3 ? enter(1) : change({ done: false }));
  return (
    <Figure name="ship" title="Ship it" level={level} spoken={describeState(values, delivery, lang)}>
      <Stage label={step === 3 ? 'Three rollouts, over time' : 'A week, to scale'}>
        {step === 3 ? <Rollouts done={done} lang={lang} /> : <Week delivery={delivery} lang={lang} />}
      </Stage>
      <Guide
        steps={stepNames}
        step={step}
        queryOf={(to) => writeQuery(search, 'ship', shipInputs, { ...values, ...enterStep(to) })}
        onStep={enter}
        moment={momentOf(step, done, lang)}
        onGo={go}
        onUndo={undo}
        assumed={assumed(step)}
      >
        {step === sandbox && <Sandbox values={values} lang={lang} onChange={change} />}
      </Guide>
      <ShipStill lang={lang} />
      <Drawer basis={basis} />
    </Figure>
  );
}

interface SandboxProps {
  readonly values: ShipValues;
  readonly lang: string;
  readonly onChange: Change<typeof shipInputs>;
}

const optionsOf = <V extends string>(options: { readonly [value in V]: string }) =>
  (Object.keys(options) as V[]).map((value) => ({ value, label: options[value] }));

const ways = { serial: 'One after the other', parallel: 'In parallel' } as const;
const caches = { without: 'Without', with: 'With' } as const;

function Sandbox({ values, lang, onChange }: SandboxProps) {
  const { parallel, cache, release, rollout } = values;
  return (
    <div className="tl-box tl-box--ship">
      <Choice
        legend="Jobs"
        options={optionsOf(ways)}
        value={parallel ? 'parallel' : 'serial'}
        provenance="assumption"
        onChange={(way) => onChange({ parallel: way === 'parallel' })}
      />
      <Choice
        legend={shipInputs.cache.label}
        options={optionsOf(caches)}
        value={cache ? 'with' : 'without'}
        provenance="assumption"
        onChange={(way) => onChange({ cache: way === 'with' })}
      />
      <Choice<Release>
        legend={shipInputs.release.label}
        options={optionsOf(shipInputs.release.options)}
        value={release}
        provenance="assumption"
        onChange={(chosen) => onChange({ release: chosen })}
      />
      <Choice<RolloutKind>
        legend={shipInputs.rollout.label}
        options={optionsOf(shipInputs.rollout.options)}
        value={rollout}
        provenance="assumption"
        onChange={(chosen) => onChange({ rollout: chosen })}
      />
      <div className="tl-box__strip">
        <Strip kind={rollout} />
        <StripKey lang={lang} />
        <p>{describeRollout(rollout, lang)} (simulated).</p>
      </div>
    </div>
  );
}
