import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { isLanguage } from '#career/check/chapters.ts';
import { isBlank } from '#career/check/text.ts';
import { type Draft, type DraftChapter, emptyDraft } from '../draft.ts';
import { limits } from '../limits.ts';
import type { Notes } from '../note.ts';
import { proseOf } from './inline.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** The deepest nesting of elements: parsing time grows with its square. */
const deepest = 200;

/** Elements without words of the page itself. */
const unread = new Set(
  'script style template noscript svg math iframe object embed form input select textarea button nav title'.split(
    ' ',
  ),
);
/** Elements that a chapter has no place for. */
const foreign: { readonly [tag: string]: string } = {
  table: 'a table',
  pre: 'a block of code',
  img: 'a picture',
  video: 'a video',
  audio: 'a sound',
  picture: 'a picture',
  figure: 'a figure',
};
const passages = new Set('p li dt dd blockquote address figcaption summary'.split(' '));
const blocks = new Set([
  ...passages,
  ...'div section article main aside header footer ul ol dl body html details center hr'.split(' '),
]);

/**
 * Reads a page of HTML: each heading becomes a chapter, each paragraph and each list item a paragraph of its story. A
 * heading with only further headings under it becomes no chapter. No script runs, and no address is fetched.
 */
export function readPage(
  html: string,
  given: { readonly title?: string; readonly lang?: string; readonly name: string },
  placeOf: (element: Element) => string,
  notes: Notes,
): Draft | undefined {
  const document = parsed(html);
  if (!document) {
    notes.add(
      'error',
      'too-deep',
      placeOf(rootless),
      `Elements are nested deeper than the limit of ${deepest} levels, so this is not an ordinary page. Copy its text into a Markdown file, and import that.`,
    );
    return undefined;
  }
  const found = { lang: given.lang, title: given.title, name: given.name };
  const sections: {
    readonly level: number;
    readonly title?: string;
    readonly place: string;
    readonly story: string[];
  }[] = [];
  const tell = (text: string, place: string) => {
    if (isBlank(text)) return;
    if (sections.length === 0) sections.push({ level: 0, place, story: [] });
    sections.at(-1)?.story.push(text);
  };
  const walk = (node: Node): void => {
    if (!('childNodes' in node)) return;
    let loose: Node[] = [];
    const flush = (place: string) => {
      if (loose.length > 0) tell(proseOf(loose, placeOf, notes), place);
      loose = [];
    };
    const place = 'tagName' in node ? placeOf(node) : '';
    for (const child of node.childNodes) {
      const tag = 'tagName' in child ? child.tagName : '';
      if (tag !== '' && (tag === 'html' || tag === 'title')) {
        const element = child as Element;
        if (tag === 'html') found.lang ??= attribute(element, 'lang');
        else found.title ??= wordsIn(element);
      }
      if (unread.has(tag)) {
        if (!isMachine(tag)) flush(place);
        continue;
      }
      const what = Object.hasOwn(foreign, tag) ? foreign[tag] : undefined;
      if (what !== undefined) {
        notes.add(
          'info',
          'left-alone',
          placeOf(child as Element),
          `A chapter cannot contain ${what}, so it was not imported.`,
        );
        continue;
      }
      const level = /^h([1-6])$/.exec(tag)?.[1];
      if (level !== undefined) {
        flush(place);
        const title = wordsIn(child as Element);
        if (!isBlank(title))
          sections.push({ level: Number(level), title, place: placeOf(child as Element), story: [] });
      } else if (blocks.has(tag) || (tag !== '' && holdsBlocks(child))) {
        flush(place);
        if (passages.has(tag) && !holdsBlocks(child))
          tell(proseOf((child as Element).childNodes, placeOf, notes), placeOf(child as Element));
        else walk(child);
      } else if (tag === 'head') walk(child);
      else if (tag !== '' || child.nodeName === '#text') loose.push(child);
    }
    flush(place);
  };
  walk(document);
  return draftOf(sections, found, notes);
}

const isMachine = (tag: string): boolean => tag === 'script' || tag === 'style' || tag === 'template';

const rootless = defaultTreeAdapter.createElement('html', 'http://www.w3.org/1999/xhtml' as never, []);

/** The document; undefined if it is nested too deep. */
function parsed(html: string): DefaultTreeAdapterTypes.Document | undefined {
  let depth = 0;
  try {
    return parse(html, {
      sourceCodeLocationInfo: true,
      treeAdapter: {
        ...defaultTreeAdapter,
        onItemPush: () => {
          depth += 1;
          if (depth > deepest) throw new TooDeep();
        },
        onItemPop: () => {
          depth -= 1;
        },
      },
    });
  } catch (problem) {
    if (problem instanceof TooDeep) return undefined;
    throw problem;
  }
}

class TooDeep extends Error {}

const holdsBlocks = (node: Node): boolean =>
  'childNodes' in node &&
  node.childNodes.some(
    (child) =>
      'tagName' in child &&
      (blocks.has(child.tagName) ||
        /^h[1-6]$/.test(child.tagName) ||
        (Object.hasOwn(foreign, child.tagName) && child.tagName !== 'img') ||
        holdsBlocks(child)),
  );

const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((each) => each.name === name)?.value.trim() || undefined;

/** The words of an element on one line. */
function wordsIn(node: Node): string {
  const text = (each: Node): string =>
    each.nodeName === '#text' && 'value' in each
      ? each.value
      : 'childNodes' in each
        ? each.childNodes.map(text).join('')
        : '';
  return text(node).replace(/\s+/g, ' ').trim();
}

interface Section {
  readonly level: number;
  readonly title?: string;
  readonly place: string;
  readonly story: readonly string[];
}

function draftOf(
  sections: readonly Section[],
  {
    lang,
    title,
    name,
  }: { readonly lang: string | undefined; readonly title: string | undefined; readonly name: string },
  notes: Notes,
): Draft | undefined {
  const [first] = sections;
  const headline =
    title ??
    sections.find((section) => section.title !== undefined)?.title ??
    // Standard input has neither an extension nor a name.
    /^(.+)\.[a-z0-9]+$/i.exec(name)?.[1];
  const told = sections.filter((section, index) => {
    if (section.story.length > 0) return true;
    const next = sections[index + 1];
    const isOver = section === first || (next !== undefined && next.level > section.level);
    if (isOver && section.title !== headline)
      notes.add(
        'info',
        'left-alone',
        section.place,
        'The heading has only other headings under it, so it did not become a chapter.',
      );
    return !isOver;
  });
  const place = first?.place ?? '';
  if (told.length === 0) {
    notes.add(
      'error',
      'unknown-file',
      place,
      'The page has no headings with paragraphs under them, so there is nothing to import. Add some.',
    );
    return undefined;
  }
  if (told.length > limits.entries || told.some(({ story }) => story.length > limits.entries)) {
    notes.add(
      'error',
      'too-many',
      place,
      `The page has more headings, or more paragraphs under one heading, than the limit of ${limits.entries}. Split it into several pages.`,
    );
    return undefined;
  }
  const long = told.find(({ story, title: own = '' }) =>
    [own, ...story].some((text) => text.length > limits.text),
  );
  if (long) {
    notes.add(
      'error',
      'too-long',
      long.place,
      `A paragraph has more characters than the limit of ${limits.text}. Split it.`,
    );
    return undefined;
  }
  return {
    ...emptyDraft,
    lang: lang !== undefined && isLanguage(lang) ? lang : undefined,
    person: { ...emptyDraft.person, page: headline },
    chapters: told.map(
      (section, index): DraftChapter => ({
        number: index + 1,
        title: section.title ?? headline,
        story: section.story,
        highlights: [],
      }),
    ),
  };
}
