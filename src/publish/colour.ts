import { clampChroma, converter, formatHex } from 'culori';
import { contrast, papers } from '#career/contrast.ts';

const oklch = converter('oklch');

/** The same hue, lighter or darker by small steps until it reaches a contrast with the paper; colour as the screen has it. */
function until(color: string, paper: string, wanted: number, step: number): string {
  let { l, c, h } = oklch(color) ?? { l: 0.6, c: 0, h: 0 };
  let found = formatHex(color) ?? color;
  while (contrast(found, paper) < wanted && l > 0 && l < 1) {
    l += step;
    found = formatHex(clampChroma({ mode: 'oklch', l, c, ...(h === undefined ? {} : { h }) }, 'oklch'));
  }
  return found;
}

/** Two colours mixed, as `color-mix(in srgb, one share%, other)` does. */
function mixed(one: string, share: number, other: string): string {
  const parts = [1, 3, 5].map((at) => {
    const [from = 0, to = 0] = [one, other].map((color) => Number.parseInt(color.slice(at, at + 2), 16));
    return Math.round(from * share + to * (1 - share));
  });
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** A colour with as little of the text's own as makes it legible on a page that is light, and on one that is dark. */
function legible(color: string, wanted: number): string {
  const isEnough = (share: number) =>
    contrast(mixed(color, share, '#000000'), '#ffffff') >= wanted &&
    contrast(mixed(color, share, '#ffffff'), '#1c1b22') >= wanted;
  const share = Array.from({ length: 21 }, (_, step) => 1 - step / 20).find(isEnough) ?? 0;
  return share === 1 ? color : `color-mix(in srgb, ${color} ${Math.round(share * 100)}%, CanvasText)`;
}

/**
 * An owner's colour as an embed wears it, whose page may be light or dark: mixed with the page's own text, so that
 * no tool that reads the sheet has to know which. The line at 3:1, text in its hue at 7:1.
 */
export const embedColours = (color: string): { readonly line: string; readonly text: string } => ({
  line: legible(color.toLowerCase(), 3),
  text: legible(color.toLowerCase(), 7.05),
});

/**
 * The style rule that sets an owner's colour, worked out from it for both schemes: the line as it is on light paper
 * and lighter on dark, text in its hue at 7:1 and at 9:1. `check` has refused what cannot be seen as a line.
 */
export function colourCss(color: string): string {
  const line = [color.toLowerCase(), until(color, papers.dark, 5.9, 0.005)];
  const text = [until(color, papers.light, 7.05, -0.005), until(color, papers.dark, 9, 0.005)];
  return `@layer tokens{@media (forced-colors:none){:root{--line:light-dark(${line});--line-text:light-dark(${text})}}}`;
}
