import type { ReactNode } from 'react';
import { ProvenanceWord } from '#exhibits/kit/Provenance.tsx';
import { ReadOut } from '#exhibits/kit/ReadOut.tsx';
import { sayCount, sayNumber, sayShare } from '#exhibits/kit/say.ts';
import { fullAt, sayFaster, saySeconds } from './describe.ts';
import type { ScalingValues } from './inputs.ts';
import { goal, type Outlook } from './outlook.ts';

interface LoadReadOutProps {
  readonly values: ScalingValues;
  readonly outlook: Outlook;
  /** The previous seconds within which 19 of 20 answers came. */
  readonly before?: number | undefined;
  /** The number of waiting requests; not in a still. */
  readonly waiting?: ReactNode;
  readonly lang: string;
}

/** The values to read from the picture: the users that one server can take, or the answer time. */
export function LoadReadOut({ values, outlook, before, waiting, lang }: LoadReadOutProps) {
  const { step, users, servers } = values;
  if (step === 1) {
    const isFull = users >= fullAt(values);
    return (
      <ReadOut
        caption="users in the simulation"
        figure={sayNumber(users, lang)}
        said={sayNumber(users, lang)}
        of="assumed"
        right={!isFull}
        block={isFull}
        verdict={
          users > fullAt(values)
            ? 'more than one server can do'
            : isFull
              ? 'one server is full'
              : 'one server keeps up'
        }
      >
        {isFull ? 'From here the queue only grows.' : waiting}
      </ReadOut>
    );
  }
  const { theory, p95 } = outlook;
  const busy =
    'utilisation' in theory && theory.utilisation < 1 ? `, ${sayShare(theory.utilisation, lang)} busy` : '';
  const rest = (
    <>
      <span className="tl-read__rest">
        {`${sayCount(servers, 'server', lang)} `}
        <ProvenanceWord provenance="assumption" />
        {waiting ? `${busy}, ` : busy}
      </span>
      {waiting}
    </>
  );
  const caption = (
    <>
      <b>19 of 20</b> answers within
    </>
  );
  if (p95 === undefined) {
    const isGrowing = theory.kind === 'growing';
    const figure = isGrowing ? 'no limit' : theory.kind === 'idle' ? '0' : '…';
    return (
      <ReadOut
        caption={caption}
        figure={figure}
        said={figure}
        of="simulated"
        right={!isGrowing}
        block={isGrowing}
        verdict={
          isGrowing
            ? 'the queue only grows'
            : theory.kind === 'idle'
              ? 'nothing to answer'
              : 'a long run is being simulated'
        }
      >
        {rest}
      </ReadOut>
    );
  }
  return (
    <ReadOut
      caption={caption}
      figure={saySeconds(p95, lang)}
      said={`${saySeconds(p95, lang)} s`}
      unit="s"
      of="simulated"
      right={p95 <= goal}
      verdict={p95 <= goal ? 'in time' : 'late'}
      more={before === undefined ? undefined : `, but ${sayFaster(before, p95, lang)}`}
    >
      {rest}
    </ReadOut>
  );
}
