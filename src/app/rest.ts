import type { Content } from './App.tsx';
import { loadViews } from './view.tsx';

/**
 * Loads what the other pages need: their code and their styles, since a page has only those for itself. Until both are
 * there, a link to another page loads it as a document, as without the app. `isAll` resolves once they are there, and
 * never where they are unavailable.
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

/** In development every page has all styles, and names no file. */
const loadStyles = (file: string | undefined, base: string) =>
  file &&
  new Promise((onload, onerror) => {
    const href = `${base}assets/${file}`;
    const sheet = Object.assign(document.createElement('link'), { rel: 'stylesheet', href, onload, onerror });
    // Before the page's style element, which has the owner's colour.
    document.querySelector('style')?.before(sheet);
  });
