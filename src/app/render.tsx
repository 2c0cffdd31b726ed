import { StrictMode } from 'react';
import { prerender } from 'react-dom/static';
import { StaticRouter } from 'react-router-dom';
import { App, type Content } from './App.tsx';

/**
 * Stands for the site's root in every address of a rendered page, until the build puts the way from that page
 * to the root in its place.
 */
export const rootMark = '/@root@/';

/** The HTML of one page's app, for a path relative to the site's root. */
export async function render(content: Content, path: string): Promise<string> {
  const { prelude } = await prerender(
    <StrictMode>
      <StaticRouter basename={rootMark} location={rootMark + path}>
        <App {...content} base={rootMark} />
      </StaticRouter>
    </StrictMode>,
    // Above a size React would otherwise show "loading" markup first and reveal the rest by script.
    { progressiveChunkSize: Number.POSITIVE_INFINITY } as Parameters<typeof prerender>[1],
  );
  return new Response(prelude).text();
}
