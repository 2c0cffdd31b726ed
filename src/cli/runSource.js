import { fileURLToPath } from 'node:url';
import { missingPackages, toInstall } from '../publish/packages.js';

/**
 * Runs a function of a TypeScript file with the command line; its result is the exit code. Node 20 cannot run
 * TypeScript by itself; Vite can.
 */
export async function runSource(file, name) {
  const missing = missingPackages(process.argv[2]);
  if (missing.length > 0) {
    process.stderr.write(`${toInstall(missing)}\n`);
    process.exitCode = 1;
    return;
  }
  const { runnerImport } = await import('vite');
  const sources = fileURLToPath(new URL('../publish/sources.ts', import.meta.url));
  const { module } = await runnerImport(sources, { logLevel: 'error' });
  process.exitCode = await module.withSources(async (load) => {
    const { [name]: run } = await load(file);
    return run(process.argv.slice(2));
  });
}
