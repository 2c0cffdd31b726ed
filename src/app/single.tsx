import { createRoot } from 'react-dom/client';
import { HashRouter } from 'react-router-dom';
import { nameEntries } from '#app/places.ts';
import { papers } from '#career/contrast.ts';
import { App, type Content } from './App.tsx';
import { ownTheme } from './boot.ts';
import { loadViews } from './view.tsx';

/**
 * The whole site in one file: the page contains the content, and the fragment of the address selects a page, since it
 * is the only part that may change in a file opened from a disk. The colour choice lasts until the file closes: a
 * browser may show to other files what it stores for one.
 */
const root = document.getElementById('root');
const content = document.getElementById('content')?.textContent;
if (root && content) {
  const published = JSON.parse(content) as Content;
  const skip = (event: MouseEvent) => {
    if (!(event.target instanceof Element) || !event.target.closest('a[href="#main"]')) return;
    // The router would read the fragment as a page.
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
