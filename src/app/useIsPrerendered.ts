import { useSyncExternalStore } from 'react';

/** Whether this render writes the page or takes it over, as against making it afresh. */
export const useIsPrerendered = (): boolean =>
  useSyncExternalStore(
    () => () => {},
    () => false,
    () => true,
  );
