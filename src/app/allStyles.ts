/**
 * Brings the styles of all pages along: a page has only those that it uses itself. Until they are there, a link to
 * another page loads it, as it does without the app.
 */
export function bringStyles(root: HTMLElement, base: string): void {
  const { styles } = root.dataset;
  if (!styles) return;
  const load = (event: MouseEvent) => {
    const link = event.target instanceof Element && event.target.closest('a');
    if (link && link.pathname !== location.pathname) event.stopImmediatePropagation();
  };
  root.addEventListener('click', load, true);
  const sheet = Object.assign(document.createElement('link'), {
    rel: 'stylesheet',
    href: `${base}assets/${styles}`,
    onload: () => root.removeEventListener('click', load, true),
  });
  // Before the page's own, in which the owner's colour stands.
  document.querySelector('style')?.before(sheet);
}
