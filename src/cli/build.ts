import { createBuilder } from 'vite';
import type { PluginOptions } from '#publish/plugin/settings.ts';

/**
 * `throughline build`: `vite build` with another content folder, another output folder, the date of the content.
 * Returns the exit code.
 */
export async function buildCommand({
  content,
  out,
  modified,
  pdf,
}: PluginOptions & { readonly content: string; readonly out: string }): Promise<number> {
  const builder = await createBuilder({
    // Any other config loader writes a file, which a checkout may not allow.
    configLoader: 'runner',
    logLevel: 'warn',
    build: { outDir: out },
    throughline: { content, modified, pdf },
  });
  try {
    await builder.buildApp();
  } catch (problem) {
    process.stderr.write(`${problem instanceof Error ? problem.message : String(problem)}\n`);
    return 1;
  }
  process.stdout.write(`${out} is built.\n`);
  return 0;
}
