import { createServer, isRunnableDevEnvironment } from 'vite';
import { ownFile } from './home.ts';
import { names } from './names.ts';

/** Loads a module of ours by its path: `load<typeof import('./site.ts')>('src/publish/site.ts')`. */
export type LoadSource = <M>(path: string) => Promise<M>;

/** Our modules, running on the machine that builds. */
export interface Sources {
  readonly load: LoadSource;
  /** After this no module can be loaded, not even by an already loaded one. */
  readonly close: () => Promise<void>;
}

/**
 * Opens our sources: Node cannot run TypeScript with JSX by itself, so a Vite server without a port runs it. It watches
 * nothing and reads none of the site's settings.
 */
export async function openSources(): Promise<Sources> {
  const server = await createServer({
    root: ownFile(''),
    configFile: false,
    envDir: false,
    logLevel: 'error',
    mode: 'production',
    appType: 'custom',
    plugins: [names()],
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  const { ssr } = server.environments;
  if (!isRunnableDevEnvironment(ssr))
    throw new Error('The installed version of Vite cannot run modules. Install the packages again: npm ci.');
  return { load: (path) => ssr.runner.import(ownFile(path)), close: () => server.close() };
}

/** Opens our sources while `use` runs. */
export async function withSources<R>(use: (load: LoadSource) => Promise<R>): Promise<R> {
  const { load, close } = await openSources();
  try {
    return await use(load);
  } finally {
    await close();
  }
}
