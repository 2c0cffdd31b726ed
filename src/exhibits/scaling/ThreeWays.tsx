import { useState } from 'react';
import { Mark } from '#exhibits/kit/Mark.tsx';
import { Origin, Value } from '#exhibits/kit/Provenance.tsx';
import { sayCount } from '#exhibits/kit/say.ts';
import type { Playing } from '#exhibits/kit/usePlayer.ts';
import { runWays, saySeconds } from './describe.ts';
import { Hall } from './Hall.tsx';
import { drawLive, openLive } from './live.ts';
import { goal, setUp } from './outlook.ts';

interface ThreeWaysProps {
  readonly ran: boolean;
  readonly player?: Playing;
  readonly lang: string;
}

/** Three fans on one scale, fed by one line: the same arrivals, and what each way needs to be within 200 ms. */
export function ThreeWays({ ran, player, lang }: ThreeWaysProps) {
  const [run] = useState(() =>
    runWays().map((way) => ({ ...way, live: openLive(setUp({ ...way.values, seed: 1 })) })),
  );
  return (
    <Hall
      fans={run.map(({ values, outlook, live }) => ({
        servers: values.servers,
        shared: values.policy === 'shared',
        open: !ran,
        flag: ran ? outlook.p95 : undefined,
        drawAt: (steps, look, lanes) => drawLive(live, steps, look, lanes),
      }))}
      player={player}
      lang={lang}
    >
      <ol className="tl-trio" role="list">
        {run.map(({ name, detail, short, values, outlook }) => (
          <li key={name}>
            <p>
              <b>{ran ? sayCount(values.servers, 'server', lang) : name}</b>{' '}
              <span>{ran ? short : detail}</span>
            </p>
            {ran ? (
              <p className="tl-trio__sum">
                <output
                  aria-live="off"
                  className="tl-trio__figure"
                  aria-label={`simulated: ${saySeconds(outlook.p95 ?? 0, lang)} s`}
                >
                  <Value>{saySeconds(outlook.p95 ?? 0, lang)}</Value>
                  <small>s</small>
                </output>
                <Mark right={(outlook.p95 ?? 0) <= goal} />
                <Origin of="simulated" />
              </p>
            ) : (
              <p>? servers</p>
            )}
          </li>
        ))}
      </ol>
    </Hall>
  );
}
