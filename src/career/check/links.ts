import { wordsOf } from '../prose.ts';
import { pageNames } from '../site.ts';
import { faultOf } from './href.ts';
import { type Problem, problem } from './problem.ts';
import { quote } from './quote.ts';
import type { Reading } from './reading.ts';
import { linksIn } from './references.ts';
import { didYouMean } from './suggest.ts';

/** Addresses in fields and in prose: unsafe, incomplete, without words, or to a place that is not there. */
export function* linkProblems(reading: Reading): Iterable<Problem> {
  const anchors = anchorsOf(reading);
  for (const { pointer, as, text } of reading.texts) {
    if (as === 'href') yield* hrefProblems(pointer, text, anchors);
    if (as !== 'prose') continue;
    for (const span of linksIn(text)) {
      if (span.kind === 'link') yield* hrefProblems(pointer, span.href, anchors);
      if (wordsOf(span.children).trim() === '')
        yield problem(
          'link-unlabelled',
          pointer,
          `A link in ${quote(text)} has no words.`,
          'Write between its brackets where it leads.',
        );
    }
  }
}

function* hrefProblems(pointer: string, href: string, anchors: ReadonlySet<string>): Iterable<Problem> {
  const fault = faultOf(href);
  if (fault) yield problem(fault.code, pointer, fault.what, fault.todo);
  else {
    const anchor = anchorIn(href);
    if (anchor !== undefined && !anchors.has(anchor))
      yield problem(
        'anchor-unknown',
        pointer,
        `No page of this site has a place ${quote(anchor)}.`,
        `${didYouMean(anchor, [...anchors])}Name a chapter, a paragraph or an achievement.`,
      );
  }
}

/** The place that an address of this site's own pages names; undefined where that cannot be told. */
function anchorIn(href: string): string | undefined {
  const [, page, anchor] = /^\/([a-z]*)\/?(?:\?[^#]*)?#([^#]+)$/.exec(href) ?? [];
  const own = page === '' || pageNames.some((name) => name === page);
  return own ? anchor : undefined;
}

function anchorsOf({ ids, texts }: Reading): ReadonlySet<string> {
  const aliases = texts.flatMap(({ as, text }) => (as === 'alias' ? [text] : []));
  return new Set([
    ...['main', 'top'],
    ...ids.chapters.keys(),
    ...ids.paragraphs.keys(),
    ...ids.achievements.keys(),
    ...aliases,
  ]);
}
