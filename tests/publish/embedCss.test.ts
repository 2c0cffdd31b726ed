import { transform } from 'lightningcss';
import { describe, expect, test } from 'vitest';
import { coloursOf } from '#publish/colour.ts';
import { rulesIn, rulesOf } from '#publish/css/rewriteCss.ts';
import { embedCss } from '#publish/embedCss.ts';

const sections = ['About', 'Timeline', 'Achievements'] as const;
const shadow = embedCss({ sections, for: 'shadow' });
const page = embedCss({ sections: [...sections, 'Resume'], exhibits: ['payments', 'scaling'], for: 'page' });

describe.each([
  ['the sections in a shadow root', shadow],
  ['an exhibit in a shadow root', embedCss({ sections: [], exhibits: ['payments'], for: 'shadow' })],
  ['all of it in a page', page],
])('embedCss() for %s', (_, css) => {
  test('measures nothing by the page’s root or window', () => {
    expect(css).not.toMatch(/[\d.](?:rem|vw|vh|vi|vb|vmin|vmax)\b/);
    expect(css).not.toMatch(/@media[^{]*\((?:min-|max-)?(?:width|height)|:root|\bhtml\b|\bbody\b/);
  });

  test('lets the page set its typefaces', () => {
    expect(css).not.toMatch(/[^-]font:[^;}]*var\(--(?:sans|serif)\)/);
    expect(css).toContain('font-family:var(--sans)');
    expect(css).not.toContain('Newsreader');
  });

  test('has no rules for the site’s own pages', () => {
    expect(css).not.toMatch(/\.tl-(?:nav|top|foot|next|years)(?![\w-])|\[data-page\]|#root|@page|scripting/);
  });

  test('is valid CSS', () => {
    const read = transform({ filename: 'a.css', code: Buffer.from(css), errorRecovery: true });
    expect(read.warnings).toEqual([]);
  });
});

test('an embed in a page uses its full container width, and an element has two columns at most', () => {
  expect(page).toMatch(/@container throughline \(width>=1696px\)/);
  expect(shadow).not.toMatch(/\(width>=(?:1[4-9]|13[4-9])\d\d?px\)/);
  expect(shadow).toMatch(/@container throughline \(width>=1088px\)/);
});

test('an embed in a page has no layers, and only keyframes outside `.throughline`', () => {
  const kinds = rulesOf(page).map((rule) => rule.type);
  expect(new Set(kinds)).toEqual(new Set(['keyframes', 'style']));
  for (const rule of rulesOf(page))
    if (rule.type === 'style') expect(JSON.stringify(rule.value.selectors)).toContain('"throughline"');
  expect(rulesOf(page).flatMap((rule) => rulesIn(rule) ?? []).length).toBeGreaterThan(100);
});

test('an embed’s colours in a page survive the minifiers of Vite and Next', () => {
  // The default targets of Vite, and those of Next.
  const targets = [
    { chrome: 111 << 16, edge: 111 << 16, firefox: 114 << 16, safari: (16 << 16) | (4 << 8) },
    { chrome: 111 << 16, edge: 111 << 16, firefox: 111 << 16, safari: (16 << 16) | (4 << 8) },
  ];
  const colours = (css: string) =>
    [...css.matchAll(/[;{]--(?:ink|ink-2|rule|line|line-text|stage|alarm):[^;}]+/g)].join();
  expect(colours(page)).toMatch(/--ink:var\(--throughline-ink,\s*color-mix\(in srgb,\s*canvastext/i);
  expect(page.includes('light-dark')).toBe(false);
  for (const each of targets) {
    const { code } = transform({ filename: 'a.css', code: Buffer.from(page), minify: true, targets: each });
    expect(colours(code.toString())).toBe(colours(page));
  }
});

test('the owner’s colour is the default that a page can override', () => {
  const color = '#1d6fe0';
  const { line, 'line-text': text } = coloursOf(color);
  const own = embedCss({ sections, for: 'shadow', color });
  expect(own).toContain(`--line:var(--throughline-line,${line})`);
  expect(own).toContain(`--line-text:var(--throughline-line-text,${text})`);
  const plain = (css: string) =>
    css.replace(
      /(var\(--throughline-line(?:-text)?,)(?:light-dark|color-mix)\((?:[^()]|\([^()]*\))*\)/g,
      '$1',
    );
  expect(plain(own)).toBe(plain(shadow));
  expect(own).toContain('--line:Highlight');
});
