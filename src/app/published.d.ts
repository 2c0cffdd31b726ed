/**
 * The public content of `content/career.ts` and `content/site.ts`, and everything else that pages need. The plugin in
 * `src/publish/plugin.ts` makes this module, so that it contains nothing private.
 */
declare module '#content/career.ts?published' {
  import type { Content } from './App.tsx';

  /** Loads the content of the site with its root at the path `base`. Rejects where its file is unavailable. */
  export function published(base: string): Promise<Content>;
}
