import type { Plugin } from 'vite';
import { names } from './names.ts';
import { buildSite } from './plugin/buildSite.ts';
import { devSite } from './plugin/devSite.ts';
import { previewSite } from './plugin/previewSite.ts';
import { siteSettings, type ThroughlineOptions } from './plugin/settings.ts';

export type { ThroughlineOptions } from './plugin/settings.ts';

/**
 * The Vite plugin that makes a site of a content folder: `plugins: [react(), throughline()]`. `vite` serves the site
 * while it is written, `vite build` writes it with all that stands beside its pages, `vite preview` serves the built
 * one as a careful host would. A content with errors fails the build, or shows in Vite's overlay.
 */
export function throughline(options: ThroughlineOptions = {}): Plugin[] {
  const settings = siteSettings(options);
  return [
    settings.plugin,
    names(() => settings.content),
    devSite(settings),
    buildSite(settings),
    previewSite(settings),
  ];
}
