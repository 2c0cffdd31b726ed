import { createRoot } from 'react-dom/client';
import { HashRouter } from 'react-router-dom';
import { nameEntries } from '#app/places.ts';
import { papers } from '#career/contrast.ts';
import { App, type Content } from './App.tsx';
import { ownTheme } from './boot.ts';
import { loadViews } from './view.tsx';

/**
 * The whole site in one file: its content stands in the page, and its pages are reached by the fragment of the
 * address, the only part that may change where a file was opened from a disk. The choice of colours lasts until the
 * file is closed: what a browser keeps for one file, it may show to others.
 */
const root = document.getElementById('root');
const content = document.getElementById('content')?.textContent;
if (root && content) {
  const published = JSON.parse(content) as Content;
  const skip = (event: MouseEvent) => {
    if (!(event.target instanceof Element) || !event.target.closest('a[href="#main"]')) return;
    // The router would take the fragment for a page.
    event.preventDefault();
    document.getElementById('main')?.focus();
  };
  addEventListener('click', skip);
  ownTheme(papers);
  nameEntries();
  await loadViews(published);
  root.replaceChildren();
  createRoot(root).render(
    <HashRouter useTransitions={false}>
      <App content={published} base="" />
    </HashRouter>,
  );
}
