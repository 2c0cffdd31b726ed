/**
 * What may be published of `content/career.ts` and `content/site.ts`, and all else that pages are made from. The plugin
 * in `src/publish/plugin.ts` makes this module, so that nothing private can travel.
 */
declare module '#content/career.ts?published' {
  import type { Content } from './App.tsx';

  /** Gets the content of the site whose root is at the path `base`. Rejects where its file cannot be had. */
  export function published(base: string): Promise<Content>;
}
