import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import type { Provenance } from './inputs.ts';
import { ProvenanceWord, provenanceWords, Value } from './Provenance.tsx';

interface SliderProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** The value in words, with its unit: '50 ms'. */
  readonly text: string;
  /** The texts under the two ends. */
  readonly ends?: readonly [ReactNode, ReactNode];
  readonly provenance: Provenance;
  /** With a large thumb, for a step's one control; its value is then in the picture. */
  readonly large?: boolean;
  /** Called with every value during a drag. */
  readonly onChange: (value: number) => void;
  /** Called with the value on release, or after a key. */
  readonly onRelease: (value: number) => void;
}

/** A number on a line: the browser's range input, its label and value above it, its ends below. */
export function Slider(props: SliderProps) {
  const { label, value, min, max, step, text, ends, provenance, large = false, onChange, onRelease } = props;
  const input = useRef<HTMLInputElement>(null);
  const release = useRef(onRelease);
  useEffect(() => {
    release.current = onRelease;
  });
  useEffect(() => {
    const range = input.current;
    // React's onChange is the browser's "input"; the browser's "change" comes once, on release.
    const onNativeChange = () => range && release.current(range.valueAsNumber);
    range?.addEventListener('change', onNativeChange);
    return () => range?.removeEventListener('change', onNativeChange);
  }, []);
  useLayoutEffect(() => {
    const share = max > min ? (value - min) / (max - min) : 0;
    input.current?.style.setProperty('--share', `${share * 100}%`);
  }, [value, min, max]);
  return (
    <label className="tl-slider" data-large={large || undefined} data-script-only>
      <span className={large ? 'tl-unseen' : 'tl-slider__head'}>
        <span>
          {`${label} `}
          <ProvenanceWord provenance={provenance} />
        </span>
        {/* Hidden from screen readers: the range announces the value, and an output would announce every change. */}
        <output className="tl-slider__value" aria-hidden="true">
          <Value provenance={provenance}>{text}</Value>
        </output>
      </span>
      <input
        ref={input}
        type="range"
        aria-label={label}
        aria-valuetext={`${text}, ${provenanceWords[provenance]}`}
        {...{ min, max, step, value }}
        onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
      />
      {ends && (
        <span className="tl-slider__ends" aria-hidden="true">
          <span>{ends[0]}</span>
          <span>{ends[1]}</span>
        </span>
      )}
    </label>
  );
}
