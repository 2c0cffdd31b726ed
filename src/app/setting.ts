import { hrefsOf } from '#ui/hrefs.ts';
import type { Content } from './App.tsx';

/** The setting of every page of a site, without the link component and a browser's filter and announcements. */
export const settingOf = ({ career, site, exhibits, routes, files }: Content, base: string) => ({
  words: site.words,
  lang: career.lang,
  hrefOf: hrefsOf(career, routes),
  terms: career.terms,
  exhibitTitle: (name: string) => exhibits[name]?.title,
  fileOf: (name: string) => files?.[name] ?? `${base}files/${name}`,
  prefix: '',
  lower: 0,
});
