/**
 * What every page does before anything else of it is read, with the app and without. The build writes these functions
 * into pages as text, so each is complete in itself: it names nothing that stands outside of it.
 */

/**
 * The one owner of the choice of colours. What is kept, the page, its controls and the browser's own bar agree at once,
 * when the page is loaded or returned to, when another tab chooses, and when a control is drawn anew (`theme` is then
 * sent to the window). The control is three radio buttons with `data-theme-choice`, of the values '', 'light' and 'dark'.
 * Without a `key` nothing is kept.
 */
export function ownTheme(papers: { readonly light: string; readonly dark: string }, key?: string): void {
  const page = document.documentElement;
  let theme = '';
  const read = () => {
    try {
      if (key) theme = localStorage.getItem(key) ?? '';
    } catch {
      // What cannot be kept is chosen for this page alone.
    }
  };
  const show = () => {
    const chosen = theme === 'light' || theme === 'dark' ? theme : '';
    if (chosen) page.dataset.theme = chosen;
    else delete page.dataset.theme;
    for (const bar of document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]'))
      bar.content = papers[chosen || (bar.media.includes('dark') ? 'dark' : 'light')];
    for (const control of document.querySelectorAll<HTMLInputElement>('[data-theme-choice]'))
      control.checked = control.value === chosen;
  };
  const again = () => {
    read();
    show();
  };
  again();
  document.addEventListener('change', ({ target }) => {
    if (!(target as Element).matches('[data-theme-choice]')) return;
    theme = (target as HTMLInputElement).value;
    try {
      if (key) localStorage.setItem(key, theme);
    } catch {}
    show();
  });
  document.addEventListener('readystatechange', show);
  addEventListener('theme', show);
  addEventListener('storage', again);
  addEventListener('pageshow', again);
}

/**
 * Gives the page the one address that relative links in it count on, however it was asked for: without escapes, doubled
 * slashes, `index.html` or other letters' case, with its closing slash. Where the app cannot be loaded from where it
 * ought to be, because the host answered an unknown address with this page, it is looked for in each folder above.
 * `page` is the page's path below the site's root, undefined for the one that answers unknown addresses; `app` is the
 * script below that root, and `load` imports what it is given.
 */
export function mendAddress(
  page: string | undefined,
  app: string,
  load: (address: string) => Promise<unknown>,
): void {
  const { pathname, search, hash, protocol } = location;
  const plain = (path: string) => {
    try {
      return decodeURIComponent(path);
    } catch {
      return path;
    }
  };
  const isOwn = (path: string) => {
    const said = `/${plain(path)}/`.replace(/\/index(\.html?)?\/$/i, '/').replace(/\/+/g, '/');
    return said.toLowerCase() === (page ? `/${page}` : '/');
  };
  let address = pathname.replace(/\/index\.html$/, '/').replace(/\/+/g, '/');
  for (let end = address.length; page !== undefined && end > 0; end--)
    if (address[end - 1] === '/' && isOwn(address.slice(end))) {
      address = address.slice(0, end) + page;
      break;
    }
  try {
    if (address !== pathname) history.replaceState(history.state, '', address + search + hash);
  } catch {
    // Some frames allow no other address.
  }
  const folders = address.split('/').slice(0, -1);
  const seek = (depth: number) => {
    if (depth <= folders.length)
      load(`${folders.slice(0, depth).join('/')}/${app}`).catch(() => seek(depth + 1));
  };
  if (page === undefined) document.addEventListener('DOMContentLoaded', () => seek(1));
  else
    addEventListener(
      'error',
      ({ target }) => {
        if ((target as HTMLScriptElement | null)?.type === 'module' && protocol !== 'file:') seek(1);
      },
      true,
    );
}

/**
 * Returns to where the page was read, after a load anew or on the way back from elsewhere. The browser does not: the app
 * has taken that over (Arrival.tsx), and may come late. `prefix` is that of places.ts.
 */
export function returnToPlace(prefix: string): void {
  const back = () => {
    try {
      const top = Number(sessionStorage.getItem(prefix + history.state.key));
      if (top > 0) scrollTo({ top, behavior: 'instant' });
    } catch {
      // Nothing is kept, or the entry has no key.
    }
  };
  document.addEventListener('readystatechange', back, { once: true });
}
