import { memo } from 'react';
import { Slider } from '#exhibits/kit/Slider.tsx';
import { sayNumber, sayShare } from '#exhibits/kit/say.ts';
import { type CeilingValues, ceilingInputs, type ScalingValues } from './inputs.ts';
import { ceilingBasis, describeCeiling } from './telling.ts';
import { capacityCeiling, capacityPeak, usableCapacity } from './usl.ts';

interface CeilingProps {
  readonly values: ScalingValues & CeilingValues;
  readonly lang: string;
  readonly onChange: (patch: Partial<CeilingValues>, settled: boolean) => void;
}

/** The panel of the universal scalability law: two shares, a curve, and what it says in words. */
export function Ceiling({ values, lang, onChange }: CeilingProps) {
  const slide = (id: 'contention' | 'crosstalk') => {
    const { label, min, max, step, provenance } = ceilingInputs[id];
    return {
      ...{ label, min, max, step, provenance },
      value: values[id],
      text: sayShare(values[id], lang, 2),
      onChange: (value: number) => onChange({ [id]: value }, false),
      onRelease: (value: number) => onChange({ [id]: value }, true),
    };
  };
  return (
    <section className="tl-lessons tl-ceiling" aria-label="Where more servers stop helping">
      <div>
        <h3>Where more servers stop helping</h3>
        <p className="tl-lessons__said">{describeCeiling(values, lang)}</p>
        <p className="tl-footer">{ceilingBasis}</p>
        <div className="tl-ceiling__controls" data-script-only>
          <Slider {...slide('contention')} />
          <Slider {...slide('crosstalk')} />
        </div>
      </div>
      <Curve values={values} lang={lang} />
    </section>
  );
}

/** The curve runs over so many servers. */
const most = 64;
const height = 260;
/** Where the curve is worked out: close to each other where it bends most. */
const counts = [1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 16, 19, 22, 26, 30, 36, 42, 50, 57, 64];

const Curve = memo(function Curve({ values, lang }: Omit<CeilingProps, 'onChange'>) {
  const { servers, contention, crosstalk } = values;
  const capacity = (count: number) => usableCapacity(count, contention, crosstalk);
  const top = Math.max(8, 1.2 * Math.max(...counts.map(capacity)));
  const across = (count: number) => `${Math.round((1000 * (count - 1)) / (most - 1)) / 10}%`;
  const up = (worth: number) => Math.round(height * (1 - worth / top));
  const best = capacityPeak(contention, crosstalk)?.servers;
  const ceiling = capacityCeiling(contention, crosstalk);
  const path = counts.map((count) => `${count - 1} ${up(capacity(count))}`).join(' ');
  return (
    <div className="tl-ceiling__picture" dir="ltr" aria-hidden="true">
      <p>servers’ worth of work</p>
      <svg fill="none" stroke="currentColor" width="100%" height={height + 30}>
        <svg width="100%" height={height} viewBox={`0 0 ${most - 1} ${height}`} preserveAspectRatio="none">
          <path data-role="ideal" d={`M0 ${up(1)}L${most - 1} ${up(most)}`} />
          <path data-role="curve" d={`M${path}`} />
        </svg>
        <line data-role="axis" x1="0" x2="100%" y1={height - 0.5} y2={height - 0.5} />
        {ceiling !== undefined && ceiling < top && (
          <line data-role="limit" x1="0" x2="100%" y1={up(ceiling)} y2={up(ceiling)} />
        )}
        {best !== undefined && best <= most && (
          <line data-role="limit" x1={across(best)} x2={across(best)} y1={up(capacity(best))} y2={height} />
        )}
        <circle data-role="present" cx={across(servers)} cy={up(capacity(servers))} r="7" />
        <text y={height + 22}>1 server</text>
        {best !== undefined && best > 8 && best < most - 8 && (
          <text x={across(best)} y={height + 22} textAnchor="middle">
            {`most at ${sayNumber(best, lang)}`}
          </text>
        )}
        <text x="100%" y={height + 22} textAnchor="end">
          {sayNumber(most, lang)}
        </text>
      </svg>
    </div>
  );
});
