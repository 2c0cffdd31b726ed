import { preview } from 'vite';

/** Serves a built folder by `vite preview` until the process stops, at the first free port from `port` on. */
export async function serve(folder: string, port?: number): Promise<number> {
  const server = await preview({
    configLoader: 'runner',
    build: { outDir: folder },
    preview: { ...(port && { port }) },
  });
  const [address] = server.resolvedUrls?.local ?? [];
  process.stdout.write(`The site is at ${address} (stop with Ctrl+C)\n`);
  return new Promise((done) => server.httpServer.once('close', () => done(0)));
}
