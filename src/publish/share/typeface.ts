import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { create, type Font } from 'fontkit';
import subsetFont from 'subset-font';

/** How to set words: `tracking` is the space added between letters, in ems. */
export interface Typesetting {
  readonly weight: 500 | 600;
  readonly tracking: number;
}

/** Words as outlines, in the interface's typeface. */
export interface Lettering {
  /** The width of words at a size of 1 px. */
  readonly width: (words: string, setting: Typesetting) => number;
  /** The outline of words with the start of their baseline at x and y, as an SVG path with one decimal. */
  readonly outline: (words: string, setting: Typesetting & Place) => string;
}

interface Place {
  readonly size: number;
  readonly x: number;
  readonly y: number;
}

/** The files of the typeface, each with different characters; the first that has a character draws it. */
const sets = ['latin', 'latin-ext'] as const;

const bytesOf = (set: (typeof sets)[number]): Buffer => {
  const found = createRequire(import.meta.url).resolve('@fontsource-variable/schibsted-grotesk/package.json');
  return readFileSync(join(found, '..', 'files', `schibsted-grotesk-${set}-wght-normal.woff2`));
};

const opened: Font[] = [];
const whole = (): readonly Font[] => {
  if (opened.length === 0) opened.push(...sets.map((set) => create(bytesOf(set)) as Font));
  return opened;
};

const covers = (character: string) =>
  whole().some((font) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0));

const signs = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** One visible sign that is a picture: with its skin colour, several joined ones, a flag, a keycap. */
const isPicture = (sign: string): boolean =>
  /[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}]|\u20e3/u.test(sign);

/** The visible signs, composed and without invisible marks, each with whether the typeface has all of it. */
const signsOf = (words: string) =>
  [...signs.segment(words.normalize('NFC').replace(/[^\S\u00a0]+/gu, ' '))].map(({ segment }) => {
    const plain = segment.replace(/\p{Default_Ignorable_Code_Point}/gu, '');
    const isDrawn = [...plain].every(covers);
    return { plain, isDrawn, isLetter: /[\p{L}\p{N}\p{M}]/u.test(plain) && !isPicture(segment) };
  });

/** Whether words have letters that the typeface lacks. */
export const lacksLetters = (words: string): boolean =>
  signsOf(words).some(({ isDrawn, isLetter }) => isLetter && !isDrawn);

/**
 * The drawable part of the words: pictures and other signs that the typeface lacks are left out, each as a whole.
 * Undefined if it lacks a letter, or nothing is left: no words are better than boxes.
 */
export function drawable(words: string): string | undefined {
  if (lacksLetters(words)) return undefined;
  const kept = signsOf(words).flatMap(({ plain, isDrawn }) => (isDrawn ? [plain] : []));
  return kept.join('').replace(/ +/g, ' ').trim() || undefined;
}

/** Outlines for all of these words, at both weights. The full typeface is variable, so it is first subset to them. */
export async function letteringOf(words: readonly string[]): Promise<Lettering> {
  const characters = [...new Set([...words.join(''), ' '])];
  const fonts = {
    500: await fontsAt(500, characters),
    600: await fontsAt(600, characters),
  };
  const glyphs = (text: string, { weight, tracking }: Typesetting) => {
    let pen = 0;
    const placed = runsOf(text, fonts[weight]).flatMap(({ font, part }) => {
      const em = 1 / font.unitsPerEm;
      const run = font.layout(part);
      return run.glyphs.map((glyph, index) => {
        const { xAdvance = 0, xOffset = 0, yOffset = 0 } = run.positions[index] ?? {};
        const at = pen + xOffset * em;
        pen += xAdvance * em + (isSpace(glyph) ? 0 : tracking);
        return { commands: glyph.path.commands, em, at, rise: yOffset * em };
      });
    });
    return { placed, width: pen };
  };
  const widths = new Map<string, number>();
  // Laying out letters is slow, and a search for a size asks for the same words repeatedly.
  const widthOf = (word: string, setting: Typesetting): number => {
    const key = `${setting.weight} ${setting.tracking} ${word}`;
    const width = widths.get(key) ?? glyphs(word, setting).width;
    widths.set(key, width);
    return width;
  };
  return {
    width: (text, setting) => text.split(/(?<= )/).reduce((width, word) => width + widthOf(word, setting), 0),
    outline: (text, { size, x, y, ...setting }) =>
      glyphs(text, setting)
        .placed.flatMap(({ commands, em, at, rise }) =>
          commands.map(({ command, args }) => {
            const points = args.map((value, index) =>
              index % 2 === 0 ? tenths(x + size * (at + value * em)) : tenths(y - size * (rise + value * em)),
            );
            return letters[command] + points.join(' ');
          }),
        )
        .join(''),
  };
}

/** Letters kern, words do not. */
const isSpace = ({ codePoints }: { readonly codePoints: readonly number[] }) => codePoints[0] === 0x20;

const letters = { moveTo: 'M', lineTo: 'L', quadraticCurveTo: 'Q', bezierCurveTo: 'C', closePath: 'Z' };

const tenths = (value: number): number => Math.round(value * 10) / 10 + 0;

/** fontkit reads no variations from a compressed file, so the weight is pinned before fontkit reads the typeface. */
async function fontsAt(
  weight: Typesetting['weight'],
  characters: readonly string[],
): Promise<readonly Font[]> {
  const cut = sets.map(async (set, index) => {
    const own = characters.filter((character) => {
      const holders = whole().map((font) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0));
      return holders.indexOf(true) === index;
    });
    if (own.length === 0) return [];
    const bytes = await subsetFont(bytesOf(set), own.join(''), {
      targetFormat: 'sfnt',
      variationAxes: { wght: weight },
    });
    return [create(bytes) as Font];
  });
  return (await Promise.all(cut)).flat();
}

/** The words in runs that one file each can draw. */
function runsOf(
  text: string,
  fonts: readonly Font[],
): readonly { readonly font: Font; readonly part: string }[] {
  const runs: { readonly font: Font; part: string }[] = [];
  for (const character of text.replaceAll('\u00a0', ' ')) {
    const font = fonts.find((each) => each.hasGlyphForCodePoint(character.codePointAt(0) ?? 0));
    const last = runs.at(-1);
    if (!font) continue;
    if (last?.font === font) last.part += character;
    else runs.push({ font, part: character });
  }
  return runs;
}
