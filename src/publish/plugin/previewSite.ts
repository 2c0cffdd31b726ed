import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Plugin } from 'vite';
import { headersFor, readHeaders } from '../hosts/headersFile.ts';
import type { Settings } from './settings.ts';

/**
 * Serves a built site as a careful static host would: a folder's address gets its slash, an unknown address gets the
 * site's page with status 404, and every answer has the headers that the folder's `_headers` lists for it.
 */
export function previewSite(settings: Settings): Plugin {
  return {
    name: 'throughline:preview',
    configurePreviewServer({ middlewares }) {
      const { target, root } = settings;
      if (!existsSync(join(target, '404.html')))
        throw new Error(
          `There is no built site in ${relative(root, target)}. Build it first: npx vite build.`,
        );
      const named = join(target, '_headers');
      // Read for each request: a build during preview writes a new file.
      const rules = () => (existsSync(named) ? readHeaders(readFileSync(named, 'utf8')) : []);
      middlewares.use((request, response, next) => {
        const { pathname, search } = new URL(`http://localhost${request.url?.replace(/^\/*/, '/') ?? '/'}`);
        for (const [name, value] of Object.entries(headersFor(rules(), pathname)))
          response.setHeader(name, value);
        if (!existsSync(join(target, safely(pathname), 'index.html'))) return next();
        if (pathname.endsWith('/')) {
          request.url = `${pathname}index.html${search}`;
          return next();
        }
        response.writeHead(301, { Location: `${pathname.replace(/^\/+/, '/')}/${search}` }).end();
      });
      return () => {
        middlewares.use((_request, response) => {
          response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8', 'Cache-Control': 'no-cache' });
          createReadStream(join(target, '404.html')).pipe(response);
        });
      };
    },
  };
}

/** The path inside the folder for an address; the folder itself if the address cannot be decoded. */
function safely(pathname: string): string {
  try {
    return decodeURIComponent(pathname).replace(/\.\.(?=\/|$)/g, '');
  } catch {
    return '';
  }
}
