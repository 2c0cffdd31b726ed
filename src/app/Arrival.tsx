import { useLayoutEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router-dom';
import { fill } from '#career/fill.ts';
import { useSetting } from '#ui/Setting.tsx';
import { keepPlace, placeOf } from './places.ts';
import { useIsPrerendered } from './useIsPrerendered.ts';

/**
 * Does for client-side navigation what a browser does on a page load: the title, the focus, the scroll position (the
 * anchor, or on Back the former position), and an announcement to screen readers.
 */
export function Arrival({
  title,
  announce,
}: {
  readonly title: string;
  readonly announce: (text: string, seen?: boolean) => void;
}): null {
  const { words } = useSetting();
  const { key, pathname, hash } = useLocation();
  const kind = useNavigationType();
  const isFound = useRef(useIsPrerendered()).current;
  const before = useRef<string>(undefined);

  useLayoutEffect(() => {
    const isFirst = before.current === undefined;
    const isSamePage = before.current === pathname;
    before.current = pathname;
    document.title = title;
    const anchor = anchorOf(hash);
    const goal = goalOf(anchor);
    markAlone(goal);
    if (anchor && !goal && anchor !== 'main') announce(fill(words.unknownAnchor, anchor));
    else if (!isFirst && !isSamePage) announce(title, false);
    if (isFirst && isFound) welcome(goal);
    else
      arrive(goal, kind === 'POP' ? placeOf(key) : undefined, {
        isSamePage,
        isFollowed: kind === 'POP' && isSamePage,
      });
    keepPlace(key, scrollY);
  }, [key, pathname, hash, title, kind, isFound, words, announce]);

  useLayoutEffect(() => {
    // Between two pages the browser is already at an entry that is not rendered yet: its scroll position then belongs
    // to neither.
    const keep = () => history.state?.key === key && keepPlace(key, scrollY);
    const moments = ['scroll', 'click', 'pagehide'];
    for (const moment of moments) addEventListener(moment, keep, true);
    // A browser restores scroll positions before the page is there, and some do so late, over ours. After a real load
    // the page itself returns to its place (`returnToPlace` in boot.ts).
    history.scrollRestoration = 'manual';
    return () => {
      for (const moment of moments) removeEventListener(moment, keep, true);
    };
  }, [key]);

  return null;
}

/**
 * For a page that was already there. The browser has scrolled to the anchor, or to the reader's position; only the
 * focus may be missing, on an anchor that has another name now. It does nothing once the reader has interacted.
 */
function welcome(goal: HTMLElement | null): void {
  if (!goal) return;
  const start = performance.now();
  const focus = () => {
    const { top, bottom } = goal.getBoundingClientRect();
    const isUntouched = document.activeElement === document.body && !navigator.userActivation?.hasBeenActive;
    if (!isUntouched) return;
    if (bottom > 0 && top < innerHeight) goal.focus({ preventScroll: true });
    // A slow browser has not scrolled there yet.
    else if (performance.now() - start < 1000) requestAnimationFrame(focus);
  };
  // A browser scrolls to an anchor in a frame of the page, and then moves the focus from wherever it was.
  requestAnimationFrame(() => setTimeout(focus));
}

/** For a page that was just rendered, or for another place on the same page. */
function arrive(
  goal: HTMLElement | null,
  place: number | undefined,
  { isSamePage, isFollowed }: { readonly isSamePage: boolean; readonly isFollowed: boolean },
): void {
  const goTo = (top: number) => scrollTo({ top, behavior: 'instant' });
  const focus = (element: HTMLElement | null) => element?.focus({ preventScroll: true });
  if (!isSamePage && (place !== undefined || !goal)) focus(document.querySelector('main h1'));
  if (place !== undefined) goTo(place);
  // The browser has already scrolled to the anchor of a plain link.
  else if (isFollowed) focus(goal);
  else if (goal) {
    focus(goal);
    goal.scrollIntoView();
  } else if (!isSamePage) goTo(0);
}

/** The element that an anchor names, or the element that now has that name. */
function goalOf(anchor: string): HTMLElement | null {
  const found = document.getElementById(anchor);
  return found?.dataset.for ? document.getElementById(found.dataset.for) : found;
}

/** Marks the target of an anchor, but not the page as a whole: it would be full of marks. */
function markAlone(goal: HTMLElement | null): void {
  document.querySelector('[data-arrived]')?.removeAttribute('data-arrived');
  if (goal?.parentElement?.closest('main')) goal.setAttribute('data-arrived', '');
}

function anchorOf(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
}
