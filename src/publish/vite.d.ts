import type { Plugin } from 'vite';

/** What a site sets for its plugin. */
export interface ThroughlineOptions {
  /** The content folder, relative to Vite's root. Default: content. */
  readonly content?: string | undefined;
  /** When the content last changed: YYYY, YYYY-MM or YYYY-MM-DD. Machines read it; without it, they get no date. */
  readonly modified?: string | undefined;
}

/**
 * The Vite plugin that makes a site from a content folder: `plugins: [throughline()]`. `vite` serves the site while you
 * write it, `vite build` writes its pages and all files beside them, `vite preview` serves the built site as a careful
 * host would. Content with errors fails the build, or shows in Vite's overlay. Rejects if packages that it needs are
 * not installed, and names them.
 */
export declare function throughline(options?: ThroughlineOptions): Promise<Plugin[]>;
