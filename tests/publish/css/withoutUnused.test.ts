import { describe, expect, test } from 'vitest';
import { rewriteCss } from '#publish/css/rewriteCss.ts';
import { withoutUnused } from '#publish/css/withoutUnused.ts';
import { minifiedCss } from '#publish/minifyCss.ts';

const use = {
  sources: ['<p className="tl-a tl-b__c" />', `<p className={tl-d--$\{size}} />`],
  never: ['.tl-a[data-never]', 'h1.tl-a', '.tl-a path'],
};
const used = (css: string) => minifiedCss(rewriteCss(css, { rules: (rules) => withoutUnused(rules, use) }));

describe('withoutUnused(rules, use)', () => {
  test.each([
    '.tl-a{x:1}',
    'p .tl-b__c:hover{x:1}',
    '.tl-d--0{x:1}',
    'p{x:1}',
    '@media print{.tl-a{x:1}}',
    '.other{x:1}',
    '.tl-a:is(.tl-gone,.tl-b__c){x:1}',
    '.tl-a:not(.tl-gone,[data-never]){x:1}',
    '.tl-a:has(>.tl-b__c){x:1}',
    '[data-never] .tl-a{x:1}',
    'h2.tl-a,h1 .tl-a{x:1}',
    '.tl-a:before{content:".tl-gone{}"}',
    '[data-a=".tl-gone,{"]{x:1}',
    '@container tl-c (width>=1px){.tl-a{x:1}}',
    '@font-face{font-family:a;src:local(b)}',
    '.tl-a{x:1;&:hover{x:2}}',
  ])('keeps rules that can apply: %s', (css) => {
    expect(used(css)).toBe(css);
  });

  test.each([
    ['.tl-a,.tl-gone{x:1}', '.tl-a{x:1}'],
    ['.tl-gone{x:1}.tl-a{x:1}.tl-gone{x:2}', '.tl-a{x:1}'],
    ['@layer a{@media print{.tl-gone .tl-a{x:1}}}', ''],
    ['@supports (x:y){@container (width>1px){.tl-gone{x:1}}}p{x:1}', 'p{x:1}'],
    ['.tl-gone{x:1;p{x:2}}', ''],
    ['.tl-a{.tl-gone &{x:2}}', ''],
    ['p:is(.tl-gone,.tl-lost){x:1}', ''],
    ['p:has(.tl-gone){x:1}', ''],
    ['p:is(:where(.tl-gone) b,.tl-lost){x:1}', ''],
    ['.tl-a[data-never]{x:1}', ''],
    ['p h1.tl-a:hover,.tl-a>path,.tl-a path:hover{x:1}', '.tl-a>path{x:1}'],
    ['p{}', ''],
  ])('drops rules that cannot apply, and empty blocks: %s', (css, wanted) => {
    expect(used(css)).toBe(wanted);
  });

  test.each([
    ['p{--a:1;--b:2;x:var(--b)}', 'p{--b:2;x:var(--b)}'],
    ['p{--a:1}', ''],
    ['p{--a:var(--b);--b:var(--c);--c:1}', ''],
    ['p{--a:1;x:var(--b,calc(1px + var(--a)))}', 'p{--a:1;x:var(--b,calc(1px + var(--a)))}'],
    ['p{--a:1;.tl-gone &{x:var(--a)}}', ''],
    ['p{--a:1!important}', ''],
    ['p{--a:1}@container style(--a:1){p{x:1}}', 'p{--a:1}@container style(--a:1){p{x:1}}'],
    ['p{--a:1;transition:--a 1s}', 'p{--a:1;transition:--a 1s}'],
    ['@keyframes tl-k{to{x:1}}p{animation:1s tl-k}', '@keyframes tl-k{to{x:1}}p{animation:1s tl-k}'],
    [
      '@keyframes tl-k{to{x:1}}p{animation:var(--a) tl-k}',
      '@keyframes tl-k{to{x:1}}p{animation:var(--a) tl-k}',
    ],
    [
      'p{--a:1}@keyframes k{to{x:var(--a)}}b{animation-name:k}',
      'p{--a:1}@keyframes k{to{x:var(--a)}}b{animation-name:k}',
    ],
    ['p{--a:1;x:1}@keyframes k{to{x:var(--a)}}', 'p{x:1}'],
    ['.tl-gone{animation:1s k}@keyframes k{to{x:1}}', ''],
  ])('drops unused custom properties and keyframes: %s', (css, wanted) => {
    expect(used(css)).toBe(wanted);
  });
});
