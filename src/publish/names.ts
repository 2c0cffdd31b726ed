import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { ownFile } from './home.ts';

/**
 * Resolves the names by which modules import each other, wherever the importing file lies: `#career/amount.ts` is a
 * file of our `src`, `#content/facts.ts` a file of the content folder, whose absolute path `content` returns. Our
 * package.json declares the same for the compiler and the editor, but an owner's folder has another package.json, or
 * none.
 */
export function names(content?: () => string): Plugin {
  return {
    name: 'throughline:names',
    enforce: 'pre',
    resolveId: (id) => {
      const [, folder = '', file = ''] = /^#([a-z]+)\/(.+)$/.exec(id) ?? [];
      if (folder === 'content') return content && join(content(), file);
      const path = ownFile(join('src', folder, file));
      return folder && existsSync(path.replace(/\?.*$/, '')) ? path : undefined;
    },
  };
}
