import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type Playing, wantsLessMotion } from '#exhibits/kit/usePlayer.ts';
import { changeLive, type Live, openLive, settled, shortRun } from './live.ts';
import type { Summary } from './measure.ts';
import type { Setup } from './model.ts';
import type { LoadValues } from './outlook.ts';
import { measure } from './outlook.ts';

/**
 * The simulation that survives the visitor's changes. A requested change is animated: the queue visibly grows or
 * drains. A change from the address, one during a pause, and any with reduced motion show the final state.
 */
export function useLive(setup: Setup, player: Playing, isStill: boolean) {
  const [live, setLive] = useState<Live>(() => openLive(setup));
  const steps = useRef(0);
  useEffect(() => player.follow((now) => (steps.current = now)), [player.follow]);
  useLayoutEffect(() => {
    if (!player.playing) steps.current = player.position + player.progress;
  });
  const asked = useRef(false);
  const { seed, meanGap, meanService, servers, policy } = setup;
  const known = useRef(setup);
  // biome-ignore lint/correctness/useExhaustiveDependencies: nothing but another setup is a change.
  useLayoutEffect(() => {
    const next: Setup = { seed, meanGap, meanService, servers, policy };
    const before = known.current;
    known.current = next;
    if ((Object.keys(next) as (keyof Setup)[]).every((key) => next[key] === before[key])) return;
    const changed = seed === before.seed ? changeLive(live, next, steps.current) : openLive(next);
    const isSeen = asked.current && !isStill && !wantsLessMotion();
    asked.current = false;
    setLive(isSeen ? changed : settled(changed));
    if (isSeen) player.play(shortRun);
  }, [seed, meanGap, meanService, servers, policy]);
  return {
    live,
    ask: () => {
      asked.current = true;
    },
  };
}

/** The measurement of a long run, if there is no other source: run in slices, so that the page stays responsive. */
export function useLongRun(values: LoadValues & { readonly seed: number }, isNeeded: boolean) {
  const { users, servers, service, policy, requests, peak, seed } = values;
  const key = JSON.stringify([users, servers, service, policy, requests, peak, seed]);
  const [measured, setMeasured] = useState<{ readonly of: string; readonly run: Summary | undefined }>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is all that the run depends on.
  useEffect(() => {
    if (!isNeeded) return;
    const run = measure(values, 2000);
    let timer = setTimeout(function slice() {
      const { done, value } = run.next();
      if (done) setMeasured({ of: key, run: value ?? undefined });
      else timer = setTimeout(slice);
    });
    return () => clearTimeout(timer);
  }, [key, isNeeded]);
  return isNeeded && measured?.of === key ? measured.run : undefined;
}
