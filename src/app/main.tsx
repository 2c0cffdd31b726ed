import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
import { BrowserRouter } from 'react-router-dom';
import { published } from '#content/career.ts?published';
import { App, type Content } from './App.tsx';
import { baseOf, isOwnAddress, makeAddressesAbsolute } from './address.ts';

const root = document.getElementById('root');
const base = baseOf(import.meta.url);
let running: Root | undefined;

const appOf = (content: Content) => (
  <BrowserRouter basename={base}>
    <App content={content} base={base} />
  </BrowserRouter>
);

// Without its content the page stays the document that it is, complete, with links that load the next one.
if (root)
  published(base).then(
    (content) => start(root, content),
    () => {},
  );

// While the site is written, a change of the content appears in place.
import.meta.hot?.accept('#content/career.ts?published', async (changed) => {
  if (changed) running?.render(appOf(await changed.published(base)));
});

function start(root: HTMLElement, content: Content): void {
  const app = appOf(content);
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
  if (isOwnAddress(pathname, base, root.dataset.page)) {
    running = hydrateRoot(root, app, options);
    return;
  }
  // A host answered with another page than the one asked for: its words are not what belongs here.
  const link = (rel: string, file: string) =>
    Object.assign(document.createElement('link'), { rel, href: base + file });
  document.head.append(link('stylesheet', 'fonts/fonts.css'), link('icon', 'icon.svg'));
  running = createRoot(root, options);
  running.render(app);
}
