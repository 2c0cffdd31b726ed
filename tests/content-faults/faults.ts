import type { Patch } from '../cases/check/base.ts';

/** A change that breaks a career: the code and pointer of each error, and words that the first one must contain. */
export interface Fault {
  readonly patch: Patch;
  readonly errors: readonly string[];
  readonly says: readonly string[];
  /** 'key' if the name of the field is wrong. */
  readonly at?: 'key';
}

const told = '/chapters/second/story/later/text';
const title = '/chapters/first/title';
const period = '/chapters/first/period';
const link = '/person/links/0/href';
const paragraph = { text: 'It turns.', facts: ['f1'] };

const one = (patch: Patch, error: string, ...says: string[]): Fault => ({ patch, errors: [error], says });
const key = (fault: Fault): Fault => ({ ...fault, at: 'key' });

const chapter = (id: string): Patch => ({
  [`/chapters/${id.replaceAll('/', '~1')}`]: { title: 'x', motif: 'open', story: {} },
});
const badId = (id: string, code: string, shown = id): Fault =>
  key(
    one(chapter(id), `${code} /chapters/${shown.replaceAll('~', '~0').replaceAll('/', '~1')}`, `“${shown}”`),
  );

const unsafe = (href: string, shown = href): Fault =>
  one({ [link]: href }, `link-unsafe ${link}`, `“${shown}`);

/** Every class of faults inside a career, by the fault. */
export const faults: { readonly [name: string]: Fault } = {
  'a required field is missing': one(
    { '/person/headline': undefined },
    'missing /person',
    'The field “headline” is missing',
  ),
  'a title is empty': one({ [title]: '' }, `text-empty ${title}`, 'empty'),
  'a title is white space': one({ [title]: ' \n\t\u00a0\u3000' }, `text-empty ${title}`),
  'a title has nothing that is seen': one({ [title]: '\u200b\u2060\ufeff' }, `text-empty ${title}`),
  'a number stands for a text': one(
    { [title]: 12 },
    `wrong-type ${title}`,
    'the number 12',
    'text in quotes',
  ),
  'a text stands for a list': one(
    { '/chapters/first/technologies': 'stone' },
    'wrong-type /chapters/first/technologies',
    'the text “stone”',
    'a list',
  ),
  'chapters run beside one another in a circle': one(
    { '/chapters/first/alongside': ['second'] },
    'alongside-circular /chapters/second/alongside/0',
    '“first” → “second” → “first”',
  ),
  'null stands for a record': one(
    { '/chapters/first': null },
    'wrong-type /chapters/first',
    'nothing',
    'an object',
  ),
  'a list stands for a table': {
    patch: { '/skills': undefined, '/terms': [{ name: 'x', means: 'y' }] },
    errors: ['wrong-type /terms', 'reference-unknown /achievements/flour/terms/0'],
    says: ['a list', 'an object'],
  },
  'a field is misspelt': key(
    one({ '/chapters/first/tilte': 'First' }, 'unknown-key /chapters/first/tilte', '“tilte”'),
  ),
  'a required field is misspelt': {
    patch: { [title]: undefined, '/chapters/first/tilte': 'First' },
    errors: ['missing /chapters/first', 'unknown-key /chapters/first/tilte'],
    says: ['“title”'],
  },
  'a word is none of the choices': one(
    { '/chapters/first/motif': 'merg' },
    'unknown-choice /chapters/first/motif',
    '“merg”',
    'Did you mean “merge”?',
  ),
  'an id stands twice': key(
    one(
      { '/chapters/second/story/first-day': paragraph },
      'id-repeated /chapters/second/story/first-day',
      '“first-day”',
      '/chapters/first/story/first-day',
      'The other one is at content/career.ts:',
    ),
  ),
  'an alias stands twice': one(
    { '/chapters/second/aliases': ['beginning'] },
    'alias-taken /chapters/second/aliases/0',
    '“beginning”',
    'The other one is at content/career.ts:',
  ),
  'a reference leads nowhere': one(
    { '/chapters/first/systems': ['mil'] },
    'reference-unknown /chapters/first/systems/0',
    'no system “mil”',
    'Did you mean “mill”?',
  ),
  'a reference in a text leads nowhere': one(
    { [told]: 'See [it](chapter:frist).' },
    `reference-unknown ${told}`,
    'no chapter “frist”',
    'Did you mean “first”?',
  ),
  'a chapter runs beside itself': one(
    { '/chapters/second/alongside': ['second'] },
    'reference-itself /chapters/second/alongside/0',
  ),
  ...Object.fromEntries(
    ['..', 'a/b', '', '%2e', '1st', 'Ä', 'a b', 'a--b', 'constructor()', 'UPPER'].map((id) => [
      `“${id}” is an id`,
      badId(id, 'id-shape'),
    ]),
  ),
  'CON is an id': badId('CON', 'id-shape'),
  ...Object.fromEntries(
    ['con', 'nul', 'com1', 'index', 'assets', 'main'].map((id) => [
      `“${id}” is an id`,
      badId(id, 'id-reserved'),
    ]),
  ),
  '404 is an id': {
    ...badId('404', 'id-shape'),
    errors: ['id-shape /chapters/404', 'id-reserved /chapters/404'],
  },
  'an id has something invisible in it': badId('fir\u200bst', 'id-shape', 'fir\\u{200B}st'),
  ...Object.fromEntries(
    ['2023-02-30', '2023-13', '2023-00', '2023-00-10', '2021-02-29', '0000-00', '2023-04-31'].map((date) => [
      `${date} is a date`,
      one({ [`${period}/from`]: date }, `date-impossible ${period}/from`, `“${date}”`),
    ]),
  ),
  ...Object.fromEntries(
    ['Feb 2020', '2020-2', '2020/02', '2020-02-01T00:00:00Z', '20', ' 2020', '２０２０'].map((date) => [
      `“${date}” is a date`,
      one({ [`${period}/from`]: date }, `date-unreadable ${period}/from`, `“${date}”`, '2021-04-09'),
    ]),
  ),
  'a period ends before it begins': one(
    { [`${period}/to`]: '2018' },
    `period-reversed ${period}/to`,
    '2019-02',
    '2018',
  ),
  'a period goes on and has ended': one(
    { [period]: { from: '2019', to: 'now', ended: true } },
    `period-contradictory ${period}`,
    '`to`',
    '`ended`',
  ),
  'there are more chapters than have room': {
    patch: {
      '/chapters': {
        ...Object.fromEntries(
          Array.from({ length: 499 }, (_, index) => [`c-${index}`, { title: 'x', motif: 'open', story: {} }]),
        ),
        first: { title: 'x', motif: 'open', story: { later: paragraph } },
        second: { title: 'x', motif: 'open', story: {} },
      },
    },
    errors: ['too-many /chapters'],
    says: ['501', '500'],
  },
  'a text is longer than a page has room for': one(
    { [told]: 'word '.repeat(5000) },
    `text-long ${told}`,
    '25000',
    '20000',
  ),
  'all texts together are longer than pages have room for': one(
    Object.fromEntries(
      Array.from({ length: 51 }, (_, index) => [
        `/chapters/second/story/p-${index}`,
        { text: 'word '.repeat(4000), facts: ['f1'] },
      ]),
    ),
    'text-long /',
    '1000000',
  ),
  'a link has no words': one({ [told]: 'See [ ](https://example.org).' }, `link-unlabelled ${told}`),
  'a link has only invisible words': one(
    { [told]: '[\u2060](https://example.org)' },
    `link-unlabelled ${told}`,
  ),
  'a link in a list has no words': one({ '/person/links/0/label': '' }, 'text-empty /person/links/0/label'),
  'a picture has no words': {
    patch: { '/person/image': { file: 'x.jpg' } },
    errors: ['missing /person/image', 'image-missing /person/image/file'],
    says: ['“alt”'],
  },
  'a picture is missing': one(
    { '/person/image': { file: 'x.jpg', alt: 'x' } },
    'image-missing /person/image/file',
    '“x.jpg”',
  ),
  ...Object.fromEntries(
    [
      '../../etc/passwd',
      '/etc/passwd',
      'a/../../x.jpg',
      'C:\\x.jpg',
      'file:///x.jpg',
      '..',
      'x\u202egpj.exe',
    ].map((file) => [
      `the picture ${JSON.stringify(file)} is no name`,
      one({ '/person/image': { file, alt: 'x' } }, 'image-path /person/image/file', file.slice(0, 1)),
    ]),
  ),
  ...Object.fromEntries(
    [
      ['\ud800', 'U+D800'],
      ['\udfff', 'U+DFFF'],
      ['\u0000', 'U+0000'],
      ['\ufffe', 'U+FFFE'],
      ['\uffff', 'U+FFFF'],
      ['\ufdd0', 'U+FDD0'],
      ['\u{1fffe}', 'U+1FFFE'],
      ['\u0080', 'U+0080'],
      ['\u009f', 'U+009F'],
      ['\u001b', 'U+001B'],
      ['\u007f', 'U+007F'],
    ].map(([character, name = '']) => [
      `${name} stands in a text`,
      one({ [title]: `a${character}b` }, `text-character ${title}`, name, 'a\\u{'),
    ]),
  ),
  'javascript: is a link': unsafe('javascript:alert(1)'),
  'JaVa\\tScript: is a link': unsafe('JaVa\tScript:alert(1)', 'JaVa\\u{0009}Script:'),
  '\\x01javascript: is a link': {
    ...unsafe('\u0001javascript:alert(1)', '\\u{0001}javascript:'),
    errors: [`text-character ${link}`, `link-unsafe ${link}`],
  },
  ...Object.fromEntries(
    [
      ...['vbscript:x', 'data:text/html,x', 'blob:https://example.org/1', 'file:///etc/passwd'],
      ...['view-source:https://example.org', 'intent://x', 'about:blank', 'ws://example.org'],
      ...[
        '//evil.example',
        '/\\evil.example',
        '\\\\evil.example',
        'http://a@b.example',
        'https://a:b@c.example',
      ],
    ].map((href) => [`${href} is a link`, unsafe(href)]),
  ),
  '/\\t/evil is a link': unsafe('/\t/evil.example', '/\\u{0009}/evil'),
  'https:evil is a link': one(
    { [link]: 'https:evil.example' },
    `link-incomplete ${link}`,
    '“https:evil.example”',
  ),
  '#no-such is a link': one({ [link]: '#no-such' }, `link-incomplete ${link}`, '“#no-such”'),
  'a link leads to a place that is not there': one(
    { [told]: 'See [it](/about/#no-such).' },
    `anchor-unknown ${told}`,
    '“no-such”',
  ),
  'a link leads to a page that is not there': one(
    { [told]: 'See [it](/achievements/fluor).' },
    `page-unknown ${told}`,
    '“/achievements/fluor/”',
    'Did you mean “flour”?',
  ),
  'an unsafe link stands in a text': one(
    { [told]: '[x](javascript:alert(1))' },
    `link-unsafe ${told}`,
    '“javascript:',
  ),
  'an e-mail address has something invisible in it': one(
    { '/person/email': 'ada\u200b@example.org' },
    'email-shape /person/email',
    'ada\\u{200B}@',
  ),
  'what is private is told all the same': one(
    { [told]: 'Call +1 555 0100 200.' },
    `private-told ${told}`,
    'private field “phone”',
  ),
  'a value moves the terminal’s cursor': one(
    { '/chapters/first/motif': '\u001b[2J\r\n\u009b31mmerge\u0007' },
    'unknown-choice /chapters/first/motif',
    '“\\u{001B}[2J\\u{000D}\\u{000A}\\u{009B}31mmerge\\u{0007}”',
  ),
  'a key moves the terminal’s cursor': {
    ...key(
      one(
        { '/person/\u001b[31mred\n': 'x' },
        'unknown-key /person/\\u{001B}[31mred\\u{000A}',
        '“\\u{001B}[31mred\\u{000A}”',
      ),
    ),
  },
  'a value is very long': one(
    { '/chapters/first/motif': 'x'.repeat(10_000) },
    'unknown-choice /chapters/first/motif',
    `“${'x'.repeat(59)}…”`,
  ),
};
