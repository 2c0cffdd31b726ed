/**
 * The path that the site is mounted at, with slashes at both ends and spelled as in the address; undefined where the
 * address is outside it. Scripts are one folder below the site's root; in development they are in their source folders.
 */
export function baseFor(script: string, address: string): string | undefined {
  if (import.meta.env.DEV) return '/';
  const [root, here] = [new URL('../', script), new URL(address)];
  const base = here.pathname
    .split('/')
    .slice(0, root.pathname.split('/').length - 1)
    .concat('')
    .join('/');
  return root.origin === here.origin && plain(base) === plain(root.pathname) ? base : undefined;
}

function plain(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/**
 * Prerendered links are relative to their page, so that a build works at any path. After client-side navigation they
 * would lead elsewhere, so they become absolute before React takes the page over. The page for unknown addresses
 * guessed the site's root: a path that starts with `guess` then starts with the base.
 */
export function makeAddressesAbsolute(base: string, guess = base): void {
  for (const anchor of document.querySelectorAll<HTMLAnchorElement>('a[href]'))
    if (anchor.origin === location.origin && !anchor.getAttribute('href')?.startsWith('#')) {
      const { pathname, search, hash } = anchor;
      const path = pathname.startsWith(guess) ? base + pathname.slice(guess.length) : pathname;
      anchor.setAttribute('href', path + search + hash);
    }
  for (const icon of document.querySelectorAll<HTMLLinkElement>('link[rel="icon"]'))
    icon.href = `${base}icon.svg`;
  for (const image of document.querySelectorAll<HTMLImageElement>('img[src]'))
    image.setAttribute('src', new URL(image.src).pathname);
}
