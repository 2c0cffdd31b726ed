import { memo } from 'react';
import { sayCount, sayDuration, sayNumber } from '#exhibits/kit/say.ts';
import { sayAssumptions } from './describe.ts';
import type { Frame, Pace } from './frame.ts';
import type { ScalingValues } from './inputs.ts';

interface NowProps {
  /** Microseconds into the peak. */
  readonly time: number;
  readonly frame: Frame;
  readonly pace: Pace;
  readonly values: ScalingValues;
  readonly lang: string;
}

/** What the picture shows at the moment, in words. */
export const Now = memo(function Now({ time, frame, pace, values, lang }: NowProps) {
  const slow = pace.slowdown > 1 ? `, at ${sayNumber(pace.slowdown, lang)} times slow motion` : '';
  const waiting = `${sayNumber(frame.waiting, lang)} waiting, ${sayNumber(frame.inService, lang)} being answered`;
  return (
    <p className="tl-footer tl-hall__now">
      {`1 dot = ${sayCount(frame.requestsPerDot, 'request', lang)}${slow}; a ring fills as its server works. ` +
        `${sayDuration(time / 1000, lang)} into the peak, assuming ${sayAssumptions(values, lang)}: ${waiting}.`}
    </p>
  );
});
