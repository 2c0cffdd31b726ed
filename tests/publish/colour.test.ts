import { readFileSync } from 'node:fs';
import { wcagContrast } from 'culori';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkSite } from '#career/check.ts';
import { contrast, papers } from '#career/contrast.ts';
import { colourCss, embedColours } from '#publish/colour.ts';

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);
const partsOf = (css: string) => css.match(/#[0-9a-f]{6}/g) ?? [];

describe('contrast(one, other)', () => {
  test('agrees with another implementation', () => {
    fc.assert(
      fc.property(colour, colour, (one, other) => {
        expect(contrast(one, other)).toBeCloseTo(wcagContrast(one, other), 2);
      }),
    );
  });

  test('knows the papers of the style sheet', () => {
    const tokens = readFileSync('src/ui/tokens.css', 'utf8');
    expect(tokens).toContain(`--paper: light-dark(${papers.light}, ${papers.dark});`);
  });
});

/** A colour of an embed on a page with black text, or with white. */
function onPage(css: string, text: string): string {
  const [, color = '', share = '100'] = /(#[0-9a-f]{6})(?: (\d+)%)?/.exec(css) ?? [];
  const part = (at: number) =>
    Math.round(
      (Number.parseInt(color.slice(at, at + 2), 16) * Number(share) +
        Number.parseInt(text.slice(at, at + 2), 16) * (100 - Number(share))) /
        100,
    );
  return `#${[1, 3, 5].map((at) => part(at).toString(16).padStart(2, '0')).join('')}`;
}

describe('embedColours(color)', () => {
  test('gives for any colour a line at 3:1 and text at 7:1, on a light page and on a dark one', () => {
    fc.assert(
      fc.property(colour, (color) => {
        const { line, text } = embedColours(color);
        for (const [page, ink] of [
          ['#ffffff', '#000000'],
          ['#1c1b22', '#ffffff'],
        ] as const) {
          expect(contrast(onPage(line, ink), page)).toBeGreaterThanOrEqual(2.99);
          expect(contrast(onPage(text, ink), page)).toBeGreaterThanOrEqual(6.95);
        }
      }),
    );
  });

  test('leaves a colour as it is where it can be seen on both', () => {
    expect(embedColours('#EE3A14').line).toBe('#ee3a14');
  });

  test('says nothing that a tool which lowers styles would take to pieces', () => {
    const { line, text } = embedColours('#1e3a8a');
    expect(`${line}${text}`).not.toContain('light-dark');
    expect(readFileSync('src/embed/embed.css', 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')).not.toContain(
      'light-dark',
    );
  });
});

describe('colourCss(color)', () => {
  test('gives for every colour that check lets pass a line at 3:1 and text at 7:1, on both papers', () => {
    fc.assert(
      fc.property(colour, (color) => {
        fc.pre(checkSite({ color }).length === 0);
        const [line, lineDark, text, textDark] = partsOf(colourCss(color));
        expect(line).toBe(color);
        expect(contrast(line!, papers.light)).toBeGreaterThanOrEqual(3);
        expect(contrast(lineDark!, papers.dark)).toBeGreaterThanOrEqual(3);
        expect(contrast(text!, papers.light)).toBeGreaterThanOrEqual(7);
        expect(contrast(textDark!, papers.dark)).toBeGreaterThanOrEqual(7);
      }),
    );
  });

  test('refuses, through check, a colour that cannot be seen as a line', () => {
    expect(checkSite({ color: '#ffee00' }).map(({ code }) => code)).toEqual(['color-unseen']);
    expect(checkSite({ color: '#001040' }).map(({ code }) => code)).toEqual(['color-unseen']);
  });
});
