import { basename, extname } from 'node:path';
import { urlsIn } from '../css/urls.ts';
import { pdfText } from '../share/pdfText.ts';
import { readHtml } from './html.ts';
import { jsonPassages } from './json.ts';
import { type FileReading, readMarkdown, readPlain } from './reading.ts';

const nothing: FileReading = { passages: [], ids: [], links: [] };
const readers: Readonly<Record<string, (source: string) => FileReading>> = {
  ...of(readHtml, '.html .htm .svg .xml .rss .atom'),
  ...of(readPlain, '.txt .csv .ics .vcf .tex .bib'),
  ...of(readMarkdown, '.md llms.txt'),
  ...of(
    (source) => ({ ...nothing, passages: jsonPassages(source).map((text) => ({ text })) }),
    '.json .jsonld .webmanifest',
  ),
  ...of((source) => ({ ...nothing, links: urlsIn(source).map((href) => ({ href })) }), '.css'),
  // Programs are not read for words; a check of their bytes makes sure that they contain nothing private.
  ...of(() => nothing, '.js .mjs .cjs .map'),
};

function of(read: (source: string) => FileReading, endings: string) {
  return Object.fromEntries(endings.split(' ').map((ending) => [ending, read]));
}

/** The text of a PDF, paragraph by paragraph; nothing if the program that reads it is missing. */
function readPdf(bytes: Uint8Array): FileReading {
  return { ...nothing, passages: paragraphsOf(pdfText(bytes) ?? '').map((text) => ({ text })) };
}

/**
 * The paragraphs of a text that is broken into lines. An empty line ends one, and so does a line that had room for the
 * next word: nothing else marks a heading without a gap above it. Letters differ in width, hence the fifth.
 */
export function paragraphsOf(text: string): readonly string[] {
  const blocks = text.split(/\n\s*\n|\f/).map((block) => block.trim().split(/\s*\n\s*/));
  const width = Math.max(...blocks.flat().map((line) => line.length));
  const joined = (lines: readonly string[]) =>
    lines.map((line, index) => {
      const before = lines[index - 1];
      const [word = ''] = line.split(' ');
      if (before === undefined) return line;
      return (before.length + 1 + word.length < width * 0.8 ? '\n' : ' ') + line;
    });
  return blocks.flatMap((lines) => joined(lines).join('').split('\n'));
}

/** Whether a file is not text, by its extension. */
export const isBinary = (file: string): boolean => !(extname(file).toLowerCase() in readers);

/** Reads a file by its extension; nothing if it is not text. Undefined if it is not UTF-8, empty, or not JSON. */
export function readFile(file: string, bytes: Uint8Array): FileReading | undefined {
  if (/\.pdf$/i.test(file)) return readPdf(bytes);
  const read = readers[basename(file)] ?? readers[extname(file).toLowerCase()];
  if (!read) return nothing;
  try {
    const source = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return source.trim() === '' ? undefined : read(source);
  } catch {
    return undefined;
  }
}
