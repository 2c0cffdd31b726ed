import { relative } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

/** What replaces React in a bundle for other people's pages. */
const places: Readonly<Record<string, string>> = {
  'react-dom/client': 'preact/compat/client',
  'react/jsx-runtime': 'preact/jsx-runtime',
};

/** Preact's whole React layer as named exports: with a default export the bundler cannot see what is used. */
const react = '\0react';

/**
 * Makes a bundle with Preact in place of React. Throws with a sentence for each React export that the sources use and
 * Preact lacks: the bundler would show a trace, or only warn and leave it undefined.
 */
export async function withPreact<R>(bundle: (preact: Plugin) => Promise<R>): Promise<R> {
  const lacking = new Set<string>();
  const isLacking = (log: Rolldown.RollupLog): boolean => {
    const isOf =
      /MISSING_EXPORT|IMPORT_IS_UNDEFINED/.test(log.code ?? '') && log.message.includes('\\0react');
    if (isOf) lacking.add(sentenceOf(log));
    return isOf;
  };
  const preact: Plugin = {
    name: 'preact-for-react',
    enforce: 'pre',
    resolveId(id, importer) {
      const place = places[id];
      return id === 'react' ? react : place && this.resolve(place, importer);
    },
    load: (id) => (id === react ? `export * from 'preact/compat';` : undefined),
    onLog: (_, log) => (isLacking(log) ? false : undefined),
  };
  try {
    const made = await bundle(preact);
    if (lacking.size === 0) return made;
  } catch (problem) {
    const logs: readonly Rolldown.RollupLog[] = (problem as { errors?: Rolldown.RollupLog[] }).errors ?? [];
    if (logs.filter(isLacking).length === 0) throw problem;
  }
  throw new Error([...lacking].join('\n'));
}

function sentenceOf({ message, id = '' }: Rolldown.RollupLog): string {
  // The bundler names what it did not find only here.
  const [, name = ''] = /["`]([\w$]+)["`]/.exec(message) ?? [];
  const file = relative('.', id).replaceAll('\\', '/');
  return name === 'default'
    ? `${file} imports all of React, but the elements contain only named imports. Import what you use by its name, in braces.`
    : `${file} uses ${name} from React, but the elements run on Preact, which lacks it. Use only what preact/compat exports.`;
}
