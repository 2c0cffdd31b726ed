import { useMemo, useState } from 'react';
import { Drawer } from '#exhibits/kit/Drawer.tsx';
import type { ExhibitProps } from '#exhibits/kit/exhibit.ts';
import { Figure } from '#exhibits/kit/Figure.tsx';
import { Guide } from '#exhibits/kit/Guide.tsx';
import { sandbox } from '#exhibits/kit/guide.ts';
import { provenanceAt } from '#exhibits/kit/inputs.ts';
import { PlayPress } from '#exhibits/kit/PlayPress.tsx';
import { writeQuery } from '#exhibits/kit/query.ts';
import { Slider } from '#exhibits/kit/Slider.tsx';
import { Stage } from '#exhibits/kit/Stage.tsx';
import { sayNumber } from '#exhibits/kit/say.ts';
import { usePlayer } from '#exhibits/kit/usePlayer.ts';
import { useValues } from '#exhibits/kit/useValues.ts';
import { AssumptionSliders, Sandbox } from './Controls.tsx';
import { basisOf, describeAdding, describeFilling, describeLoad, describeWays } from './describe.ts';
import { Hall } from './Hall.tsx';
import { enterStep, type ScalingValues, scalingInputs } from './inputs.ts';
import { LoadReadOut } from './LoadReadOut.tsx';
import { beyondLive, drawLive, millisecondsPerStep, runLength, shortRun } from './live.ts';
import { assumed, momentOf, stepNames } from './moments.ts';
import { lookOut, needsRun, type Outlook, setUp } from './outlook.ts';
import { ScalingStill } from './ScalingStill.tsx';
import { ModelTables } from './Tables.tsx';
import { ThreeWays } from './ThreeWays.tsx';
import { useLive, useLongRun } from './useLive.ts';
import { Waiting } from './Waiting.tsx';

/** Zero to one lakh: requests that queue, and the effect of more servers, one shared queue or less work on them. */
export function Scaling({ lang, search, onQuery, level }: ExhibitProps) {
  const [values, change] = useValues(scalingInputs, 'scaling', search, onQuery);
  const { step, ran, servers, policy, users } = values;
  const inSandbox = step === sandbox;
  const run = useLongRun(values, inSandbox && needsRun(values));
  const outlook = useMemo(() => lookOut(values, run), [values, run]);
  const moment = useMemo(() => momentOf(values, lang), [values, lang]);
  const before = useMemo(
    () => (step === 2 && servers > 6 ? lookOut({ ...values, servers: 6 }).p95 : undefined),
    [values, step, servers],
  );
  const spoken = useMemo(() => sayState(values, outlook, lang), [values, outlook, lang]);
  const player = usePlayer(runLength, millisecondsPerStep, { first: shortRun, isQuiet: true });
  const [isStill, hold] = useState(false);
  const { live, ask } = useLive(
    useMemo(() => setUp(values), [values]),
    player,
    isStill,
  );
  const alter = (patch: Partial<ScalingValues>, kind?: Parameters<typeof change>[1]) => {
    ask();
    change(patch, kind);
  };
  const enter = (to: number) => {
    hold(false);
    alter(enterStep(to), 'step');
  };
  const go = () => {
    hold(false);
    if (step === 2 && servers <= 6) return alter({ servers: servers + 1 });
    if (step === 3 && !ran) {
      change({ ran: true });
      return player.play(shortRun);
    }
    enter(step + 1);
  };
  const undo = () => (step === 3 ? change({ ran: false }) : alter({ servers: 6 }));
  const toggle = () => {
    hold(player.playing);
    if (player.playing) player.pause();
    else player.play(inSandbox ? undefined : shortRun);
  };
  return (
    <Figure name="scaling" title="Zero to one lakh" level={level} spoken={spoken}>
      <Stage
        label="Requests on their way to the servers, and the answers on theirs back. Time runs from the server, at 0, back along the line"
        watch={player.watch}
        onKey={inSandbox ? player.onKey : undefined}
      >
        {step === 3 ? (
          <ThreeWays ran={ran} player={player} lang={lang} />
        ) : (
          <Hall
            fans={[
              {
                servers,
                shared: policy === 'shared' && servers > 1,
                ghost: (step === 2 && servers === 6) || (inSandbox && servers < scalingInputs.servers.max),
                flag: step === 1 ? undefined : outlook.p95,
                drawAt: (steps, look, lanes) => drawLive(live, steps, look, lanes),
                beyondAt: (steps, look) => beyondLive(live, steps, look),
              },
            ]}
            answers={outlook.answers}
            before={before}
            flagWords={sayFlag(step, outlook)}
            label={step === 1}
            player={player}
            onGhost={() => alter({ servers: servers + 1 })}
            lang={lang}
          >
            <LoadReadOut
              before={before}
              values={values}
              outlook={outlook}
              waiting={<Waiting live={live} player={player} lang={lang} />}
              lang={lang}
            />
          </Hall>
        )}
      </Stage>
      <Guide
        steps={stepNames}
        step={step}
        queryOf={(to) => writeQuery(search, 'scaling', scalingInputs, { ...values, ...enterStep(to) })}
        onStep={enter}
        moment={moment}
        onGo={go}
        onUndo={undo}
        assumed={assumed(step === 3)}
        control={
          step === 1 && (
            <Slider
              large
              label={scalingInputs.users.label}
              value={users}
              min={0}
              max={scalingInputs.users.max}
              step={scalingInputs.users.step}
              text={`${sayNumber(users, lang)} active users`}
              ends={['zero', '1 lakh, from my story']}
              provenance={provenanceAt(scalingInputs.users, users)}
              onChange={(value) => alter({ users: value }, 'drag')}
              onRelease={(value) => alter({ users: value })}
            />
          )
        }
        // Before the three ways are run, nothing in them moves.
        pause={(step !== 3 || ran) && <PlayPress playing={player.playing} onPress={toggle} />}
      >
        {inSandbox && <Sandbox values={values} lang={lang} onChange={alter} />}
      </Guide>
      <ScalingStill lang={lang} />
      <Drawer basis={basisOf(values, lang)}>
        <AssumptionSliders values={values} lang={lang} onChange={alter} />
        <ModelTables lang={lang} />
      </Drawer>
    </Figure>
  );
}

function sayState(values: ScalingValues, outlook: Outlook, lang: string): string {
  if (values.step === 1) return describeFilling(values, lang);
  if (values.step === 2) return describeAdding(values, lang);
  if (values.step === 3)
    return values.ran ? describeWays(lang) : 'Three ways to be within 200 ms at 1 lakh users.';
  return describeLoad(values, outlook, lang);
}

function sayFlag(step: number, { p95 }: Outlook): string | undefined {
  if (step === 1 || p95 === undefined) return undefined;
  return p95 > 0.2 ? '19 of 20 are back by here' : '19 of 20 in time';
}
