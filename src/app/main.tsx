import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
import { BrowserRouter } from 'react-router-dom';
import { published } from '#content/career.ts?published';
import { App, type Content } from './App.tsx';
import { baseFor, makeAddressesAbsolute } from './address.ts';
import { nameEntries } from './places.ts';
import { bringRest } from './rest.ts';
import { findDocument, routeAt, takingOf } from './takeOver.ts';
import { loadView, loadViews } from './view.tsx';

const root = document.getElementById('root');
const base = baseFor(import.meta.url, location.href);
let running: Root | undefined;

const appOf = (base: string, content: Content) => (
  // A transition would let frames of the old page pass before the new one is there.
  <BrowserRouter basename={base} useTransitions={false}>
    <App content={content} base={base} />
  </BrowserRouter>
);

// Without its content, or its code, the page stays the document that it is, complete, with links that load the next one.
if (root && base)
  published(base)
    .then((content) => start(root, base, content))
    .catch(() => {});

// While the site is written, a change of the content appears in place.
import.meta.hot?.accept('#content/career.ts?published', async (changed) => {
  if (!changed || !base) return;
  const content = await changed.published(base);
  await loadViews(content);
  running?.render(appOf(base, content));
});

async function start(root: HTMLElement, base: string, content: Content): Promise<void> {
  const route = routeAt({ pathname: location.pathname, base }, content.routes);
  await loadView(route, content);
  const found = findDocument(root, import.meta.url, base);
  const taking = takingOf(found, content.routes);
  if (taking === 'leave') return;
  nameEntries();
  const { isAll } = bringRest(root, base, content);
  makeAddressesAbsolute(base, root.dataset.home);
  const { pathname } = location;
  const still = root.cloneNode(true);
  const options = {
    // React leaves nothing of an app that threw. The document that was there takes its place; where the reader has gone
    // on since, that page is loaded, and at worst is a document in its turn.
    onUncaughtError: (error: unknown) => {
      console.error(error);
      if (location.pathname === pathname) root.replaceWith(still);
      else location.reload();
    },
    // A host that rewrote the page is no fault of ours: its words are made anew, and nothing is said.
    ...(!found.isIntact && { onRecoverableError: () => {} }),
  };
  if (!found.isIntact) delete root.dataset.built;
  const app = appOf(base, content);
  if (taking === 'replace' || found.page === undefined) {
    // A page without an address of its own, and one that belongs to another, did not know where these lie.
    const link = (rel: string, file: string) =>
      Object.assign(document.createElement('link'), { rel, href: base + file });
    document.head.append(link('stylesheet', 'fonts/fonts.css'), link('icon', 'icon.svg'));
    await isAll;
  }
  if (taking === 'adopt') running = hydrateRoot(root, app, options);
  else {
    running = createRoot(root, options);
    running.render(app);
  }
}
