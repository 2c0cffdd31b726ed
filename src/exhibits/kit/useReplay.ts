import { useLayoutEffect, useRef } from 'react';

/**
 * Animates a change if the visitor requested it: `play` is called after `cause` has changed, if the returned function
 * was called before. A change from the address is not animated.
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
