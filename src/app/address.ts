/**
 * The path under which the site is mounted, with slashes at both ends, from the address of its own script:
 * scripts lie one folder below the site's root. In development they lie in their source folders.
 */
export function baseOf(script: string): string {
  return import.meta.env.DEV ? '/' : new URL('../', script).pathname;
}

/** Whether an address is the one that a prerendered page was written for. */
export function isOwnAddress(pathname: string, base: string, page: string | undefined): boolean {
  return page !== undefined && pathname === base + page;
}

/**
 * Prerendered links are relative to their page, so that a build works at any path. Once the address changes
 * without a load they would lead elsewhere: they are made absolute before React takes the page over.
 */
export function makeAddressesAbsolute(base: string): void {
  for (const anchor of document.querySelectorAll<HTMLAnchorElement>('a[href]'))
    if (anchor.origin === location.origin && !anchor.getAttribute('href')?.startsWith('#'))
      anchor.setAttribute('href', anchor.pathname + anchor.search + anchor.hash);
  for (const icon of document.querySelectorAll<HTMLLinkElement>('link[rel="icon"]'))
    icon.href = `${base}icon.svg`;
  for (const image of document.querySelectorAll<HTMLImageElement>('img[src]'))
    image.setAttribute('src', new URL(image.src).pathname);
}
