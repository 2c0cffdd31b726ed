import type { Plugin } from 'vite';

/** What a site says to its plugin. */
export interface ThroughlineOptions {
  /** The content folder, relative to Vite's root. Default: content. */
  readonly content?: string | undefined;
  /** When the content last changed: YYYY, YYYY-MM or YYYY-MM-DD. Machines learn it; without it, they learn nothing. */
  readonly modified?: string | undefined;
}

/**
 * The Vite plugin that makes a site of a content folder: `plugins: [throughline()]`. `vite` serves the site while it is
 * written, `vite build` writes it with all that stands beside its pages, `vite preview` serves the built one as a careful
 * host would. A content with errors fails the build, or shows in Vite's overlay. Rejects where packages that it needs
 * are not installed, and names them.
 */
export declare function throughline(options?: ThroughlineOptions): Promise<Plugin[]>;
