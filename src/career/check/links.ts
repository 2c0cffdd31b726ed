import { wordsOf } from '../prose.ts';
import { type PageName, pageNames } from '../site.ts';
import { faultOf } from './href.ts';
import type { Known } from './known.ts';
import { type Problem, problem } from './problem.ts';
import { quote } from './quote.ts';
import type { Reading } from './reading.ts';
import { linksIn } from './references.ts';
import { didYouMean } from './suggest.ts';
import { isBlank } from './text.ts';

/** Addresses in fields and in prose: unsafe, incomplete, without words, or to a place that does not exist. */
export function* linkProblems(
  reading: Reading,
  { pages = pageNames }: Pick<Known, 'pages'>,
): Iterable<Problem> {
  const site: Places = { pages, anchors: anchorsOf(reading), achievements: achievementsOf(reading) };
  for (const { pointer, as, text } of reading.texts) {
    if (as === 'href') yield* hrefProblems(pointer, text, site);
    if (as !== 'prose') continue;
    for (const span of linksIn(text)) {
      if (span.kind === 'link') yield* hrefProblems(pointer, span.href, site);
      if (isBlank(wordsOf(span.children)))
        yield problem(
          'link-unlabelled',
          pointer,
          `A link in ${quote(text)} has no text.`,
          'Write its text between the square brackets.',
        );
    }
  }
}

function* hrefProblems(pointer: string, href: string, site: Places): Iterable<Problem> {
  const { pages, anchors, achievements } = site;
  const fault = faultOf(href);
  if (fault) yield problem(fault.code, pointer, fault.what, fault.todo);
  const { page, below, anchor } = ownPlace(href) ?? {};
  if (below && !(page === 'achievements' && achievements.includes(below)))
    yield problem(
      'page-unknown',
      pointer,
      `This site has no page ${quote(`/${page}/${below}/`)}.`,
      `${page === 'achievements' ? didYouMean(below, achievements) : ''}Write the path of a page that exists.`,
    );
  else if (anchor !== undefined && !anchors.has(anchor))
    yield problem(
      'anchor-unknown',
      pointer,
      `No page of this site has the anchor ${quote(anchor)}.`,
      `${didYouMean(anchor, [...anchors])}Write the id of a chapter, a paragraph or an achievement.`,
    );
  else if (page && !below && page === pages[0])
    yield problem(
      'page-unknown',
      pointer,
      `The page ${quote(page)} is the front page, so there is no ${quote(`/${page}/`)}.`,
      `Write ${quote(href.replace(/^\/[a-z]+\/?/, '/'))}.`,
    );
  else if (page && !pages.includes(page))
    yield problem(
      'page-unknown',
      pointer,
      `This site has no page ${quote(page)}.`,
      'Link to another page, or add this one to `pages` in content/site.ts.',
    );
}

/** The place that an address on one of this site's own pages names; undefined for any other site, and for a file. */
function ownPlace(href: string) {
  const [, page = '', below, anchor] =
    /^\/([a-z]*)(?:\/([^?#.]*?))?\/?(?:\?[^#]*)?(?:#(?!:~:)(.+))?$/.exec(href) ?? [];
  const own = pageNames.find((name) => name === page);
  const isFront = page === '' && href.startsWith('/') && !below;
  return own || isFront ? { page: own, below, anchor } : undefined;
}

/** The places of this site that an address can name. */
interface Places {
  readonly pages: readonly PageName[];
  readonly anchors: ReadonlySet<string>;
  readonly achievements: readonly string[];
}

function achievementsOf({ ids, texts }: Reading): readonly string[] {
  const aliases = texts.filter(({ as, pointer }) => as === 'alias' && pointer.startsWith('/achievements/'));
  return [...ids.achievements.keys(), ...aliases.map(({ text }) => text)];
}

function anchorsOf({ ids, texts }: Reading): ReadonlySet<string> {
  const aliases = texts.flatMap(({ as, text }) => (as === 'alias' ? [text] : []));
  return new Set([
    ...['main', 'top'],
    ...ids.chapters.keys(),
    ...ids.paragraphs.keys(),
    ...ids.achievements.keys(),
    ...aliases,
    // An exhibit's anchor is its name.
    ...texts.flatMap(({ as, text }) => (as === 'exhibit' ? [text] : [])),
  ]);
}
