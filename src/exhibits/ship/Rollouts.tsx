import { Mark } from '#exhibits/kit/Mark.tsx';
import { Origin, ProvenanceWord } from '#exhibits/kit/Provenance.tsx';
import { sayNumber } from '#exhibits/kit/say.ts';
import { fleet, rollOutFleet } from './delivery.ts';
import { rolloutKinds } from './describe.ts';
import { type RolloutKind, shipInputs } from './inputs.ts';

/** The time range of the strips, in seconds: the longest rollout, and some time after it. */
const longest = 150;
const pitch = 9;

/** Three rollouts below each other, on one time scale, with the losses of each. */
export function Rollouts({ done, lang }: { readonly done: boolean; readonly lang: string }) {
  return (
    <div className="tl-week" data-rollouts>
      <ol className="tl-rollouts" role="list">
        {rolloutKinds.map((kind) => {
          const { lost } = rollOutFleet(kind);
          return (
            <li key={kind}>
              <p className="tl-rollouts__name">
                <b>{shipInputs.rollout.options[kind]}</b>
                {!done && (
                  <>
                    {' '}
                    <span>of {sayNumber(fleet.instances, lang)} servers</span>{' '}
                    <ProvenanceWord provenance="assumption" />
                  </>
                )}
              </p>
              <Strip kind={done ? kind : undefined} />
              {done ? (
                <p className="tl-rollouts__sum">
                  <output
                    aria-live="off"
                    className="tl-figure tl-rollouts__figure"
                    data-wrong={lost > 0 || undefined}
                    aria-label={`simulated: ${sayNumber(lost, lang)} requests lost`}
                  >
                    {sayNumber(lost, lang)}
                  </output>
                  <Mark right={lost === 0} /> <span>lost</span> <Origin of="simulated" />
                </p>
              ) : (
                <p className="tl-rollouts__sum">? lost</p>
              )}
            </li>
          );
        })}
      </ol>
      <StripKey lang={lang} />
    </div>
  );
}

/** The legend of the strips. */
export const StripKey = ({ lang }: { readonly lang: string }) => (
  <ul className="tl-key" role="list">
    <li data-role="old">old version</li>
    <li data-role="starting">starting</li>
    <li data-role="new">new version</li>
    <li data-role="needed">{`${sayNumber(fleet.load / fleet.capacity, lang)} servers, which the requests need`}</li>
    <li>{`0 to ${sayNumber(longest, lang)} s`}</li>
  </ul>
);

/** The servers of one rollout over time, one above the other: ink is old, the line's colour new, hollow starting. */
export function Strip({ kind }: { readonly kind: RolloutKind | undefined }) {
  const { stages } = kind
    ? rollOutFleet(kind)
    : { stages: [{ time: 0, old: fleet.instances, ready: 0, running: fleet.instances }] };
  const across = (time: number) => Math.round((1000 * time) / longest) / 10;
  const pieces = stages.flatMap(({ time, old, ready, running }, index) => {
    const until = stages[index + 1]?.time ?? longest;
    return Array.from({ length: running }, (_, place) => ({
      key: `${time} ${place}`,
      x: across(time),
      width: across(until - time) - 0.4,
      y: (8 - 1 - place) * pitch,
      role: place < ready ? 'new' : place < ready + old ? 'old' : 'starting',
    }));
  });
  return (
    <svg className="tl-strip" viewBox={`0 0 100 ${8 * pitch}`} preserveAspectRatio="none" aria-hidden="true">
      {pieces.map(({ key, role, ...box }) => (
        <rect key={key} data-role={role} {...box} height={pitch - 3} />
      ))}
      <line x1="0" x2="100" y1={(8 - 3) * pitch - 1.5} y2={(8 - 3) * pitch - 1.5} />
    </svg>
  );
}
