import { readFileSync } from 'node:fs';
import { wcagContrast } from 'culori';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkSite } from '#career/check.ts';
import { contrast, papers } from '#career/contrast.ts';
import { colourCss } from '#publish/colour.ts';

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

  test('uses the paper colours of the style sheet', () => {
    const tokens = readFileSync('src/ui/tokens.css', 'utf8');
    expect(tokens).toContain(`--paper: light-dark(${papers.light}, ${papers.dark});`);
  });
});

describe('colourCss(color)', () => {
  test('gives every colour a line with contrast 3 and text with contrast 7, on both papers', () => {
    fc.assert(
      fc.property(colour, (color) => {
        const [line, lineDark, text, textDark] = partsOf(colourCss(color));
        expect(contrast(line!, papers.light)).toBeGreaterThanOrEqual(3);
        expect(contrast(lineDark!, papers.dark)).toBeGreaterThanOrEqual(3);
        expect(contrast(text!, papers.light)).toBeGreaterThanOrEqual(7);
        expect(contrast(textDark!, papers.dark)).toBeGreaterThanOrEqual(7);
      }),
    );
  });

  test('keeps a colour with enough contrast on light paper, and the check warns about others', () => {
    fc.assert(
      fc.property(colour, (color) => {
        const isKept = partsOf(colourCss(color))[0] === color;
        expect(isKept).toBe(contrast(color, papers.light) >= 3);
        expect(checkSite({ color }).map(({ code, severity }) => `${severity} ${code}`)).toEqual(
          isKept ? [] : ['warning color-unseen'],
        );
      }),
    );
  });

  test.each(['#1e3a8a', '#1d4ed8', '#115e59', '#6d28d9', '#166534', '#001040'])(
    'keeps %s unchanged',
    (color) => {
      expect(checkSite({ color })).toEqual([]);
      expect(partsOf(colourCss(color))[0]).toBe(color);
    },
  );
});
