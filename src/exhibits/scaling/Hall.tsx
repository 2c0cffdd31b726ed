import { memo, type ReactNode, type RefObject } from 'react';
import { sayCount } from '#exhibits/kit/say.ts';
import type { Frame, Stage } from './frame.ts';
import { FlatGauge, TallGauge } from './Gauge.tsx';
import type { Summary } from './measure.ts';
import { StageDrawing } from './StageDrawing.tsx';
import type { Theory } from './theory.ts';

interface HallProps {
  readonly users: number;
  readonly frame: Frame;
  readonly stage: Stage;
  readonly shared: boolean;
  readonly playing: boolean;
  readonly measured: Summary | undefined;
  readonly theory: Theory;
  readonly lang: string;
  /** The element whose width the stage has. */
  readonly sheet: RefObject<HTMLDivElement | null>;
  /** The canvas that lies over the drawing. */
  readonly children: ReactNode;
}

/** The hall in which requests queue, between the line that brings them and the line home, and the gauge beside it. */
export function Hall(props: HallProps) {
  const { users, frame, stage, shared, playing, measured, theory, lang, sheet, children } = props;
  const reading = {
    measured: measured && measured.p95 / 1e6,
    theory: theory.kind === 'steady' ? theory.p95 : undefined,
    growing: theory.kind === 'growing',
  };
  return (
    <>
      <div className="tl-hall" data-playing={playing || undefined}>
        <span className="tl-hall__in" />
        <span className="tl-hall__out" />
        <Users count={users} lang={lang} />
        <div className="tl-hall__sheet" ref={sheet} aria-hidden="true">
          <StageDrawing {...{ frame, stage, shared, lang, playing }} />
          {children}
        </div>
        <div className="tl-hall__gauge" dir="ltr" aria-hidden="true">
          <p>95% within</p>
          <TallGauge {...reading} stage={stage} />
        </div>
      </div>
      <div className="tl-hall__under" dir="ltr" aria-hidden="true">
        <p>
          <b>95% of answers within</b>
          {reading.growing ? ' (no limit)' : ' (bar: simulated; mark: theory)'}
        </p>
        <FlatGauge {...reading} />
      </div>
    </>
  );
}

/** Apart, and kept, since a frame has no time to write a number in a language. */
const Users = memo(function Users({ count, lang }: { readonly count: number; readonly lang: string }) {
  return <p className="tl-hall__users">{sayCount(count, 'user', lang)}</p>;
});
