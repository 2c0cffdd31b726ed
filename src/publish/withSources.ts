import { createServer } from 'vite';

/** Loads a module of the project by its path from the root: '/src/publish/pages.ts'. */
export type LoadSource = <M>(file: string) => Promise<M>;

/** Runs something that loads the project's own sources while it works. Nothing listens, nothing is watched. */
export async function withSources<R>(use: (load: LoadSource) => Promise<R>): Promise<R> {
  const server = await createServer({
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    appType: 'custom',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    return await use((file) => server.ssrLoadModule(file) as ReturnType<LoadSource> as never);
  } finally {
    await server.close();
  }
}
