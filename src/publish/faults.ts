import { existsSync, readFileSync, statSync } from 'node:fs';
import { quote, visible } from '#career/check/quote.ts';
import { filesFor, parsedFile, placeIn, positionIn, type SourceFile } from './sourceFile.ts';
import { keyOf, nodesIn } from './syntax.ts';

/** Problems in a content folder's files, found before any file runs: one line each. */
export interface WrittenFaults {
  /** Why a file cannot be read. */
  readonly unreadable: readonly string[];
  /** Fields that are lost when a file runs, so a later check could not notice them. */
  readonly lost: readonly string[];
  /** The files that were checked. */
  readonly files: readonly string[];
}

/** Checks source files, and the files that they import by path, as text: their bytes, their syntax, lost fields. */
export function writtenFaults(entries: readonly string[]): WrittenFaults {
  const unreadable: string[] = [];
  const lost: string[] = [];
  const files = new Set(entries.filter((file) => existsSync(file)));
  const [first = ''] = entries;
  // Iterating a set includes entries that are added during the loop.
  for (const file of files) {
    const read = readSource(file);
    if (typeof read === 'string') {
      unreadable.push(read);
      continue;
    }
    const [mistake] = read.mistakes;
    if (mistake) {
      const comma = missingComma(read, mistake);
      const what = comma
        ? `A comma is missing after ${quote(comma.after)}. (${firstLine(mistake)}.) Write it there.`
        : `${firstLine(mistake)}. Look just before, too: a comma, a quote or a bracket may be missing there.`;
      const kind = file.endsWith('.json') ? 'JSON' : 'TypeScript';
      unreadable.push(
        unreadableLine(
          placeIn(read, comma?.offset ?? mistake.offset),
          `The file is not valid ${kind}. ${what}`,
        ),
      );
    }
    lost.push(...lostFields(read));
    for (const { specifier, offset } of importsOf(read)) {
      const meant = filesFor(specifier, file, first);
      const found = meant.find((path) => existsSync(path) && statSync(path).isFile());
      if (found && /\.[cm]?[jt]s$|\.json$/.test(found)) files.add(found);
      else if (!found && meant.length > 0 && !specifier.includes('?'))
        unreadable.push(
          unreadableLine(
            placeIn(read, offset),
            `The imported file ${quote(specifier)} does not exist. Create it, or correct its name.`,
          ),
        );
    }
  }
  return { unreadable, lost, files: [...files] };
}

/** The report line that states why a file cannot be read. */
export const unreadableLine = (place: string, why: string): string =>
  `${visible(place)} error file-unreadable: ${why}\n`;

function readSource(file: string): SourceFile | string {
  if (!statSync(file).isFile())
    return unreadableLine(file, 'This is a folder, not a file. Replace it with a file of that name.');
  const bytes = readFileSync(file);
  const text = bytes.toString('utf8').replace(/^\ufeff/, '');
  const place = (offset: number) => {
    const { line, column } = positionIn(text, offset);
    return `${file}:${line}:${column}`;
  };
  const save = 'Save it as UTF-8 in your editor.';
  if (/^(?:\xff\xfe|\xfe\xff)/.test(bytes.toString('latin1', 0, 2)))
    return unreadableLine(place(0), `The file is UTF-16 text, not UTF-8. ${save}`);
  const strange = firstStrange(bytes);
  if (strange)
    return unreadableLine(
      place(strange.offset),
      `The file is not UTF-8 text: it contains ${strange.byte} here. ${save}`,
    );
  const zero = text.indexOf('\0');
  if (zero >= 0)
    return unreadableLine(
      place(zero),
      `The file contains the character U+0000 here, as UTF-16 text does. Delete it, or save the file as UTF-8.`,
    );
  return parsedFile(file, text);
}

/** The first byte that is invalid UTF-8 at its place, and its offset in the text. */
function firstStrange(bytes: Buffer): { readonly offset: number; readonly byte: string } | undefined {
  const text = bytes.toString('utf8');
  const mark = text.startsWith('\ufeff') ? 1 : 0;
  let [at, from] = [0, 0];
  for (let next = text.indexOf('\ufffd'); next >= 0; next = text.indexOf('\ufffd', next + 1)) {
    at += Buffer.byteLength(text.slice(from, next));
    from = next;
    // The replacement character is either in the file or stands for an invalid byte.
    if (bytes.toString('latin1', at, at + 3) !== '\xef\xbf\xbd')
      return { offset: next - mark, byte: `the byte 0x${bytes.toString('hex', at, at + 1).toUpperCase()}` };
  }
  return undefined;
}

/**
 * Where a comma is missing and what it should follow, if a missing comma is the mistake: with a comma there, the file
 * parses further. A comment may lie between the two.
 */
function missingComma(
  { file, source }: SourceFile,
  { message, offset }: SourceFile['mistakes'][number],
): { readonly offset: number; readonly after: string } | undefined {
  if (!message.startsWith('Expected `,`')) return undefined;
  const before = source.slice(0, offset).trimEnd();
  const uncommented = before.replace(/\/\/[^\n]*$|\/\*(?:(?!\*\/)[\s\S])*\*\/$/, '').trimEnd();
  for (const text of [uncommented, before]) {
    const [next] = parsedFile(file, `${text},${source.slice(text.length)}`, '').mistakes;
    if (next && next.offset <= offset + 1) continue;
    return { offset: text.length, after: text.slice(text.lastIndexOf('\n') + 1).trim() };
  }
  return undefined;
}

function* importsOf({ body }: SourceFile): Iterable<{ readonly specifier: string; readonly offset: number }> {
  for (const statement of body) {
    const kind =
      'importKind' in statement ? statement.importKind : 'exportKind' in statement && statement.exportKind;
    if (kind === 'type' || !('source' in statement) || !statement.source) continue;
    yield { specifier: statement.source.value, offset: statement.source.start };
  }
}

/** Duplicate keys in one literal, of which only the last counts, and `__proto__`, which is not a field. */
function* lostFields(file: SourceFile): Iterable<string> {
  for (const node of nodesIn(file.body)) {
    if (node.type !== 'ObjectExpression') continue;
    const places = new Map<string, string>();
    for (const property of node.properties) {
      const key = property.type === 'Property' && property.kind === 'init' ? keyOf(property) : undefined;
      if (property.type !== 'Property' || key === undefined) continue;
      const place = placeIn(file, property.key.start);
      const before = places.get(key);
      if (key === '__proto__' && !property.computed && !property.shorthand)
        yield `${place} error key-reserved: “__proto__” cannot be a key. JavaScript does not store it as a field, so its content would be lost. Choose another name.\n`;
      else if (before !== undefined)
        yield `${place} error key-repeated: The key ${quote(key)} already exists at ${before}. Only the last one counts, so the first would be lost. Rename one, or merge the two.\n`;
      places.set(key, place);
    }
  }
}

/** The first line of a thrown value's message, without terminal colours and other control sequences. */
export function firstLine(problem: unknown): string {
  const lines = plain(messageOf(problem))
    .split('\n')
    .map((line) => line.trim());
  // The build tool's first line states only that there is a mistake.
  const [first = ''] = /^Transform failed/.test(lines[0] ?? '') ? lines.slice(1).filter(Boolean) : lines;
  return visible(first.length > longest ? `${first.slice(0, longest)}…` : first);
}

const longest = 300;

function messageOf(problem: unknown): string {
  try {
    return String(
      typeof problem === 'object' && problem !== null && 'message' in problem ? problem.message : problem,
    );
  } catch {
    return 'It threw a value without a message.';
  }
}

const plain = (text: string) => text.replace(new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g'), '');
