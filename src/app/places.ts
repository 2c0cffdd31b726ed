/** What the names begin with under which places are kept, each with the key of its entry of the history behind it. */
export const placePrefix = 'tl-place:';

/** What is kept of this document where the browser keeps nothing. */
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

/** Keeps how far down a page was read, in px, at an entry of the history, for as long as the tab is open. */
export const keepPlace = (key: string, top: number): void => write(key, String(top));

/** How far down a page was read at an entry of the history, in px; undefined where it was not. */
export function placeOf(key: string): number | undefined {
  const top = Number.parseFloat(read(key) ?? '');
  return Number.isNaN(top) ? undefined : top;
}

/**
 * Gives every entry of the history a key. The router gives one only to those that it makes itself, not to the first, nor
 * to one that a plain link to an anchor made. It must not hear of an entry before: call this ahead of it.
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
      // The entry then shares a place with the others that have no key.
    }
  };
  name();
  addEventListener('popstate', name);
}
