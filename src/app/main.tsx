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
  // A transition would show frames of the old page before the new one.
  <BrowserRouter basename={base} useTransitions={false}>
    <App content={content} base={base} />
  </BrowserRouter>
);

// Without its content, or its code, the page stays a complete document, with links that load the next one.
if (root && base)
  published(base)
    .then((content) => start(root, base, content))
    .catch(() => {});

// In development a change of the content appears in place.
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
    // React removes an app that threw. The original document replaces it; if the reader has since moved to another
    // page, that page loads, and at worst is a document in turn.
    onUncaughtError: (error: unknown) => {
      console.error(error);
      if (location.pathname === pathname) root.replaceWith(still);
      else location.reload();
    },
    // A rewrite by the host is not our fault: React renders the words again, and reports nothing.
    ...(!found.isIntact && { onRecoverableError: () => {} }),
  };
  if (!found.isIntact) delete root.dataset.built;
  const app = appOf(base, content);
  if (taking === 'replace' || found.page === undefined) {
    // A page without a fixed address, and one for another address, did not know the path of these files.
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
