import { type ReactNode, startTransition, useLayoutEffect } from 'react';
import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
import { catalogue } from '#exhibits/catalogue.ts';
import css from '#exhibits/exhibits.css?inline';
import type { ExhibitProps } from '#exhibits/kit/exhibit.ts';
import { AddressOf } from '#exhibits/kit/surroundings.ts';

/** A running exhibit: `show` gives it new props and the address of its page, `end` removes it. */
export interface ExhibitRoot {
  readonly show: (props: ExhibitProps, page: string) => void;
  readonly end: () => void;
}

// Pages with an exhibit include the styles of its still, and all styles in development; otherwise they come with this
// module.
if (!document.querySelector('link[data-exhibits]')) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}

/**
 * Loads an exhibit and prepares it for its place: first as prerendered there, if it was, then in its current state.
 * Rejects where it fails to load, and calls `fail` where it threw; the place is then as before.
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
    // See main.tsx: React silently renders again what a host has rewritten.
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
      // A transition waits until the still is hydrated; an urgent update would discard it.
      startTransition(() => root?.render(shown(<View {...props} />)));
    },
    // The page's root may be rendering right now, and a root must not unmount meanwhile.
    end: () =>
      void setTimeout(() => {
        const ended = root;
        root = undefined;
        ended?.unmount();
      }),
  };
}

/**
 * Renders after an exhibit threw: restores its still, and reports the failure. An empty root would clear its place with
 * its next render, so this one is not empty.
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
