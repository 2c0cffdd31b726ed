import { useEffect, useLayoutEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router-dom';
import { fill } from '#career/fill.ts';
import { useSetting } from '#ui/Setting.tsx';

/** How far down each entry of the history was read, by its key. */
const places = new Map<string, number>();

/**
 * What a browser does when it loads a page, done for pages that are only exchanged: the title, the focus,
 * the place on the page (the anchor, or on Back where one was), and a word to those who listen.
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
  const before = useRef<string>(undefined);

  useLayoutEffect(() => {
    const first = before.current === undefined;
    const samePage = before.current === pathname;
    before.current = pathname;
    document.title = title;
    const anchor = anchorOf(hash);
    document.querySelector('[data-arrived]')?.removeAttribute('data-arrived');
    const found = document.getElementById(anchor);
    const mark = found?.dataset.for ? document.getElementById(found.dataset.for) : found;
    mark?.setAttribute('data-arrived', '');
    if (anchor && !mark && anchor !== 'main') announce(fill(words.unknownAnchor, anchor));
    else if (!first && !samePage) announce(title, false);
    mark?.focus({ preventScroll: true });
    // A browser that restored the place, or went to the anchor itself, knows better.
    if (mark && !(first && scrollY)) mark.scrollIntoView();
    if (first) return;
    const isBack = kind === 'POP';
    if (!samePage && (isBack || !mark))
      document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
    if (isBack || !(anchor || samePage))
      scrollTo({ top: (isBack && places.get(key)) || 0, behavior: 'instant' });
  }, [key, pathname, hash, title, kind, words, announce]);

  useEffect(() => {
    const remember = () => places.set(key, scrollY);
    // An entry that takes the place of another is where that one was, before anybody scrolls.
    if (!places.has(key)) remember();
    addEventListener('scroll', remember, { passive: true });
    return () => removeEventListener('scroll', remember);
  }, [key]);

  useEffect(() => {
    const restore = (by: ScrollRestoration) => () => {
      history.scrollRestoration = by;
    };
    // Across real page loads the browser restores better than we could: it is asked to again when we leave.
    restore('manual')();
    addEventListener('pagehide', restore('auto'));
    addEventListener('pageshow', restore('manual'));
  }, []);

  return null;
}

function anchorOf(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
}
