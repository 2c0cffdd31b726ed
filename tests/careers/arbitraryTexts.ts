import fc from 'fast-check';
import { escapeProse } from '#career/prose.ts';

/** Words that would do harm, or break, if code treated a text as markup, a pattern or a script. */
const hostile = [
  ...['<script>alert(1)</script>', '</script>', '<!--', '-->', '<img src=x onerror=alert(1)>', '</title>'],
  ...['$&', "$'", '$1', '{{7*7}}', '{}', '%s', '%00', '&amp;', '&lt;b&gt;', '"onmouseover="alert(1)', "'"],
  ...['="/@root@/', '<!--app-->', '<!--head-->', '</style>', '\\u003c', '#{7*7}', 'C:\\', '../..', '`'],
];
const scripts = [
  ...['Mill', 'river bank', 'Ærlig', 'Straße', 'naïve', '1 lakh', '35 %', 'été', 'мельница', 'μύλος'],
  ...['水车', '水車小屋', '방앗간', 'طاحونة', 'טחנה', 'चक्की', 'โรงสี', '🌾', '👩‍🌾', 'e\u0301', '1 000 000'],
];
const unfit = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\ufffe\uffff]/u;

const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...scripts) },
  { weight: 2, arbitrary: fc.constantFrom(...hostile) },
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((text) => !unfit.test(text)),
);
/** Words in several scripts, some hostile; never empty. */
export const words = fc
  .array(piece, { minLength: 1, maxLength: 4 })
  .map((pieces) => pieces.join(' '))
  .filter((text) => text.trim() !== '');
/** A mark for the filter. */
export const tag = fc.constantFrom('craft', 'river', '水', 'a/b?c#d');
/** The same words as prose without marks. */
export const plainWords = words.map(escapeProse);

/** Names of fields in a record or in every object; they are valid as ids. */
const fields = [
  ...[
    'summary',
    'part',
    'how',
    'done',
    'brief',
    'because',
    'tagline',
    'profile',
    'built',
    'highlights',
    'responsibilities',
  ],
  ...['metric', 'period', 'story', 'label', 'title', 'text', 'facts', 'id', 'at', 'to', 'constructor'],
];
const id = fc.oneof(
  { weight: 3, arbitrary: fc.stringMatching(/^[b-hk-z][a-z0-9]{2,5}(-[a-z0-9]{1,3})?$/) },
  fc.constantFrom(...fields),
);
// Names that the check or a file system reserves.
const taken =
  /^(index|assets|embed|main|root|top|about|timeline|achievements|resume|con|nul|prn|aux|com\d|lpt\d)$/;
/** Ids without reserved names, each once. */
export const ids = (maxLength: number) =>
  fc.uniqueArray(
    id.filter((text) => !taken.test(text)),
    { maxLength, size: 'max' },
  );

/** An address that the check accepts. */
export const href = fc.constantFrom(
  'https://example.com/',
  'https://example.com/?q=$&&r=%22%3Cscript%3E#top',
  "https://example.com/it's",
  'mailto:someone@example.com',
  'tel:+12025550100',
);
/** A link with words. */
export const link = fc.record({ label: words, href });
/** Up to three links, each to a different address. */
export const distinct = <X extends { readonly href: string }>(one: fc.Arbitrary<X>) =>
  fc.uniqueArray(one, { maxLength: 3, selector: (value) => value.href });
