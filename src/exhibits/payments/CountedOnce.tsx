import { useCallback, useMemo, useState } from 'react';
import { Checks } from '#exhibits/kit/Checks.tsx';
import type { ExhibitProps } from '#exhibits/kit/exhibit.ts';
import { Press } from '#exhibits/kit/Press.tsx';
import { Scene, Stage } from '#exhibits/kit/Stage.tsx';
import { openCount } from '#exhibits/kit/say.ts';
import { type Playing, usePlayer } from '#exhibits/kit/usePlayer.ts';
import { useValues } from '#exhibits/kit/useValues.ts';
import { Batch } from './Batch.tsx';
import { runDay } from './day.ts';
import { describeBasis, describeOutcome, describeShown, describeSoFar } from './describe.ts';
import { countSteps, drawLedger } from './frame.ts';
import { Hood } from './Hood.tsx';
import { namesOf, type PaymentsValues, paymentsInputs } from './inputs.ts';
import { Ledger } from './Ledger.tsx';
import { Orderings } from './Orderings.tsx';
import { isOpening, showPayment } from './opening.ts';
import { Total } from './Total.tsx';

const title = 'Counted once';
const millisecondsPerMessage = 900;

/** One payment under two handlers: what the network makes of its messages, and what each handler makes of them. */
export function CountedOnce({ lang, search, onQuery }: ExhibitProps) {
  const [values, change] = useValues(paymentsInputs, 'payments', search, onQuery);
  const day = useMemo(() => runDay(values), [values]);
  const comparison = useMemo(() => showPayment(values, day), [values, day]);
  const { sequence } = comparison;
  const player = usePlayer(countSteps(comparison), millisecondsPerMessage, { at: 'end', trace: comparison });
  const { position } = player;
  const board = drawLedger(comparison, position);
  const answer =
    position > sequence.length
      ? describeOutcome(comparison, day.guards, lang)
      : describeSoFar(comparison, position, day.guards, lang);
  const [spoken, say] = useState({ sentence: answer, after: answer });
  const onSay = useCallback((sentence: string) => say({ sentence, after: answer }), [answer]);
  return (
    <Stage
      name="payments"
      title={title}
      answer={answer}
      shown={null}
      spoken={spoken.after === answer ? spoken.sentence : answer}
      footer={<Basis text={describeBasis(values, lang)} />}
      playing={player.playing}
      onKey={player.onKey}
    >
      <div className="tl-weather">
        <Weather values={values} onChange={change} />
        <Buttons player={player} onAnotherDay={() => change({ seed: nextDay(values.seed) }, true)} />
      </div>
      <Scene label={`${title}, message by message`} watch={player.watch}>
        <Ledger
          key={sequence.join('')}
          {...{ comparison, position, lang, onSay }}
          family={values.family}
          guarded={sayGuarded(namesOf(day.guards).length, lang)}
        />
      </Scene>
      <div className="tl-count" data-over={position > sequence.length || undefined}>
        <div className="tl-count__say">
          <p className="tl-answer">{answer}</p>
          <p>{describeShown(day, values, isOpening(values), lang)}</p>
        </div>
        <Total handler="Hopeful" total={board.hopeful} lang={lang} />
        <Total handler="Careful" total={board.careful} lang={lang} />
      </div>
      <div className="tl-parts">
        <Hood values={values} lang={lang} onChange={change} />
        <Batch day={day} values={values} lang={lang} />
        <Orderings guards={day.guards} orderPaid={values.orderPaid} lang={lang} onSay={onSay} />
      </div>
    </Stage>
  );
}

const nextDay = (seed: number) => (seed < paymentsInputs.seed.max ? seed + 1 : paymentsInputs.seed.min);

const sayGuarded = (count: number, lang: string) => `${openCount(count, 'guard', lang).toLowerCase()} up`;

interface WeatherProps {
  readonly values: PaymentsValues;
  readonly onChange: (patch: Partial<PaymentsValues>, settled: boolean) => void;
}

function Weather({ values, onChange }: WeatherProps) {
  const { duplicate, lose, forge } = paymentsInputs;
  return (
    <Checks
      legend="Weather"
      provenance="assumption"
      options={[
        { id: 'duplicate', label: 'Duplicate', checked: values.duplicate > 0 },
        { id: 'shuffle', label: 'Reorder', checked: values.shuffle },
        { id: 'lose', label: 'Lose', checked: values.lose > 0 },
        { id: 'forge', label: 'Forge', checked: values.forge > 0 },
      ]}
      onToggle={(id, checked) => {
        if (id === 'shuffle') onChange({ shuffle: checked }, true);
        else onChange({ [id]: checked ? { duplicate, lose, forge }[id].default : 0 }, true);
      }}
    />
  );
}

interface ButtonsProps {
  readonly player: Playing;
  readonly onAnotherDay: () => void;
}

function Buttons({ player, onAnotherDay }: ButtonsProps) {
  const { playing, position, length, play, pause, step, back, seek } = player;
  return (
    <div className="tl-pills">
      <Press strong onPress={playing ? pause : play}>
        {playing ? 'Pause' : 'Play'}
      </Press>
      <Press
        onPress={() => {
          // The board opens complete: the first step is then the first message.
          if (position === length) seek(0);
          step();
        }}
      >
        Step
      </Press>
      <Press onPress={back}>Back</Press>
      <Press onPress={onAnotherDay}>Another day</Press>
    </div>
  );
}

/** The first sentence stands out: it is what must not be overlooked. */
function Basis({ text }: { readonly text: string }) {
  const end = text.indexOf('.') + 1;
  return (
    <p className="tl-basis">
      <b>{text.slice(0, end)}</b>
      {text.slice(end)}
    </p>
  );
}
