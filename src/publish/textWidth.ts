import { type Font, openSync } from 'fontkit';
import { ownFile } from './home.ts';

/** The width of a character that the typeface lacks, in ems: wide scripts are about square. */
const unknown = (code: number): number => (code > 0x2e7f ? 1 : 0.62);

/** The available metrics are for weight 400; labels have weights up to 600, which is a little wider. */
const bolder = 1.06;

/** Measures text in the interface's typeface at a font size of 1 px, from the metrics of the served subset. */
export function textMeasure(): (text: string) => number {
  const font = openSync(ownFile('public/fonts/schibsted-grotesk-basic.woff2')) as Font;
  const advanceOf = (code: number) =>
    font.hasGlyphForCodePoint(code)
      ? font.glyphForCodePoint(code).advanceWidth / font.unitsPerEm
      : unknown(code);
  return (text) =>
    [...text].reduce((width, character) => width + advanceOf(character.codePointAt(0) ?? 0), 0) * bolder;
}
