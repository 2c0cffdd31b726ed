import { describe, expect, test } from 'vitest';
import { embedCss } from '#publish/embedCss.ts';
import { usedCss } from '#publish/usedCss.ts';

const sections = ['About', 'Timeline', 'Achievements'] as const;

describe.each([
  ['the sections in a shadow root', embedCss({ sections, for: 'shadow' })],
  ['an exhibit in a shadow root', embedCss({ sections: [], exhibits: ['payments'], for: 'shadow' })],
  [
    'all of it in a page',
    embedCss({ sections: [...sections, 'Resume'], exhibits: ['scaling'], for: 'page' }),
  ],
])('embedCss() for %s', (_, css) => {
  test('measures nothing by the page: not its root, not its window', () => {
    expect(css).not.toMatch(/[\d.](?:rem|vw|vh|vi|vb|vmin|vmax)\b/);
    expect(css).not.toMatch(/@media[^{]*\((?:min-|max-)?(?:width|height)|:root|\bhtml\b|\bbody\b/);
  });

  test('can take its typefaces from the page', () => {
    expect(css).not.toMatch(/[^-]font:[^;}]*var\(--(?:sans|serif)\)/);
    expect(css).not.toContain('Newsreader');
  });

  test('has no rule for what only the site’s own pages have', () => {
    expect(css).not.toMatch(/\.tl-(?:nav|top|foot|next|years)(?![\w-])|\[data-page\]|#root|@page/);
  });
});

describe('usedCss(css, sources, never)', () => {
  const used = (css: string) => usedCss(css, ['<p className="tl-a tl-b__c" />'], /\.tl-a\[data-never\]/);

  test('keeps what can apply, and what has none of our classes', () => {
    for (const css of [
      '.tl-a{x:1}',
      'p .tl-b__c:hover{x:1}',
      'p{x:1}',
      '@media print{.tl-a{x:1}}',
      '.other{x:1}',
    ])
      expect(used(css)).toBe(css);
    expect(used('.tl-a,.tl-gone{x:1}')).toBe('.tl-a{x:1}');
    expect(used('.tl-a:is(.tl-gone,.tl-b__c){x:1}')).toBe('.tl-a:is(.tl-gone,.tl-b__c){x:1}');
  });

  test('leaves out the rest, with the blocks that are empty then', () => {
    expect(used('.tl-gone{x:1}.tl-a{x:1}.tl-gone{x:2}')).toBe('.tl-a{x:1}');
    expect(used('@layer a{@media print{.tl-gone .tl-a{x:1}}}')).toBe('');
    expect(used('.tl-a[data-never]{x:1}')).toBe('');
  });

  test('leaves out properties that no value asks for, and keyframes that nothing plays', () => {
    expect(used('p{--a:1;--b:2;x:var(--b)}')).toBe('p{--b:2;x:var(--b)}');
    expect(used('@keyframes tl-k{0%{x:1}to{x:2}}p{animation:1s tl-k}')).toContain('@keyframes tl-k');
    expect(used('@keyframes tl-k{0%{x:1}to{x:2}}p{x:1}')).toBe('p{x:1}');
  });
});
