import { createServer } from 'vite';

/** `throughline dev`: `vite` with another content folder. Uses the first free port from `port` on. */
export async function dev(content: string, port?: number): Promise<number> {
  const server = await createServer({
    configLoader: 'runner',
    throughline: { content },
    server: { ...(port && { port }) },
  });
  await server.listen();
  const [address] = server.resolvedUrls?.local ?? [];
  process.stdout.write(`The site is at ${address} and updates while you edit (stop with Ctrl+C)\n`);
  return new Promise((done) => server.httpServer?.once('close', () => done(0)));
}
