import { useMemo, useState } from 'react';
import { Drawer } from '#exhibits/kit/Drawer.tsx';
import type { ExhibitProps } from '#exhibits/kit/exhibit.ts';
import { Figure } from '#exhibits/kit/Figure.tsx';
import { Guide } from '#exhibits/kit/Guide.tsx';
import { sandbox } from '#exhibits/kit/guide.ts';
import { PlayPress } from '#exhibits/kit/PlayPress.tsx';
import { writeQuery } from '#exhibits/kit/query.ts';
import { Stage } from '#exhibits/kit/Stage.tsx';
import { usePlayer } from '#exhibits/kit/usePlayer.ts';
import { useReplay } from '#exhibits/kit/useReplay.ts';
import { useValues } from '#exhibits/kit/useValues.ts';
import { basis, describeScene, describeToggle } from './describe.ts';
import { drawPost } from './frame.ts';
import { type PaymentsValues, paymentsInputs } from './inputs.ts';
import { type GuardName, guardNames } from './model.ts';
import { assumed, isEnd, momentOf, stepNames } from './moments.ts';
import { gateWords } from './names.ts';
import { PaymentsStill } from './PaymentsStill.tsx';
import { Post } from './Post.tsx';
import { Sandbox } from './Sandbox.tsx';
import { enterStep, type Scene, sceneOf } from './scene.ts';
import { DayTable, OrderingsTable } from './Tables.tsx';

/** The duration of a message's ride. Milliseconds. */
const ride = 900;

/** One payment, its messages, and the gates that keep it counted once. */
export function CountedOnce({ lang, search, onQuery, level }: ExhibitProps) {
  const [values, change] = useValues(paymentsInputs, 'payments', search, onQuery);
  const { step, sent } = values;
  const scene = useMemo(() => sceneOf(values), [values]);
  const inSandbox = step === sandbox;
  const player = usePlayer(inSandbox ? Math.max(1, scene.sequence.length) : 1, ride, {
    at: 'end',
    trace: scene,
    first: step === 1 && sent === 0 ? 1 : 0,
  });
  const { position, length } = player;
  const rides = useReplay(scene, () => player.play());
  // A message's result is shown once it has arrived.
  const [before, hold] = useState({ scene, sent });
  const isUnderWay = position < length && before.scene !== scene;
  const said = player.playing && !inSandbox ? before : { scene, sent };

  /** The text about a change, and the values that it led to: at other values it is no longer shown. */
  const [outcome, setOutcome] = useState({ sentence: '', at: 'nowhere' });
  const hear = (patch: Partial<PaymentsValues>, sentence: (after: Scene) => string) => {
    const next = { ...values, ...patch };
    setOutcome({ sentence: sentence(sceneOf(next)), at: keyOf(next) });
  };
  const tell: typeof hear = (patch, sentence) => {
    hear(patch, sentence);
    change(patch);
  };
  const spoken = outcome.at === keyOf(values) ? outcome.sentence : describeScene(scene, sent, lang);
  const moment = momentOf(said.scene, said.sent);

  const enter = (to: number) => change(enterStep(to), 'step');
  const press = (patch: Parameters<typeof change>[0]) => {
    hold({ scene, sent });
    rides();
    change(patch);
  };
  const toggle = (name: GuardName) => {
    const patch = { [name]: !values[name] };
    // The step itself describes its gate's effect.
    if (name === scene.fix && !isEnd(scene, sent)) return press(patch);
    hear(patch, (after) => describeToggle(scene, after, name, lang));
    if (inSandbox) change(patch);
    else press(patch);
  };
  const go = () => {
    const { fix, right } = scene;
    if (sent === 0) press({ sent: 1 });
    else if (!right && fix) press({ [fix]: true });
    else if (step === 3 && sent === 1) press({ sent: 2 });
    else enter(step + 1);
  };
  const undo = () => {
    if (isEnd(scene, sent)) enter(1);
    else if (scene.fix) press({ [scene.fix]: false });
  };

  return (
    <Figure name="payments" title="Counted once" level={level} spoken={spoken} playing={player.playing}>
      <Stage
        label="The way of a message, from the payment provider to the ledger and back"
        watch={player.watch}
        onKey={inSandbox ? player.onKey : undefined}
      >
        <Post
          frame={drawPost(scene, inSandbox ? position : isUnderWay ? scene.sequence.length - 1 : undefined)}
          lang={lang}
          tall={inSandbox}
          onGate={toggle}
          follow={player.playing && !inSandbox ? player.follow : undefined}
        />
      </Stage>
      <Guide
        steps={stepNames}
        step={step}
        queryOf={(to) => writeQuery(search, 'payments', paymentsInputs, { ...values, ...enterStep(to) })}
        onStep={enter}
        moment={moment}
        onGo={go}
        onUndo={undo}
        assumed={assumed}
        pause={
          inSandbox && (
            <PlayPress
              playing={player.playing}
              onPress={player.playing ? player.pause : () => player.play()}
            />
          )
        }
      >
        {isEnd(said.scene, said.sent) && <Purposes />}
        {inSandbox && <Sandbox {...{ values, scene, lang }} spoken={spoken} onChange={tell} />}
      </Guide>
      <PaymentsStill lang={lang} />
      <Drawer basis={basis}>
        <DayTable seed={values.seed} lang={lang} onDay={(seed) => change({ seed })} />
        <OrderingsTable lang={lang} />
      </Drawer>
    </Figure>
  );
}

const keyOf = (values: PaymentsValues) => writeQuery('', 'payments', paymentsInputs, values);

/** The purpose of each gate. Forward is missing: with the sweep, nothing depends on it. */
function Purposes() {
  return (
    <dl className="tl-for">
      {guardNames
        .filter((name) => name !== 'forward')
        .map((name) => (
          <div key={name}>
            <dt>{gateWords[name].name}</dt> <dd>{gateWords[name].isFor}</dd>
          </div>
        ))}
    </dl>
  );
}
