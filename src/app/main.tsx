import { StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router-dom';
import { App, type AppProps } from './App.tsx';
import { baseOf, isOwnAddress, makeAddressesAbsolute } from './address.ts';

const root = document.getElementById('root');
const content = document.getElementById('content');
if (root && content) {
  const { career, site } = JSON.parse(content.textContent) as Pick<AppProps, 'career' | 'site'>;
  const base = baseOf(import.meta.url);
  const app = (
    <StrictMode>
      <BrowserRouter basename={base}>
        <App career={career} site={site} base={base} />
      </BrowserRouter>
    </StrictMode>
  );
  if (isOwnAddress(location.pathname, base, root.dataset.page)) {
    makeAddressesAbsolute(root);
    hydrateRoot(root, app);
  } else {
    // A host answered with another page than the one asked for: its words are not what belongs here.
    document.head.append(
      Object.assign(document.createElement('link'), { rel: 'stylesheet', href: `${base}fonts/fonts.css` }),
    );
    root.replaceChildren();
    createRoot(root).render(app);
  }
}
