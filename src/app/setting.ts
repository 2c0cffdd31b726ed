import { hrefsOf } from '#ui/hrefs.ts';
import type { Content } from './App.tsx';

/** What every page of a site is set in, but for what its links are made of, and what is chosen and said in a browser. */
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
