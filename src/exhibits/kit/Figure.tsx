import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { Surrounding } from './surroundings.ts';

/** How long a sentence must stay unchanged before it is announced. Milliseconds. */
export const announceAfter = 500;

interface FigureProps {
  readonly name: string;
  readonly title: string;
  /** The level of the headings inside. Default: 3. */
  readonly level?: number | undefined;
  /** The exhibit's current result, in one sentence: announced after each change. */
  readonly spoken: string;
  /** While it plays, the sentence waits. */
  readonly playing?: boolean;
  readonly children: ReactNode;
}

/** The figure around an exhibit, on a separate background, with one polite announcement. */
export function Figure({ name, title, level = 3, spoken, playing = false, children }: FigureProps) {
  const [announced, touch] = useAnnouncement(spoken, playing);
  const surroundings = useMemo(() => ({ name, level }), [name, level]);
  return (
    <Surrounding.Provider value={surroundings}>
      <figure
        className="tl-exhibit"
        data-exhibit={name}
        aria-label={title}
        onKeyDownCapture={touch}
        onPointerDownCapture={touch}
        onClickCapture={touch}
        onChangeCapture={touch}
      >
        {children}
        <p className="tl-unseen" role="status">
          {announced}
        </p>
      </figure>
    </Surrounding.Provider>
  );
}

/** The text to announce, and a callback for the visitor's first action: before that, nothing is announced. */
function useAnnouncement(spoken: string, playing: boolean): readonly [string, () => void] {
  const [announced, announce] = useState('');
  const touched = useRef(false);
  const said = useRef(spoken);
  useEffect(() => {
    if (playing || said.current === spoken) return;
    if (!touched.current) {
      said.current = spoken;
      return;
    }
    const timer = setTimeout(() => {
      said.current = spoken;
      announce(spoken);
    }, announceAfter);
    return () => clearTimeout(timer);
  }, [spoken, playing]);
  const touch = () => {
    touched.current = true;
  };
  return [announced, touch];
}
