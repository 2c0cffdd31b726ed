import type { Content } from './App.tsx';
import { loadViews } from './view.tsx';

/**
 * Brings along what the other pages need: their code and their styles, of which a page has only its own. Until both
 * are there, a link to another page loads it, as it does without the app. `isAll` resolves once they are, and never
 * where they cannot be had.
 */
export function bringRest(
  root: HTMLElement,
  base: string,
  content: Content,
): { readonly isAll: Promise<unknown> } {
  const load = (event: MouseEvent) => {
    const link = event.target instanceof Element && event.target.closest('a');
    if (link && link.pathname !== location.pathname) event.stopImmediatePropagation();
  };
  root.addEventListener('click', load, true);
  const isAll = Promise.all([loadStyles(root.dataset.styles, base), loadViews(content)]);
  isAll.then(
    () => root.removeEventListener('click', load, true),
    () => {},
  );
  return { isAll };
}

/** While the site is written, every page has all styles, and names no file. */
const loadStyles = (file: string | undefined, base: string) =>
  file &&
  new Promise((onload, onerror) => {
    const href = `${base}assets/${file}`;
    const sheet = Object.assign(document.createElement('link'), { rel: 'stylesheet', href, onload, onerror });
    // Before the page's own, in which the owner's colour stands.
    document.querySelector('style')?.before(sheet);
  });
