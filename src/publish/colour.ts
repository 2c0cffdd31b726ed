import { clampChroma, converter, formatHex } from 'culori';
import { contrast, papers, seen } from '#career/contrast.ts';

const oklch = converter('oklch');

/** The same hue, lightened or darkened in small steps until it reaches a contrast with the paper, as an sRGB colour. */
function until(color: string, paper: string, wanted: number, step: number): string {
  let { l, c, h } = oklch(color) ?? { l: 0.6, c: 0, h: 0 };
  let found = formatHex(color) ?? color;
  while (contrast(found, paper) < wanted && (step < 0 ? l > 0 : l < 1)) {
    l += step;
    found = formatHex(clampChroma({ mode: 'oklch', l, c, ...(h === undefined ? {} : { h }) }, 'oklch'));
  }
  return found;
}

/** An owner's colour for a line on light paper: unchanged, or darkened if it would be invisible. */
export const lineOnLight = (color: string): string => until(color.toLowerCase(), papers.light, seen, -0.005);

/**
 * The owner's colour for both schemes, as CSS. On light paper the line keeps its colour if that is visible; on dark it
 * is lighter. Text has the same hue at a contrast of 7:1 and of 9:1.
 */
export function coloursOf(color: string): { readonly line: string; readonly 'line-text': string } {
  const line = [lineOnLight(color), until(color, papers.dark, 5.9, 0.005)];
  const text = [until(color, papers.light, 7.05, -0.005), until(color, papers.dark, 9, 0.005)];
  return { line: `light-dark(${line})`, 'line-text': `light-dark(${text})` };
}

/** The style rule that sets an owner's colour. */
export function colourCss(color: string): string {
  const { line, 'line-text': text } = coloursOf(color);
  return `@layer tokens{@media (forced-colors:none){:root{--line:${line};--line-text:${text}}}}`;
}
