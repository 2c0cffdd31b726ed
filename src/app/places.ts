/** The prefix of the keys that store scroll positions; the key of the history entry follows it. */
export const placePrefix = 'tl-place:';

/** The positions in this document where the browser stores nothing. */
const kept = new Map<string, string>();

function read(key: string): string | undefined {
  try {
    return sessionStorage.getItem(placePrefix + key) ?? undefined;
  } catch {
    return kept.get(key);
  }
}

function write(key: string, value: string): void {
  try {
    sessionStorage.setItem(placePrefix + key, value);
  } catch {
    kept.set(key, value);
  }
}

/** Stores how far down a page was read, in px, at a history entry, for as long as the tab is open. */
export const keepPlace = (key: string, top: number): void => write(key, String(top));

/** How far down a page was read at a history entry, in px; undefined where it was not read. */
export function placeOf(key: string): number | undefined {
  const top = Number.parseFloat(read(key) ?? '');
  return Number.isNaN(top) ? undefined : top;
}

/**
 * Gives every history entry a key. The router gives one only to the entries that it makes, not to the first, nor to one
 * from a plain link to an anchor. The router must not see an entry earlier: call this before it.
 */
export function nameEntries(): void {
  const name = () => {
    if (history.state?.key) return;
    let number = 0;
    while (read(`${number}`) !== undefined) number++;
    try {
      history.replaceState({ ...history.state, key: `${number}` }, '');
      write(`${number}`, 'new');
    } catch {
      // The entry then shares a position with the other entries without a key.
    }
  };
  name();
  addEventListener('popstate', name);
}
