import { fileURLToPath } from 'node:url';
import { missingPackages, toInstall } from './packages.js';

// Plain JavaScript, because a vite.config.ts imports it and Node runs no TypeScript of an installed package. No
// top-level `await`, because Vite may load it by `require`.
export async function throughline(options) {
  const missing = missingPackages();
  if (missing.length > 0) throw new Error(toInstall(missing));
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport(fileURLToPath(new URL('plugin.ts', import.meta.url)), {
    logLevel: 'error',
  });
  return module.throughline(options);
}
