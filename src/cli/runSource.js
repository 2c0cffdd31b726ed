import { fileURLToPath } from 'node:url';

/**
 * Runs a function of a TypeScript file with the words of the command line; the process ends with what it comes to.
 * Node 20 cannot run TypeScript by itself; Vite can.
 */
export async function runSource(file, name) {
  const vite = await import('vite').catch((error) => {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  });
  if (!vite) {
    process.stderr.write('The packages are not here, and without Vite nothing runs. Run `npm ci` first.\n');
    process.exitCode = 1;
    return;
  }
  const sources = fileURLToPath(new URL('../publish/sources.ts', import.meta.url));
  const { module } = await vite.runnerImport(sources, { logLevel: 'error' });
  process.exitCode = await module.withSources(async (load) => {
    const { [name]: run } = await load(file);
    return run(process.argv.slice(2));
  });
}
