import type { PublishedCareer } from '#career/published.ts';
import type { Site } from '#career/site.ts';
import { type ReadPage, wordsIn } from './pages.ts';

const leftovers = /\bundefined\b|\bNaN\b|Invalid Date|\bPresent\b|\bnull\b|\[object/;

const headed = new Set(['meta', 'title', 'link', 'style', 'script']);

/** The faults of a page that no career may have, in a few words each; empty if there is none. */
export function faultsOf({ document }: ReadPage, career: PublishedCareer, site: Site): readonly string[] {
  const all = (selector: string) => [...document.querySelectorAll(selector)];
  const ids = all('[id]').map(({ id }) => id);
  const repeated = ids.filter((id, index) => ids.indexOf(id) < index);
  const headings = all('h1, h2, h3, h4, h5, h6').map(({ localName }) => Number(localName.slice(1)));
  const leap = headings.find((level, index) => level > (headings[index - 1] ?? 0) + 1);
  const leftover = leftovers.exec(wordsIn(document))?.[0];
  const { lang, dir } = document.documentElement;
  const own = new Set([...all('head > *'), ...all('body > #root, body > script[type="application/json"]')]);
  const foreign = all('head > *, body > *, script, style, iframe, base, object, embed, form').find(
    (element) => !own.has(element),
  );
  return [
    all('h1').length !== 1 && `${all('h1').length} h1`,
    all('h1').some((heading) => heading.textContent.trim() === '') && 'an h1 without words',
    all('title').length !== 1 && `${all('title').length} titles`,
    document.title.trim() === '' && 'an empty title',
    all('main').length !== 1 && `${all('main').length} main`,
    repeated.length > 0 && `the id ${repeated[0]} twice`,
    leap !== undefined && `a heading that skips to h${leap}`,
    leftover !== undefined && `the words “${leftover}”`,
    lang !== career.lang && `lang ${lang}`,
    dir !== career.dir && `dir ${dir}`,
    all('time').some((time) => !time.getAttribute('datetime') || !time.textContent) && 'an empty time',
    site.notice && !wordsIn(document).includes(site.notice) && 'no notice',
    foreign && `a foreign ${foreign.localName}`,
    all('head > *').some(({ localName }) => !headed.has(localName)) && 'a foreign element in the head',
    all('head > script:not([type="application/ld+json"])').length > 2 && 'a foreign script',
    all('*').some(({ attributes }) => [...attributes].some(({ name }) => name.startsWith('on'))) &&
      'an attribute that runs',
  ].filter((fault) => typeof fault === 'string');
}
