import { HtmlRenderer, Parser } from 'commonmark';
import type { Draft } from '../draft.ts';
import type { Notes } from '../note.ts';
import { readPage } from './readPage.ts';

/** Reads a page of Markdown: what it comes to as HTML is read as a page. What a site's generator put on top is no text. */
export function readMarkdown(text: string, file: string, notes: Notes): Draft | undefined {
  const [front = '', matter = ''] =
    /^---[ \t]*\r?\n([\s\S]*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m.exec(text) ?? [];
  const isFront = front !== '' && text.startsWith(front);
  const skipped = isFront ? (front.match(/\n/g)?.length ?? 0) : 0;
  const body = (isFront ? text.slice(front.length) : text).replace(generated, (tag) => {
    notes.add(
      'info',
      'left-alone',
      file,
      `${tag.slice(0, 40)} is for the generator of the old site, so it was left alone.`,
    );
    return '';
  });
  const html = new HtmlRenderer({ sourcepos: true }).render(new Parser().parse(body));
  const title = isFront ? /^title:[ \t]*(["']?)(.*?)\1[ \t]*$/m.exec(matter)?.[2]?.trim() : undefined;
  const lang = isFront ? /^lang:[ \t]*["']?([\w-]+)/m.exec(matter)?.[1] : undefined;
  return readPage(
    html,
    { ...(title && { title }), ...(lang && { lang }) },
    (element) => {
      const [, line, column] =
        /^(\d+):(\d+)/.exec(element.attrs.find(({ name }) => name === 'data-sourcepos')?.value ?? '') ?? [];
      return line === undefined ? file : `${file}:${Number(line) + skipped}:${column}`;
    },
    notes,
  );
}

/** Tags of Liquid, and attributes that some Markdown has. */
const generated = /\{%-?[^%\n]{0,500}%\}|\{\{[^}\n]{0,500}\}\}|\{:[^}\n]{0,500}\}/g;
