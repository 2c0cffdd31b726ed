// The commands of maintainers: `node tests/tools.js measure|report|shots`. They share the command line's options.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

process.env.NODE_ENV = 'production';
const sources = fileURLToPath(new URL('../src/publish/sources.ts', import.meta.url));
const { module } = await runnerImport(sources, { logLevel: 'error' });
process.exitCode = await module.withSources(async (load) => {
  const { tools } = await load('tests/tools.ts');
  return tools(process.argv.slice(2));
});
