import {
  createScanner,
  findNodeAtLocation,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import type { Plain } from '#career/check/plain.ts';
import { quote } from '#career/check/quote.ts';
import { limits } from '../limits.ts';
import type { Notes } from '../note.ts';
import { placesIn } from '../position.ts';

/** A JSON file whose root is a record, and the place of each of its values. */
export interface JsonFile {
  readonly value: Plain;
  /** The place for a JSON pointer; if there is no such value, that of the deepest record around it. */
  readonly placeOf: (pointer: string) => string;
}

/** The scanner's tokens: its enum exists only for the compiler. */
const token = {
  openBrace: 1,
  closeBrace: 2,
  openBracket: 3,
  closeBracket: 4,
  comma: 5,
  colon: 6,
  string: 10,
  end: 17,
};

/** Names with a meaning in JavaScript itself. As keys of a record they could change all objects. */
const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

/** Reads JSON text. Undefined, with at least one error, if it is invalid or exceeds the limits. */
export function readJson(text: string, file: string, notes: Notes): JsonFile | undefined {
  const place = placesIn(file, text);
  if (!isWithinLimits(text, place, notes)) return undefined;
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true });
  const first = errors.filter(({ offset }, index) => errors[index - 1]?.offset !== offset);
  for (const { error, offset } of first)
    notes.add('error', 'syntax', place(offset), mistakes(printParseErrorCode(error)));
  if (errors.length > 0) return undefined;
  if (root?.type !== 'object') {
    notes.add(
      'error',
      'unknown-file',
      place(root?.offset ?? 0),
      'The file is JSON, but not an object. Start it with {, as a JSON Resume does.',
    );
    return undefined;
  }
  const value = readNode(root, '', place, notes) as Plain;
  return { value, placeOf: (pointer) => place(nodeAt(root, pointer).offset) };
}

/** Checks brackets, lists and texts before anything is built from them, so no nesting depth can exhaust the stack. */
function isWithinLimits(text: string, place: (offset: number) => string, notes: Notes): boolean {
  const scanner = createScanner(text, true);
  /** For each open bracket, the number of values in its list so far; undefined for a record. */
  const open: (number | undefined)[] = [];
  const met = new Set<string>();
  const once = (code: 'too-deep' | 'too-many' | 'too-long', what: string) => {
    if (!met.has(code)) notes.add('error', code, place(scanner.getTokenOffset()), what);
    met.add(code);
  };
  for (let kind: number = scanner.scan(); kind !== token.end; kind = scanner.scan()) {
    const isOpening = kind === token.openBrace || kind === token.openBracket;
    const isClosing = kind === token.closeBrace || kind === token.closeBracket;
    const count = open.at(-1);
    if (count !== undefined && !isClosing && kind !== token.comma && kind !== token.colon) {
      open[open.length - 1] = count + 1;
      if (count + 1 > limits.entries)
        once(
          'too-many',
          `A list has more entries than the limit of ${limits.entries}. Remove the least important ones.`,
        );
    }
    if (isOpening) open.push(kind === token.openBracket ? 0 : undefined);
    if (open.length > limits.depth) {
      once(
        'too-deep',
        `Objects and lists are nested deeper than the limit of ${limits.depth} levels. No résumé needs that: check the program that wrote the file.`,
      );
      return false;
    }
    if (isClosing) open.pop();
    if (kind === token.string && scanner.getTokenValue().length > limits.text)
      once(
        'too-long',
        `A text has more characters than the limit of ${limits.text}. Shorten it, or divide it.`,
      );
  }
  return met.size === 0;
}

const mistakes = (code: string): string => sentences[code] ?? 'This is not valid JSON. Correct it.';

const sentences: { readonly [code: string]: string } = {
  InvalidCommentToken: 'JSON does not allow this comment. Remove it.',
  CommaExpected: 'A comma is missing before this. Add it.',
  ColonExpected: 'A colon is missing before this. Add it.',
  PropertyNameExpected:
    'A name in double quotes is missing here. Add it, or remove an extra comma before it.',
  ValueExpected: 'A value is missing here. Add it, or remove an extra comma before it.',
  CloseBraceExpected: 'A closing } is missing here. Add it.',
  CloseBracketExpected: 'A closing ] is missing here. Add it.',
  EndOfFileExpected: 'The file continues after the end of the object. Remove the rest.',
  InvalidSymbol: 'This is not a value in JSON. Put text in double quotes.',
  InvalidNumberFormat: 'This is not a number in JSON. Write it like 12 or 0.5.',
  UnexpectedEndOfString: 'A text has no end here. Write " after it.',
  UnexpectedEndOfNumber: 'A number is incomplete here. Complete it.',
  UnexpectedEndOfComment: 'JSON does not allow this comment, which also has no end. Remove it.',
  InvalidUnicode: 'An escape is incomplete here. Write four hexadecimal digits after \\u.',
  InvalidEscapeCharacter: 'JSON has no such escape. Write \\\\ for a backslash.',
  InvalidCharacter: 'A text cannot contain this character. Write it as an escape, such as \\n or \\t.',
};

function readNode(node: Node, pointer: string, place: (offset: number) => string, notes: Notes): unknown {
  if (node.type === 'array')
    return (node.children ?? []).map((child, index) => readNode(child, `${pointer}/${index}`, place, notes));
  if (node.type === 'object') return recordOf(node, pointer, place, notes);
  if (node.type === 'number') warnOfPrecision(node, pointer, place, notes);
  if (node.type === 'string') refuseHalves(node, pointer, place, notes);
  return node.value;
}

function recordOf(node: Node, pointer: string, place: (offset: number) => string, notes: Notes): Plain {
  const record: Record<string, unknown> = {};
  for (const { children: [key, value] = [] } of node.children ?? []) {
    if (!key || !value) continue;
    const name = String(key.value);
    const at = `${pointer}/${escaped(name)}`;
    if (forbidden.has(name)) {
      notes.add(
        'warning',
        'forbidden-key',
        place(key.offset),
        `JavaScript reserves the key ${quote(name)}, so it was not imported. Rename it.`,
        at,
      );
      continue;
    }
    if (Object.hasOwn(record, name))
      notes.add(
        'warning',
        'duplicate-key',
        place(key.offset),
        `The key ${quote(name)} appears twice in this object, and only the last one counts. Remove one.`,
        at,
      );
    refuseHalves(key, at, place, notes);
    record[name] = readNode(value, at, place, notes);
  }
  return record;
}

function warnOfPrecision(node: Node, pointer: string, place: (offset: number) => string, notes: Notes): void {
  if (typeof node.value !== 'number' || Math.abs(node.value) <= Number.MAX_SAFE_INTEGER) return;
  notes.add(
    'warning',
    'number-precision',
    place(node.offset),
    `This number is beyond ${Number.MAX_SAFE_INTEGER}, so it was read inexactly, as ${node.value}. Put it in quotes.`,
    pointer,
  );
}

/** Half of a UTF-16 pair is not a character: no UTF-8 file can contain it. */
function refuseHalves(node: Node, pointer: string, place: (offset: number) => string, notes: Notes): void {
  if (!/\p{Cs}/u.test(String(node.value))) return;
  notes.add(
    'error',
    'bad-text',
    place(node.offset),
    'The text contains half of a character, which files cannot store. Type the text again.',
    pointer,
  );
}

/** A key, escaped for a JSON pointer. */
export const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

function nodeAt(root: Node, pointer: string): Node {
  let here = root;
  for (const key of pointer.split('/').slice(1)) {
    const name = key.replaceAll('~1', '/').replaceAll('~0', '~');
    const next = findNodeAtLocation(here, [here.type === 'array' ? Number(name) : name]);
    if (!next) break;
    here = next;
  }
  return here;
}
