import { isPlain, type Plain } from '#career/check/plain.ts';
import type { WrittenCareer } from './toCareer.ts';

const width = 110;

/**
 * The source of a career.ts, formatted like the output of the project's formatter. `from` names its origin, `module`
 * the module that exports defineCareer.
 */
export function writeCareer({ career, comments }: WrittenCareer, from: string, module: string): string {
  const print = printer(comments);
  return [
    `import { defineCareer } from '${module}';`,
    '',
    ...comment(`Imported from ${from}. Edit it as you like: content/README.md lists all fields.`, ''),
    `export const career = defineCareer(${print(career, '', 0, '')});`,
    '',
  ].join('\n');
}

type Print = (value: unknown, indent: string, column: number, pointer: string) => string;

/** Prints plain data as TypeScript: on one line if it fits, else one field per line. */
function printer(comments: ReadonlyMap<string, string>): Print {
  const mustBreak = (value: unknown, pointer: string): boolean => {
    if (Array.isArray(value)) {
      const isTable =
        value.length > 1 && value.every((each) => isPlain(each) && Object.keys(each).length > 1);
      return isTable || value.some((each, index) => mustBreak(each, `${pointer}/${index}`));
    }
    if (!isPlain(value)) return false;
    const keys = Object.keys(value);
    return (
      (keys.length > 0 && isOpen(pointer)) ||
      keys.some((key) => comments.has(`${pointer}/${key}`) || mustBreak(value[key], `${pointer}/${key}`))
    );
  };
  const print: Print = (value, indent, column, pointer) => {
    if (!Array.isArray(value) && !isPlain(value)) return literal(value);
    if (!mustBreak(value, pointer)) {
      const flat = onOneLine(value);
      // The comma after it must fit, too.
      if (column + widthOf(flat) + 1 <= width) return flat;
    }
    const inner = `${indent}  `;
    if (Array.isArray(value))
      return `[\n${value.map((each, index) => `${inner}${print(each, inner, inner.length, `${pointer}/${index}`)},\n`).join('')}${indent}]`;
    return `{\n${Object.entries(value)
      .map(([key, each]) => {
        const at = `${pointer}/${key}`;
        const over = comments.get(at);
        const lines =
          over === undefined
            ? ''
            : comment(over, inner)
                .map((line) => `${line}\n`)
                .join('');
        return `${lines}${field(key, each, inner, at)},\n`;
      })
      .join('')}${indent}}`;
  };
  const field = (key: string, value: unknown, indent: string, pointer: string): string => {
    const start = `${indent}${named(key)}:`;
    const printed = print(value, indent, start.length + 1, pointer);
    const isLong = typeof value === 'string' && start.length + 1 + widthOf(printed) + 1 > width;
    // With a name as short as the indent, a line break would gain nothing.
    return isLong && named(key).length > 4 ? `${start}\n${indent}  ${printed}` : `${start} ${printed}`;
  };
  return print;
}

/** The records that always have one line per field: the career, its tables, and the long ones. */
const isOpen = (pointer: string): boolean =>
  /^(\/[^/]+)?$/.test(pointer) || /^\/(chapters|projects|achievements)\/[^/]+$/.test(pointer);

function onOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
  if (!isPlain(value)) return literal(value);
  const fields = Object.entries(value as Plain).map(([key, each]) => `${named(key)}: ${onOneLine(each)}`);
  return fields.length > 0 ? `{ ${fields.join(', ')} }` : '{}';
}

const named = (key: string): string => (/^[a-z_$][\w$]*$/i.test(key) ? key : literal(key));

/** A text in the quotes with fewer escapes; invisible characters are escaped, so no text can hide in the source. */
function literal(value: unknown): string {
  if (typeof value !== 'string') return String(value);
  const count = (mark: string) => value.split(mark).length;
  const mark = count("'") > count('"') ? '"' : "'";
  const inside = value.replace(hidden, (character) => {
    if (character === mark || character === '\\') return `\\${character}`;
    if (character === "'" || character === '"') return character;
    const short = shorts[character];
    if (short !== undefined) return short;
    const code = (character.codePointAt(0) ?? 0).toString(16);
    return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`;
  });
  return mark + inside + mark;
}

const shorts: { readonly [character: string]: string } = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

// Joiners belong to the spelling in many scripts.
const hidden =
  /['"\\]|(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]|(?! )\p{Zs}/gu;

/** A comment of one or more lines. */
function comment(text: string, indent: string): readonly string[] {
  const lines: string[] = [];
  // Nothing from a file may end a comment's line.
  for (const word of text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ').split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length + 1 <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(`${indent}// ${word}`);
  }
  return lines;
}

/** The columns that a text takes: East Asian letters two, combining marks none. */
function widthOf(text: string): number {
  let columns = 0;
  for (const character of text)
    columns += /\p{M}|\u200c|\u200d/u.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return columns;
}

const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
