import { createRoot, hydrateRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router-dom';
import { App, type Content } from './App.tsx';
import { baseOf, isOwnAddress, makeAddressesAbsolute } from './address.ts';

const root = document.getElementById('root');
if (root) {
  const base = baseOf(import.meta.url);
  const { page, content } = root.dataset;
  // Without its content the page stays the document that it is, complete, with links that load the next one.
  fetch(`${base}assets/${content}`)
    .then((answer) => answer.json())
    .then(
      (published: Content) => start(root, page, base, published),
      () => {},
    );
}

function start(root: HTMLElement, page: string | undefined, base: string, content: Content): void {
  const app = (
    <BrowserRouter basename={base}>
      <App content={content} base={base} />
    </BrowserRouter>
  );
  makeAddressesAbsolute(base);
  const { pathname } = location;
  const still = root.cloneNode(true);
  // React leaves nothing of an app that threw. The document that was there takes its place; where the reader has gone
  // on since, that page is loaded, and at worst is a document in its turn.
  const options = {
    onUncaughtError: (error: unknown) => {
      console.error(error);
      if (location.pathname === pathname) root.replaceWith(still);
      else location.reload();
    },
  };
  if (isOwnAddress(pathname, base, page)) return void hydrateRoot(root, app, options);
  // A host answered with another page than the one asked for: its words are not what belongs here.
  const link = (rel: string, file: string) =>
    Object.assign(document.createElement('link'), { rel, href: base + file });
  document.head.append(link('stylesheet', 'fonts/fonts.css'), link('icon', 'icon.svg'));
  createRoot(root, options).render(app);
}
