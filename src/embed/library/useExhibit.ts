import { type ComponentType, startTransition, useCallback, useEffect, useState } from 'react';
import type { Exhibit, ExhibitProps } from '#exhibits/kit/exhibit.ts';
import { whenNear } from '#ui/whenNear.ts';

interface Arriving {
  readonly View: ComponentType<ExhibitProps> | undefined;
  readonly failed: boolean;
}

/**
 * Loads an exhibit when the element with the ref `place` is near. It keeps the state that the site would put into the
 * URL. It loads nothing on a server, and nothing twice.
 */
export function useExhibit(load: () => Promise<{ readonly exhibit: Exhibit }>) {
  const [{ View, failed }, arrive] = useState<Arriving>({ View: undefined, failed: false });
  const [query, setQuery] = useState('');
  const [element, place] = useState<Element | null>(null);
  const fail = useCallback(() => arrive({ View: undefined, failed: true }), []);
  const retry = useCallback(
    () =>
      void load().then(
        ({ exhibit }) => startTransition(() => arrive({ View: exhibit.View, failed: false })),
        fail,
      ),
    [load, fail],
  );
  useEffect(() => (element ? whenNear(element, retry) : undefined), [element, retry]);
  return { View, failed, query, setQuery, retry, fail, place };
}
