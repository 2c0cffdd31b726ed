import { useCallback, useEffect, useRef, useState } from 'react';
import { useHref, useLocation, useNavigate } from 'react-router-dom';
import { useSetting } from '#ui/Setting.tsx';
import { whenNear } from '#ui/whenNear.ts';
import type { ExhibitRoot } from './exhibitRoot.tsx';
import { useIsPrerendered } from './useIsPrerendered.ts';

/**
 * The place of an exhibit: first its prerendered still, which stays if the exhibit fails to load, then the exhibit, as
 * a separate React root, once a visitor comes near. No script contains the still, so the page's root leaves the content
 * of this element alone.
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
  // In the single file the fragment names the page, and includes its query.
  const page = useHref('');
  const navigate = useNavigate();
  const place = useRef<HTMLDivElement>(null);
  /** Null where it failed to load, or threw. */
  const [exhibit, setExhibit] = useState<ExhibitRoot | null>();
  const prerendered = useRef(useIsPrerendered()).current;

  const load = useCallback(
    (giveUp?: () => void) => {
      const fail = () => setExhibit(null);
      import('./exhibitRoot.tsx')
        .then(({ openExhibit }) => (place.current ? openExhibit(name, place.current, fail) : undefined))
        .then(setExhibit, () => {
          fail();
          giveUp?.();
        });
    },
    [name],
  );
  // A browser may cache the failure until the page reloads; while a reload is impossible, the page stays.
  const reload = () =>
    fetch('').then(
      ({ ok }) => ok && location.reload(),
      () => {},
    );
  useEffect(() => whenNear(place.current, load), [load]);
  useEffect(() => {
    const onQuery = (query: string, isStep: boolean) =>
      void navigate({ search: query }, { replace: !isStep });
    exhibit?.show({ lang, search, onQuery }, page);
  }, [exhibit, lang, search, page, navigate]);
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
      {exhibit === null && (
        <p className="tl-slot__failed" role="alert">
          {`${words.exhibitFailed} `}
          <button className="tl-button" type="button" onClick={() => load(reload)}>
            {words.retry}
          </button>
        </p>
      )}
    </>
  );
}
