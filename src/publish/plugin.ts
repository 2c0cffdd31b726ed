import type { Plugin } from 'vite';
import { directives } from './directives.ts';
import { names } from './names.ts';
import { buildSite } from './plugin/buildSite.ts';
import { devSite } from './plugin/devSite.ts';
import { previewSite } from './plugin/previewSite.ts';
import { type PluginOptions, siteSettings } from './plugin/settings.ts';

/** The plugin. `vite.d.ts`, which a site imports, documents it. */
export function throughline(options: PluginOptions = {}): Plugin[] {
  const settings = siteSettings(options);
  return [
    settings.plugin,
    directives(),
    names(() => settings.content),
    devSite(settings),
    buildSite(settings),
    previewSite(settings),
  ];
}
