import { HtmlRenderer, Parser } from 'commonmark';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { visible } from '#career/check/quote.ts';
import type { Draft } from '../draft.ts';
import { limits } from '../limits.ts';
import type { Notes } from '../note.ts';
import { placesIn } from '../position.ts';
import { readPage } from './readPage.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Reads a page of Markdown: its HTML is read as a page. The front matter of a site generator is not text. */
export function readMarkdown(text: string, file: string, notes: Notes): Draft | undefined {
  const [front = '', matter = ''] =
    /^---[ \t]*\r?\n([\s\S]*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m.exec(text) ?? [];
  const place = placesIn(file, text);
  const isFront = front !== '' && text.startsWith(front);
  const skipped = isFront ? (front.match(/\n/g)?.length ?? 0) : 0;
  const leave = (what: string, offset: number) =>
    notes.add('info', 'left-alone', place(front.length * Number(isFront) + offset), what);
  const body = (isFront ? text.slice(front.length) : text)
    .replace(table, (rows, offset: number) => {
      leave('A chapter cannot contain a table, so it was not imported.', offset);
      return rows.replace(/[^\n]/g, '');
    })
    .replace(generated, (tag, offset: number) => {
      leave(`${visible(tag.slice(0, 40))} is code for a site generator, so it was not imported.`, offset);
      return '';
    });
  if (!isWithinLimits(body, file, notes)) return undefined;
  const html = new HtmlRenderer({ sourcepos: true }).render(new Parser().parse(body));
  const title = isFront ? /^title:[ \t]*(["']?)(.*?)\1[ \t]*$/m.exec(matter)?.[2]?.trim() : undefined;
  const lang = isFront ? /^lang:[ \t]*["']?([\w-]+)/m.exec(matter)?.[1] : undefined;
  const placeOf = (element: Element): string => {
    const at = positionOf(element);
    return at === undefined ? file : `${file}:${at.line + skipped}:${at.column}`;
  };
  return readPage(html, { ...(title && { title }), ...(lang && { lang }), name: file }, placeOf, notes);
}

/** Where an element is in the source: the parser states it for blocks, and for a code block inside it. */
function positionOf(element: Element): { readonly line: number; readonly column: string } | undefined {
  const inside = element.childNodes.find((child) => 'attrs' in child);
  for (let here: Node | null = element; here !== null; here = 'parentNode' in here ? here.parentNode : null)
    for (const each of here === element && inside ? [element, inside] : [here]) {
      const written = 'attrs' in each && each.attrs.find(({ name }) => name === 'data-sourcepos')?.value;
      const [, line, column] = (written && /^(\d+):(\d+)/.exec(written)) || [];
      if (line !== undefined && column !== undefined) return { line: Number(line), column };
    }
  return undefined;
}

/** The most links on a page: the search for the end of each takes time proportional to its paragraph. */
const mostLinks = 2_000;

function isWithinLimits(body: string, file: string, notes: Notes): boolean {
  const long = body.split(/\n[ \t\r]*\n/).some((block) => block.length > limits.text);
  if (long)
    notes.add(
      'error',
      'too-long',
      file,
      `A paragraph has more characters than the limit of ${limits.text}. Split it with empty lines.`,
    );
  const links = body.match(/\]\(/g)?.length ?? 0;
  if (links > mostLinks)
    notes.add(
      'error',
      'too-many',
      file,
      `The page has more links than the limit of ${mostLinks}. Split it into several pages.`,
    );
  return !long && links <= mostLinks;
}

/** A row with bars, and a row of dashes below. */
const table = /^[^\n|]{0,500}\|[^\n]*\n[ \t]*\|?[ \t]*:?-+:?[ \t]*\|[ \t:|-]*(?:\n[^\n|]{0,500}\|[^\n]*)*/gm;

/** Tags of Liquid, and the attributes of some Markdown dialects. */
const generated = /\{%-?[^%\n]{0,500}%\}|\{\{[^}\n]{0,500}\}\}|\{:[^}\n]{0,500}\}/g;
