/**
 * What every page does before anything else of it is read, with and without the app. The build writes these functions
 * into pages as text, so each is self-contained: it refers to nothing outside itself.
 */

/**
 * The one owner of the colour choice. The stored value, the page, its controls and the browser's bar agree at once:
 * when the page loads or is returned to, when another tab chooses, and when a control renders again (the window then
 * gets a `theme` event). The control is three radio buttons with `data-theme-choice`, with the values '', 'light' and
 * 'dark'. Without a `key` nothing is stored.
 */
export function ownTheme(papers: { readonly light: string; readonly dark: string }, key?: string): void {
  const page = document.documentElement;
  let theme = '';
  const read = () => {
    try {
      if (key) theme = localStorage.getItem(key) ?? '';
    } catch {
      // Without storage the choice lasts for this page only.
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
 * Gives the page the one address that its relative links need, whatever the request: without escapes, doubled slashes,
 * `index.html` or different letter case, with its closing slash. A host may answer an unknown address with this page,
 * so that the app's script is not where it should be; it is then searched for in each folder above. `page` is the
 * page's path below the site's root, undefined for the page for unknown addresses; `app` is the script below that root,
 * and `load` imports its argument.
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
 * Returns to the reader's place on the page, after a reload or on the way back from elsewhere. The browser does not:
 * the app has taken that over (Arrival.tsx), and may come late. `prefix` is the one of places.ts.
 */
export function returnToPlace(prefix: string): void {
  const back = () => {
    try {
      const top = Number(sessionStorage.getItem(prefix + history.state.key));
      if (top > 0) scrollTo({ top, behavior: 'instant' });
    } catch {
      // Nothing is stored, or the entry has no key.
    }
  };
  document.addEventListener('readystatechange', back, { once: true });
}
