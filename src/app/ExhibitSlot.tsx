import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
import { useLocation, useNavigate } from 'react-router-dom';
import { catalogue } from '#exhibits/catalogue.ts';
import type { Exhibit } from '#exhibits/kit/exhibit.ts';
import { useSetting } from '#ui/Setting.tsx';

/**
 * The place of an exhibit: its prerendered still at first, which stays if the exhibit cannot be loaded, and the
 * exhibit itself, as a React root of its own, once a visitor comes near. The still is not part of the script, so
 * the page's own root leaves what is inside alone.
 */
export function ExhibitSlot({
  name,
  still = '',
}: {
  readonly name: string;
  readonly still?: string | undefined;
}) {
  const { words, lang } = useSetting();
  const place = useRef<HTMLDivElement>(null);
  const [exhibit, setExhibit] = useState<Exhibit>();
  const [hasFailed, setFailed] = useState(false);
  const failed = useRef(false);
  const [prerendered] = useState(useIsPrerendered());
  const load = useCallback(() => {
    catalogue[name]?.load().then(
      (module) => setExhibit(module.exhibit),
      // A browser may remember the failure until the page is loaded anew.
      () => {
        if (failed.current) location.reload();
        failed.current = true;
        setFailed(true);
      },
    );
  }, [name]);
  useNear(place, load);
  useExhibitRoot(place, exhibit, name, lang);
  const attributes = { className: 'tl-slot', 'data-exhibit-slot': name, ref: place };
  return (
    <>
      {prerendered ? (
        <div
          {...attributes}
          // biome-ignore lint/security/noDangerouslySetInnerHtml: our own renderer wrote it, and no browser ever sets it
          dangerouslySetInnerHTML={{ __html: still }}
          suppressHydrationWarning
        />
      ) : (
        <div {...attributes} />
      )}
      {hasFailed && !exhibit && (
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

const never = () => () => {};
/** Whether this render writes the page or takes it over, as against making it afresh. */
const useIsPrerendered = (): boolean =>
  useSyncExternalStore(
    never,
    () => false,
    () => true,
  );

/** Calls `arrive` once, when the element comes within a screen of what is seen; at once where that cannot be known. */
function useNear(place: React.RefObject<HTMLElement | null>, arrive: () => void): void {
  useEffect(() => {
    if (!place.current || typeof IntersectionObserver === 'undefined') return arrive();
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        arrive();
      },
      { rootMargin: '100%' },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [place, arrive]);
}

/** Renders the exhibit into its place: first as it was prerendered, then with the address's query. */
function useExhibitRoot(
  place: React.RefObject<HTMLElement | null>,
  exhibit: Exhibit | undefined,
  name: string,
  lang: string,
): void {
  const { search } = useLocation();
  const navigate = useNavigate();
  const root = useRef<Root>(undefined);
  useEffect(() => {
    if (!place.current || !exhibit) return;
    const { View } = exhibit;
    const onQuery = (query: string, push: boolean) => navigate({ search: query }, { replace: !push });
    const view = (query: string) => <View lang={lang} search={query} onQuery={onQuery} />;
    if (!root.current) {
      const options = { identifierPrefix: name };
      if (place.current.hasChildNodes()) root.current = hydrateRoot(place.current, view(''), options);
      else root.current = createRoot(place.current, options);
    }
    root.current.render(view(search));
  }, [place, exhibit, name, lang, search, navigate]);
  useEffect(
    () => () => {
      // React may be rendering the page's root at this moment; a root must not be unmounted meanwhile.
      const ended = root.current;
      root.current = undefined;
      setTimeout(() => ended?.unmount());
    },
    [],
  );
}
