import { useEffect, useRef, useState } from 'react';
import { type Guards, hopeful } from './model.ts';
import { countOrderings, type Universe } from './orderings.ts';
import type { Check } from './universes.ts';

/** How long the count may keep the page from answering at a time. Milliseconds. */
const longestSlice = 6;

/** Counts every ordering in short slices between frames, which `clock` measures in milliseconds. A change of guards or universe ends a count and drops its result. */
export function useCheck(
  universe: Universe,
  guards: Guards,
  clock: () => number,
  onEnd: (end: Check) => void,
) {
  const [progress, setProgress] = useState<Check>();
  const [running, setRunning] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const stop = () => {
    clearTimeout(timer.current);
    setRunning(false);
  };
  const signature = JSON.stringify([universe, guards]);
  const [countedFor, setCountedFor] = useState(signature);
  if (countedFor !== signature) {
    setCountedFor(signature);
    setProgress(undefined);
    setRunning(false);
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: what runs is for these guards and no others.
  useEffect(() => () => clearTimeout(timer.current), [signature]);

  const start = () => {
    const count = countOrderings(universe, { hopeful, careful: guards }, 100);
    const slice = () => {
      const began = clock();
      let latest: Check | undefined;
      let done = false;
      while (!done && clock() - began < longestSlice) {
        const next = count.next();
        done = next.done === true;
        latest = next.value;
      }
      setProgress(latest);
      if (!done) timer.current = setTimeout(slice);
      else {
        setRunning(false);
        if (latest) onEnd(latest);
      }
    };
    setProgress(undefined);
    setRunning(true);
    slice();
  };
  const cancel = () => {
    stop();
    setProgress(undefined);
  };
  return { progress, running, start, cancel };
}
