import { useLayoutEffect, useRef } from 'react';

/**
 * Lets a change be seen to happen, if the visitor asked for it: `play` is called after `cause` has changed, provided that
 * the function given back was called before. What an address brings stands as it is.
 */
export function useReplay(cause: unknown, play: () => void): () => void {
  const asked = useRef(false);
  const go = useRef(play);
  useLayoutEffect(() => {
    go.current = play;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change of the cause that is played.
  useLayoutEffect(() => {
    if (asked.current) go.current();
    asked.current = false;
  }, [cause]);
  return () => {
    asked.current = true;
  };
}
