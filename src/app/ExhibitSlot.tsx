import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { useSetting } from '#ui/Setting.tsx';
import type { ExhibitRoot } from './exhibitRoot.tsx';

/**
 * The place of an exhibit: its prerendered still, which stays if the exhibit cannot be loaded, and then the exhibit
 * itself, as a React root of its own, once a visitor comes near. The still is part of no script, so the page's
 * root leaves alone what is inside.
 */
export function ExhibitSlot({
  name,
  still = '',
}: {
  readonly name: string;
  readonly still?: string | undefined;
}) {
  const { words, lang } = useSetting();
  const { search } = useLocation();
  const navigate = useNavigate();
  const place = useRef<HTMLDivElement>(null);
  const [exhibit, setExhibit] = useState<ExhibitRoot>();
  const [failures, setFailures] = useState(0);
  const prerendered = useRef(useIsPrerendered()).current;

  const load = useCallback(() => {
    import('./exhibitRoot.tsx')
      .then(({ openExhibit }) => place.current && openExhibit(name, place.current))
      .then((opened) => opened && setExhibit(opened))
      .catch(() => setFailures((count) => count + 1));
  }, [name]);
  useEffect(() => whenNear(place.current, load), [load]);
  useEffect(() => {
    // A browser may remember the failure until the page is loaded anew.
    if (failures > 1) location.reload();
  }, [failures]);
  useEffect(() => {
    const onQuery = (query: string, push: boolean) => navigate({ search: query }, { replace: !push });
    exhibit?.show({ lang, search, onQuery });
  }, [exhibit, lang, search, navigate]);
  useEffect(() => exhibit?.end, [exhibit]);

  return (
    <>
      <div
        className="tl-slot"
        ref={place}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: our own renderer wrote it, and no browser ever sets it
        dangerouslySetInnerHTML={prerendered ? { __html: still } : undefined}
        suppressHydrationWarning
      />
      {failures > 0 && !exhibit && (
        <p className="tl-slot__failed" role="alert">
          {`${words.exhibitFailed} `}
          <button className="tl-button" type="button" onClick={load}>
            {words.retry}
          </button>
        </p>
      )}
    </>
  );
}

/** Whether this render writes the page or takes it over, as against making it afresh. */
const useIsPrerendered = (): boolean =>
  useSyncExternalStore(
    () => () => {},
    () => false,
    () => true,
  );

/** Calls `arrive` once, when the element comes within a screen of what is seen; at once where that cannot be known. */
function whenNear(element: Element | null, arrive: () => void): (() => void) | undefined {
  if (!element || typeof IntersectionObserver === 'undefined') {
    arrive();
    return undefined;
  }
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      arrive();
    },
    { rootMargin: '100%' },
  );
  observer.observe(element);
  return () => observer.disconnect();
}
