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
    .then((answer) => (answer.ok ? answer.json() : undefined))
    .catch(() => undefined)
    .then((published: Content | undefined) => {
      if (published) start(root, page, base, published);
    });
}

function start(root: HTMLElement, page: string | undefined, base: string, content: Content): void {
  const app = (
    <BrowserRouter basename={base}>
      <App content={content} base={base} />
    </BrowserRouter>
  );
  makeAddressesAbsolute(base);
  if (isOwnAddress(location.pathname, base, page)) {
    hydrateRoot(root, app);
    return;
  }
  // A host answered with another page than the one asked for: its words are not what belongs here.
  const link = (rel: string, file: string) =>
    Object.assign(document.createElement('link'), { rel, href: base + file });
  document.querySelector('link[rel="icon"]')?.remove();
  document.head.append(link('stylesheet', 'fonts/fonts.css'), link('icon', 'icon.svg'));
  root.replaceChildren();
  createRoot(root).render(app);
}
