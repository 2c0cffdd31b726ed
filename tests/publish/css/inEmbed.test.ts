import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import {
  bundle,
  type ContainerCondition,
  type MediaCondition,
  type MediaFeatureComparison,
  type MediaQuery,
  type Rule,
  transform,
} from 'lightningcss';
import { describe, expect, test } from 'vitest';
import { inEmbed, lengthInEmbed } from '#publish/css/inEmbed.ts';
import { rewriteCss, rulesIn, rulesOf } from '#publish/css/rewriteCss.ts';
import { withoutWider } from '#publish/css/withoutWider.ts';
import { minifiedCss } from '#publish/minifyCss.ts';

/** A style sheet as rewritten for an embed, as readable text. */
const embedded = (css: string) => rewriteCss(css, { rules: inEmbed, length: lengthInEmbed });
/** The same, minified: two equal style sheets give the same text. */
const small = (css: string) => minifiedCss(embedded(css));

/** The media queries of the style sheets and similar ones, each with the query that replaces it in an embed. */
const cases: readonly (readonly [asked: string, inEmbed: string])[] = [
  // Queries in the style sheets.
  ['(min-width: 45rem)', '@container throughline (width>=720px)'],
  ['(max-width: 44.99rem)', '@container throughline (width<=719.84px)'],
  ['(hover: hover)', '@media (hover:hover)'],
  ['(forced-colors: active)', '@media (forced-colors:active)'],
  ['(prefers-reduced-motion: reduce)', '@media (prefers-reduced-motion:reduce)'],
  ['(prefers-reduced-motion: no-preference)', '@media (prefers-reduced-motion:no-preference)'],
  ['print', '@media print'],
  ['screen', '@media screen'],
  ['(scripting: none)', ''],
  [
    '(max-width: 67.99rem) and (min-height: 40rem)',
    '@media (height>=640px){@container throughline (width<=1087.84px)',
  ],
  // Queries that the style sheets may get later.
  ['(width >= 40rem)', '@container throughline (width>=640px)'],
  ['(40rem < width)', '@container throughline (width>640px)'],
  ['(40rem <= width < 60rem)', '@container throughline (640px<=width<960px)'],
  ['(width: 40rem)', '@container throughline (width:640px)'],
  ['(min-width: 700px)', '@container throughline (width>=700px)'],
  ['(min-width: 40em)', '@container throughline (width>=640px)'],
  ['(min-width: calc(40rem + 1em))', '@container throughline (width>=656px)'],
  ['(min-width: 40rem) and (max-width: 60rem)', '@container throughline (width>=640px) and (width<=960px)'],
  ['(width < 20rem), (width > 60rem)', '@container throughline (width<320px) or (width>960px)'],
  ['(width < 20rem) or (width > 60rem)', '@container throughline (width<320px) or (width>960px)'],
  ['not (min-width: 40rem)', '@container throughline not (width>=640px)'],
  ['not all and (min-width: 40rem)', '@container throughline not (width>=640px)'],
  ['only screen and (min-width: 40rem)', '@media only screen{@container throughline (width>=640px)'],
  ['screen and (min-width: 40rem)', '@media screen{@container throughline (width>=640px)'],
  ['print and (min-width: 40rem)', '@media print{@container throughline (width>=640px)'],
  ...[
    '(prefers-color-scheme:dark)',
    '(scripting:enabled)',
    '(forced-colors:active)',
    '(prefers-reduced-motion:reduce)',
    '(hover:hover)',
    '(orientation:landscape)',
    '(aspect-ratio:16/9)',
  ].flatMap((other): [string, string][] => [
    [other, `@media ${other}`],
    [`not ${other}`, `@media not ${other}`],
    [`${other} and (min-width: 40rem)`, `@media ${other}{@container throughline (width>=640px)`],
    [
      `screen and (20rem < width <= 40rem) and ${other}`,
      `@media screen and ${other}{@container throughline (320px<width<=640px)`,
    ],
  ]),
  [
    '(height >= 600px) and (min-width: 40rem)',
    '@media (height>=600px){@container throughline (width>=640px)',
  ],
  ['(min-device-width: 40rem)', '@media (device-width>=640px)'],
  ['(scripting: none) and (min-width: 40rem)', ''],
  ['(scripting: none) and (hover), print', '@media print'],
  ['(scripting: none), (min-width: 40rem)', '@container throughline (width>=640px)'],
  ['not (scripting: none)', '@media not (scripting:none)'],
  [
    '(pointer: coarse) and ((hover: none) or (update: slow))',
    '@media (pointer:coarse) and ((hover:none) or (update:slow))',
  ],
];

/** A media query without its numbers. */
const formOf = (query: unknown) =>
  JSON.stringify(query, (_, value) => (typeof value === 'number' ? 0 : (value ?? undefined)));

/** The forms of all media queries in some rules. */
const formsIn = (rules: readonly Rule[]): readonly string[] =>
  rules.flatMap((rule) => [
    ...(rule.type === 'media' ? [formOf(rule.value.query)] : []),
    ...formsIn(rulesIn(rule) ?? []),
  ]);

const sheets = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.css'))
  .map((file) => join('src', file));

describe('a media rule in an embed', () => {
  test.each(cases)('%s becomes %s', (asked, wanted) => {
    const closed = wanted && `${wanted}{a{x:1}}${wanted.includes('{') ? '}' : ''}`;
    expect(small(`@media ${asked}{a{x:1}}`)).toBe(closed);
  });

  test('has a test case for every form in our style sheets', () => {
    const tried = new Set(cases.flatMap(([asked]) => formsIn(rulesOf(`@media ${asked}{}`))));
    expect(sheets.length).toBeGreaterThan(15);
    const untried = sheets.flatMap((file) =>
      formsIn(rulesOf(readFileSync(file, 'utf8')))
        .filter((form) => !tried.has(form))
        .map((form) => `${file}: ${form}`),
    );
    expect(untried).toEqual([]);
  });

  test('is split if some of its queries ask for a width and others for a medium', () => {
    expect(small('@media (min-width: 40rem), print{a{x:1}}')).toBe(
      '@media print{a{x:1}}@container throughline (width>=640px){a{x:1}}',
    );
    expect(small('@media not print and (min-width: 40rem){a{x:1}}')).toBe(
      '@media not print{a{x:1}}@container throughline not (width>=640px){a{x:1}}',
    );
  });

  test('is rewritten inside other rules, layers and conditions, too', () => {
    const css = '@layer a{@supports (x:y){@media screen{@media (min-width: 40rem){a{x:1}}}}}';
    expect(small(css)).toBe(
      '@layer a{@supports (x:y){@media screen{@container throughline (width>=640px){a{x:1}}}}}',
    );
    expect(small('a{y:0;@media (min-width: 40rem){x:1;&:hover{x:2}}}')).toBe(
      'a{y:0;@container throughline (width>=640px){x:1;&:hover{x:2}}}',
    );
  });

  test('applies under the same conditions as before, for any query', () => {
    fc.assert(
      fc.property(fc.array(query, { minLength: 1, maxLength: 3 }), place, (queries, at) => {
        const css = `@media ${queries.map(textOf).join()}{a{x:1}}`;
        expect(applies(rulesOf(embedded(css)), at), css).toBe(queries.some((one) => holds(one, at)));
      }),
      { numRuns: 300 },
    );
  });
});

/** A reader's device: the width in px, the medium, whether it can hover. */
interface Place {
  readonly width: number;
  readonly medium: 'screen' | 'print';
  readonly hover: boolean;
}
const place: fc.Arbitrary<Place> = fc.record({
  width: fc.integer({ min: 0, max: 80 }).map((step) => step * 16),
  medium: fc.constantFrom('screen', 'print'),
  hover: fc.boolean(),
});

/** A condition. The test makes its text and its meaning without the tested code. */
interface Asked {
  readonly text: string;
  readonly holds: (at: Place) => boolean;
}
const size = fc.integer({ min: 0, max: 80 });
const { condition } = fc.letrec<{ condition: Asked }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    size.map((rem): Asked => ({ text: `(min-width: ${rem}rem)`, holds: ({ width }) => width >= rem * 16 })),
    size.map((rem): Asked => ({ text: `(width < ${rem}rem)`, holds: ({ width }) => width < rem * 16 })),
    fc.tuple(size, size).map(
      ([least, most]): Asked => ({
        text: `(${least}rem <= width < ${most}rem)`,
        holds: ({ width }) => least * 16 <= width && width < most * 16,
      }),
    ),
    fc.constant<Asked>({ text: '(hover: hover)', holds: ({ hover }) => hover }),
    tie('condition').map((one): Asked => ({ text: `(not ${one.text})`, holds: (at) => !one.holds(at) })),
    fc.tuple(tie('condition'), tie('condition')).map(
      ([one, other]): Asked => ({
        text: `(${one.text} and ${other.text})`,
        holds: (at) => one.holds(at) && other.holds(at),
      }),
    ),
    fc.tuple(tie('condition'), tie('condition')).map(
      ([one, other]): Asked => ({
        text: `(${one.text} or ${other.text})`,
        holds: (at) => one.holds(at) || other.holds(at),
      }),
    ),
  ),
}));

interface Query {
  readonly not: boolean;
  readonly medium: 'screen' | 'print' | 'all';
  readonly asked: Asked;
}
const query: fc.Arbitrary<Query> = fc.record({
  not: fc.boolean(),
  medium: fc.constantFrom('screen', 'print', 'all'),
  asked: condition,
});
const textOf = ({ not, medium, asked }: Query) => `${not ? 'not ' : ''}${medium} and ${asked.text}`;
const holds = ({ not, medium, asked }: Query, at: Place) =>
  ((medium === 'all' || medium === at.medium) && asked.holds(at)) !== not;

/** Whether a style rule somewhere in these rules applies. */
const applies = (rules: readonly Rule[], at: Place): boolean =>
  rules.some((rule) => {
    if (rule.type === 'style') return true;
    if (rule.type === 'media' && !rule.value.query.mediaQueries.some((one) => isAsked(one, at))) return false;
    if (rule.type === 'container' && !(rule.value.condition && isTrue(rule.value.condition, at)))
      return false;
    return applies(rulesIn(rule) ?? [], at);
  });

const isAsked = ({ qualifier, mediaType, condition: asked }: MediaQuery, at: Place) =>
  ((mediaType === 'all' || mediaType === at.medium) && (!asked || isTrue(asked, at))) !==
  (qualifier === 'not');

function isTrue(asked: MediaCondition | ContainerCondition, at: Place): boolean {
  if (asked.type === 'not') return !isTrue(asked.value, at);
  if (asked.type === 'operation') {
    const all = asked.conditions.map((one) => isTrue(one, at));
    return asked.operator === 'and' ? all.every(Boolean) : all.some(Boolean);
  }
  if (asked.type !== 'feature') throw new Error(`${asked.type} is no condition that is asked here.`);
  const { value } = asked;
  if (value.name === 'hover') return at.hover;
  if (value.type === 'range') return isSo(at.width, value.operator, pxOf(value.value));
  if (value.type === 'interval')
    return (
      isSo(pxOf(value.start), value.startOperator, at.width) &&
      isSo(at.width, value.endOperator, pxOf(value.end))
    );
  throw new Error(`${value.type} is no feature that is asked here.`);
}

function pxOf(value: { readonly type: string; readonly value: unknown }): number {
  const length = JSON.parse(JSON.stringify(value)).value.value;
  expect(length.unit).toBe('px');
  return length.value;
}

function isSo(one: number, operator: MediaFeatureComparison, other: number): boolean {
  const is = {
    equal: one === other,
    'less-than': one < other,
    'less-than-equal': one <= other,
    'greater-than': one > other,
    'greater-than-equal': one >= other,
  };
  return is[operator];
}

/** The meaning of a style sheet: without the positions in its text, and with the declarations of a rule sorted. */
const read = (css: string): unknown =>
  JSON.parse(JSON.stringify(rulesOf(css)), (key, value) => {
    if (key === 'loc') return undefined;
    const isBlock = key === 'declarations' || key === 'importantDeclarations';
    return isBlock && Array.isArray(value) ? value.map((one) => JSON.stringify(one)).sort() : value;
  });

describe('a style sheet in an embed', () => {
  test.each([
    [':root{x:1}', '.tl-embed{x:1}'],
    ['html,body{x:1}', '.tl-embed{x:1}'],
    ['html:root[data-theme="dark"]{x:1}', '.tl-embed[data-theme=dark]{x:1}'],
    ['html > body.a b{x:1}', '.tl-embed.a b{x:1}'],
    ['html[data-a] body[data-b] > p{x:1}', '.tl-embed[data-a][data-b]>p{x:1}'],
    ['html body p{x:1}', '.tl-embed p{x:1}'],
    ['a:is(:root b, c){x:1}', 'a:is(.tl-embed b,c){x:1}'],
    [':root::before{x:1}', '.tl-embed:before{x:1}'],
    [':root ~ a{x:1}', '.tl-embed~a{x:1}'],
    ['.html,[body],html-a{x:1}', '.html,[body],html-a{x:1}'],
    ['a{&:is(html *){x:1}}', 'a{&:is(.tl-embed *){x:1}}'],
  ])('has its own root: %s', (css, wanted) => {
    expect(small(css)).toBe(wanted);
  });

  test('has no page rules, view transitions or rules for #root', () => {
    expect(small('@page{margin:1cm}@page :first{margin:0}#root{x:1}#root > a,b{x:1}')).toBe('b{x:1}');
    expect(small('@view-transition{navigation:auto}')).toBe('');
  });

  test.each([
    ['a{width:1.5rem}', 'a{width:24px}'],
    ['a{width:calc(1rem + 2vw)}', 'a{width:calc(16px + 2cqi)}'],
    ['a{--b:clamp(1rem, 2vw, 3rem)}', 'a{--b:clamp(16px, 2cqi, 48px)}'],
    ['a{margin:var(--b, -.5rem)}', 'a{margin:var(--b,-8px)}'],
    ['a{padding:1rem 2svw 3vi 4em}', 'a{padding:16px 2cqi 3cqi 4em}'],
    ['a{animation:b 1s}@keyframes b{to{left:2rem}}', 'a{animation:1s b}@keyframes b{to{left:32px}}'],
    ['@container (min-width: 10rem){a{width:1rem}}', '@container (width>=160px){a{width:16px}}'],
    ['a{content:"1rem 2vw {}"}', 'a{content:"1rem 2vw {}"}'],
    ['a{background:url("1rem{(} 2vw.png")}', 'a{background:url("1rem{(} 2vw.png")}'],
    ['a{background:url(a\\)\\ b.png)}', 'a{background:url("a) b.png")}'],
    ['/* b{x:1rem} } */a{x:1}', 'a{x:1}'],
    ['.rem-1rem,[data-a="2vw"]{x:1}', '.rem-1rem,[data-a="2vw"]{x:1}'],
    ['a{width:100%;--b:50%}', 'a{--b:50%;width:100%}'],
  ])('measures by its own width: %s', (css, wanted) => {
    expect(small(css)).toBe(wanted);
  });

  test.each(['100vh', '1dvh', '1vmin', '2rlh'])('rejects %s, because it cannot measure it', (length) => {
    expect(() => small(`a{width:${length}}`)).toThrow(length);
    expect(() => small(`#root{width:${length}}`)).not.toThrow();
  });

  test('lets typefaces inherit', () => {
    expect(small('a{font:600 var(--b) / 1.2 var(--c)!important}')).toBe(
      'a{font-weight:600!important;font-size:var(--b)!important;line-height:1.2!important;font-family:var(--c)!important}',
    );
    expect(small('a{font:400 clamp(1rem,2vw,3rem)/1 var(--b), serif}')).toBe(
      'a{font-size:clamp(16px,2cqi,48px);font-weight:400;line-height:1;font-family:var(--b),serif}',
    );
    expect(small('a{font:inherit}b{font:var(--a)}')).toBe('a{font:inherit}b{font:var(--a)}');
    expect(() => small('a{font:italic 400 var(--b)/1 var(--c)}')).toThrow('font: WEIGHT SIZE / HEIGHT');
  });

  const worn = sheets.filter((file) => !/src.(?:app|embed.page)/.test(file));
  test.each(worn)('%s: stays the same when rewritten again, and is valid CSS', (file) => {
    const once = embedded(Buffer.from(bundle({ filename: file }).code).toString());
    expect(read(embedded(once))).toEqual(read(once));
    const { warnings } = transform({ filename: file, code: Buffer.from(once), errorRecovery: true });
    expect(warnings).toEqual([]);
  });
});

describe('withoutWider(rules, widest)', () => {
  const narrow = (css: string) =>
    minifiedCss(rewriteCss(css, { rules: (rules) => withoutWider(rules, 1000) }));

  test.each(['(min-width: 1000px)', '(width > 70rem)', '(1000px <= width < 90rem)', '(width: 1000px)'])(
    'drops rules that need %s',
    (condition) => {
      expect(narrow(`@layer a{@container ${condition}{a{x:1}}}`)).toBe('@layer a;');
      expect(narrow(`@container throughline ${condition}{a{x:1}}`)).toBe('');
      expect(narrow(`@container throughline ${condition} and (height > 1px){a{x:1}}`)).toBe('');
    },
  );

  test.each([
    '(width>=999px)',
    '(width<=1200px)',
    '(width>=1000px) or (width<=9px)',
    'not (width>=1000px)',
    'score (width>=1000px)',
    '(height>=1000px)',
    'style(--a:1)',
  ])('keeps %s', (condition) => {
    expect(narrow(`@container ${condition}{a{x:1}}`)).toBe(`@container ${condition}{a{x:1}}`);
  });
});
