import { useSyncExternalStore } from 'react';

/** Whether this render prerenders or hydrates the page, rather than creating it in the browser. */
export const useIsPrerendered = (): boolean =>
  useSyncExternalStore(
    () => () => {},
    () => false,
    () => true,
  );
