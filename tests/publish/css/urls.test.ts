import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { withFamilies } from '#publish/css/faces.ts';
import { urlsIn, withUrls } from '#publish/css/urls.ts';

describe('withUrls(css, change)', () => {
  test('changes every address in any form, and no text that only looks like one', () => {
    const css = `@font-face{font-family:a;src:url("a b.woff2")}
p{background:url( 'c(1).png' ),url(d.png);--e:url(e.svg);content:"url(f.png)"} /* url(g.png) */`;
    expect(urlsIn(withUrls(css, (url) => `../${url}`))).toEqual([
      '../a b.woff2',
      '../e.svg',
      '../c(1).png',
      '../d.png',
    ]);
  });
});

describe('urlsIn(css)', () => {
  test('finds every address of a style sheet, and its imports', () => {
    expect(urlsIn('@import "a.css";@import url(b.css) print;p{mask:var(--m) url("c d.svg")}')).toEqual([
      'a.css',
      'b.css',
      'c d.svg',
    ]);
    expect(urlsIn('@media print{p{q{background:url(data:image/gif;base64,AA==)}}}')).toEqual([
      'data:image/gif;base64,AA==',
    ]);
  });

  test('survives invalid CSS', () => {
    expect(urlsIn('<<{ c } p{background:url(a.png)}')).toEqual(['a.png']);
    expect(urlsIn('')).toEqual([]);
    expect(urlsIn('p{x:{[(')).toEqual([]);
  });
});

test('withFamilies(css, change) renames every font family, and changes nothing else', () => {
  const css = readFileSync('public/fonts/fonts.css', 'utf8');
  const there = withFamilies(css, (family) => `Other ${family}`);
  expect(there.match(/font-family:Other /g)).toHaveLength(css.match(/@font-face/g)?.length ?? 0);
  expect(withFamilies(there, (family) => family.slice('Other '.length))).toBe(
    withFamilies(css, (family) => family),
  );
});
