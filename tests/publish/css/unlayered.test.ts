import { describe, expect, test } from 'vitest';
import { rewriteCss } from '#publish/css/rewriteCss.ts';
import { unlayered } from '#publish/css/unlayered.ts';
import { minifiedCss } from '#publish/minifyCss.ts';

const layers = ['base', 'print'];
const flat = (css: string) => minifiedCss(rewriteCss(css, { rules: (rules) => unlayered(rules, layers) }));
const scope = ':is(#throughline,.throughline)';

describe('unlayered(rules, layers)', () => {
  test('gives each layer more weight than the one before, and unlayered rules the most', () => {
    expect(flat('b{x:3}@layer print{a{x:2}}@layer base{a{x:1}p{y:1}}')).toBe(
      `${scope}{& a{x:1}& p{y:1}}${scope}${scope}{& a{x:2}}${scope}${scope}${scope}{& b{x:3}}`,
    );
  });

  test('keeps the rules around and inside a layer', () => {
    const css = '@media print{@layer print{a{x:2}@supports (x:y){b{x:2}}}@layer base{a{x:1}}}';
    expect(flat(css)).toBe(
      `${scope}{@media print{& a{x:1}}}${scope}${scope}{@media print{& a{x:2}@supports (x:y){& b{x:2}}}}`,
    );
    expect(flat('@layer base{a{x:1;&:hover b{x:2}}}')).toBe(`${scope}{& a{x:1;&:hover b{x:2}}}`);
    expect(flat('@layer base{a,b:is(c,d)::before{content:"}{"}}')).toBe(
      `${scope}{& a,& b:is(c,d):before{content:"}{"}}`,
    );
  });

  test('moves keyframes and font faces to the front', () => {
    expect(flat('@layer base{a{animation:k}@media screen{@keyframes k{to{x:1}}}}')).toBe(
      `@keyframes k{to{x:1}}${scope}{& a{animation:k}}`,
    );
    expect(flat('@layer base{@font-face{font-family:a;src:local(b)}}')).toBe(
      '@font-face{font-family:a;src:local(b)}',
    );
  });

  test('rejects an unknown layer by name', () => {
    expect(() => flat('@layer base{a{x:1}}@layer other{a{x:1}}')).toThrow('other');
    expect(() => flat('@layer base{@layer inner{a{x:1}}}')).toThrow('base.inner');
  });
});
