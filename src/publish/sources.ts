import { createServer, isRunnableDevEnvironment } from 'vite';
import { ownFile } from './home.ts';
import { names } from './names.ts';

/** Loads one of our own modules by its path: `load<typeof import('./site.ts')>('src/publish/site.ts')`. */
export type LoadSource = <M>(path: string) => Promise<M>;

/** Our own modules, as they run on the machine that builds. */
export interface Sources {
  readonly load: LoadSource;
  /** No module can be loaded afterwards, not even by one that was loaded before. */
  readonly close: () => Promise<void>;
}

/**
 * Opens our sources: Node cannot run TypeScript with JSX by itself, so a Vite server without a port does. It watches
 * nothing, and reads no settings of the site.
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
  if (!isRunnableDevEnvironment(ssr)) throw new Error('Vite cannot run modules here.');
  return { load: (path) => ssr.runner.import(ownFile(path)), close: () => server.close() };
}

/** Opens our sources for as long as something uses them. */
export async function withSources<R>(use: (load: LoadSource) => Promise<R>): Promise<R> {
  const { load, close } = await openSources();
  try {
    return await use(load);
  } finally {
    await close();
  }
}
