import type { Patch } from '../cases/check/base.ts';

const title = '/chapters/first/title';
const period = '/chapters/first/period';

/** Content that looks wrong but is valid: it passes without an error, with the listed warnings. */
export const passes: {
  readonly [name: string]: { readonly patch: Patch; readonly warnings: readonly string[] };
} = {
  'there are no dates at all': { patch: { [period]: undefined, '/education': undefined }, warnings: [] },
  'an amount has no currency': { patch: { '/achievements/flour/metric/currency': undefined }, warnings: [] },
  'there is no achievement': {
    patch: { '/achievements': {}, '/chapters/first/technologies': ['stone', 'sail'] },
    warnings: [],
  },
  'there is nothing but a headline': {
    patch: Object.fromEntries(
      [
        'facts',
        'technologies',
        'systems',
        'organisations',
        'terms',
        'achievements',
        'education',
        'skills',
        'languages',
        'lang',
      ]
        .map((field): [string, unknown] => [`/${field}`, undefined])
        .concat([
          ['/person', { headline: 'Miller' }],
          ['/chapters', {}],
        ]),
    ),
    warnings: [],
  },
  'a title has 10,000 characters': { patch: { [title]: `${'Long '.repeat(1999)}title` }, warnings: [] },
  'a word has 2,000 letters': { patch: { [title]: 'w'.repeat(2000) }, warnings: [] },
  'marks are piled on a letter': {
    patch: { [title]: `Z${'\u0310'.repeat(200)}algo` },
    warnings: [`text-stacked ${title}`],
  },
  'a direction is not closed': { patch: { [title]: 'a \u202e b' }, warnings: [`text-bidi ${title}`] },
  'an isolate is not closed': { patch: { [title]: 'a \u2066 b' }, warnings: [`text-bidi ${title}`] },
  ...Object.fromEntries(
    ['\u200b', '\u00ad', '\ufeff', '\u2060', '\u2028', '\u{e0041}'].map((character) => [
      `${JSON.stringify(character)} stands in a word`,
      { patch: { [title]: `fi${character}rst` }, warnings: [`text-invisible ${title}`] },
    ]),
  ),
  'a flag is made of invisible letters': {
    patch: { [title]: 'From \u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}' },
    warnings: [],
  },
  'names are written in other scripts': {
    patch: { [title]: 'علي שלום नमस्ते வணக்கம் 漢字', '/person/name': 'محمد ۱۲' },
    warnings: [],
  },
  'HTML stands in a text': { patch: { [title]: 'a <b>bold</b> word' }, warnings: [`text-html ${title}`] },
};

/** Texts that would do harm if code treated a text as markup, a script or a pattern. */
export const hostile = [
  ...['<script>alert(1)</script>', '"><img src=x onerror="alert(1)">', '</script><script>', '<!--<script>'],
  ...[
    ']]>',
    '</title>',
    '</style>',
    '</textarea>',
    '-->',
    "'; alert(1); '",
    '&lt;b&gt;',
    '<svg/onload=alert(1)>',
  ],
  ...['$' + '{7*7}', '{{7*7}}', '%s %n', '$&', '$`', "$'", '$1', '$$', '{}', '<!--app-->', '<!--head-->'],
  ...['=HYPERLINK("https://evil.example")', '+1', '-1', '@x', '../..', 'a\nb', '"', "'", '\\', '<%= 7*7 %>'],
] as const;
