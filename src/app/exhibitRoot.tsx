import { type ReactNode, startTransition, useLayoutEffect } from 'react';
import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
import { catalogue } from '#exhibits/catalogue.ts';
import css from '#exhibits/exhibits.css?inline';
import type { ExhibitProps } from '#exhibits/kit/exhibit.ts';
import { AddressOf } from '#exhibits/kit/surroundings.ts';

/** A running exhibit: `show` gives it new properties and the address of its page, `end` takes it away. */
export interface ExhibitRoot {
  readonly show: (props: ExhibitProps, page: string) => void;
  readonly end: () => void;
}

// Pages with an exhibit bring the styles of its still along, and while the site is written all of them; else they come
// with this module.
if (!document.querySelector('link[data-exhibits]')) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}

/**
 * Loads an exhibit and makes it ready for its place: first as it was prerendered there, if it was, then as it is
 * shown. Rejects where it cannot be loaded, and calls `fail` where it threw; the place is then as it was.
 */
export async function openExhibit(
  name: string,
  place: Element,
  fail: () => void,
): Promise<ExhibitRoot | undefined> {
  const { View } = (await catalogue[name]?.load())?.exhibit ?? {};
  if (!View) return undefined;
  let root: Root | undefined;
  const still = [...place.cloneNode(true).childNodes];
  const options = {
    identifierPrefix: name,
    // See main.tsx: what a host has rewritten is made anew in silence.
    ...(place.closest('[data-built]') ? {} : { onRecoverableError: () => {} }),
    onUncaughtError: (error: unknown) => {
      console.error(error);
      startTransition(() => root?.render(<Gone still={still} place={place} fail={fail} />));
    },
  };
  return {
    show: (props, page) => {
      const shown = (view: ReactNode, of = page) => (
        <AddressOf value={(query) => `${of}?${query}`}>{view}</AddressOf>
      );
      root ??= place.hasChildNodes()
        ? hydrateRoot(place, shown(<View {...props} search="" />, ''), options)
        : createRoot(place, options);
      // A transition waits until the still is taken over; an urgent update would throw it away.
      startTransition(() => root?.render(shown(<View {...props} />)));
    },
    // The page's own root may be rendering at this moment; a root must not be unmounted meanwhile.
    end: () =>
      void setTimeout(() => {
        const ended = root;
        root = undefined;
        ended?.unmount();
      }),
  };
}

/**
 * What an exhibit that threw leaves: its still, and word of the failure. A root without anything in it would clear its
 * place with whatever it renders next, so something is in it.
 */
function Gone({
  still,
  place,
  fail,
}: {
  readonly still: readonly Node[];
  readonly place: Element;
  readonly fail: () => void;
}): null {
  useLayoutEffect(() => {
    place.replaceChildren(...still);
    fail();
  }, [still, place, fail]);
  return null;
}
