import type { Code } from '#career/check/codes.ts';
import type { Patch } from './base.ts';

/** For a code: changes that cause the problem, where it is reported, and similar changes that do not cause it. */
export interface Case {
  readonly broken: Patch;
  readonly at: string;
  readonly fine: Patch;
  readonly site?: true;
  /** The language of the career beside the site; where it is fine, English. */
  readonly lang?: string;
}

const told = '/chapters/second/story/later/text';
const period = '/chapters/first/period';
const link = '/person/links/0/href';
const metric = '/achievements/flour/metric';
const paragraph = { text: 'It turns.', facts: ['f1'] };

export const cases: { readonly [C in Code]: Case } = {
  missing: { broken: { '/person/headline': undefined }, at: '/person', fine: { '/person/name': undefined } },
  'wrong-type': {
    broken: { [`${metric}/value`]: '5' },
    at: `${metric}/value`,
    fine: { [`${metric}/value`]: 6 },
  },
  'not-finite': {
    broken: { [`${metric}/value`]: Number.NaN },
    at: `${metric}/value`,
    fine: { [`${metric}/value`]: -0.5 },
  },
  'unknown-key': {
    broken: { '/person/headlin': 'x' },
    at: '/person/headlin',
    fine: { '/person/summary': { text: 'x', facts: ['f1'] } },
  },
  'kind-misplaced': {
    broken: { [`${metric}/kind`]: 'count' },
    at: `${metric}/currency`,
    fine: { [`${metric}/kind`]: 'percent', [`${metric}/currency`]: undefined },
  },
  'unknown-choice': {
    broken: { '/chapters/first/motif': 'merg' },
    at: '/chapters/first/motif',
    fine: { '/chapters/first/motif': 'merge' },
  },
  'too-many': {
    broken: { '/languages': Array(501).fill({ name: 'English' }) },
    at: '/languages',
    fine: { '/languages': Array(500).fill({ name: 'English' }) },
  },
  'number-inexact': {
    broken: { [`${metric}/value`]: 2 ** 53 },
    at: `${metric}/value`,
    fine: { [`${metric}/value`]: 2 ** 53 - 1 },
  },
  'number-small': {
    broken: { [`${metric}/value`]: 1e-21 },
    at: `${metric}/value`,
    fine: { [`${metric}/value`]: 1e-20 },
  },
  'language-unknown': { broken: { '/lang': 'en_US' }, at: '/lang', fine: { '/lang': 'sr-Latn-RS' } },

  'text-empty': { broken: { '/person/name': ' \n' }, at: '/person/name', fine: { '/person/name': 'A' } },
  'text-character': { broken: { [told]: 'a\u0007b' }, at: told, fine: { [told]: 'a\n\tb 😀' } },
  'text-long': {
    broken: { [told]: 'a'.repeat(20_001) },
    at: told,
    fine: { [told]: 'a'.repeat(20_000) },
  },
  'text-stacked': {
    broken: { [told]: `a${'\u0301'.repeat(9)}` },
    at: told,
    fine: { [told]: 'ệ e\u0323\u0302 שִׁ֣ ཧྐྵྨླྺྼྻྂ' },
  },
  'text-bidi': { broken: { [told]: 'a\u202eb' }, at: told, fine: { [told]: 'שלום a' } },
  'text-invisible': {
    broken: { [told]: 'a\u200bb' },
    at: told,
    fine: { [told]: '👩\u200d🌾 می\u200cخواهم क्\u200dष' },
  },
  'text-html': {
    broken: { [told]: 'a <b>bold</b> word' },
    at: told,
    fine: { [told]: '1 < 2 & `<b>`; AT&T > x' },
  },

  'id-shape': {
    broken: { '/terms/2nd': { name: 'x', means: 'y' } },
    at: '/terms/2nd',
    fine: { '/terms/a2-b': { name: 'x', means: 'y' } },
  },
  'id-reserved': {
    broken: { '/chapters/second/story/main': paragraph },
    at: '/chapters/second/story/main',
    fine: { '/chapters/second/story/main-road': paragraph },
  },
  'id-repeated': {
    broken: { '/chapters/second/story/first-day': paragraph },
    at: '/chapters/second/story/first-day',
    fine: { '/chapters/second/story/flour': paragraph },
  },
  'alias-taken': {
    broken: { '/chapters/first/aliases': ['later'] },
    at: '/chapters/first/aliases/0',
    fine: { '/chapters/first/aliases': ['flour'] },
  },
  'reference-unknown': {
    broken: { [told]: 'See [it](tech:ston).' },
    at: told,
    fine: { [told]: 'See [it](tech:stone), [x](chapter:first), [y](achievement:flour), [z](term:bushel).' },
  },
  'reference-itself': {
    broken: { '/chapters/second/alongside': ['second'] },
    at: '/chapters/second/alongside/0',
    fine: { '/chapters/second/alongside': 'the rest' },
  },
  'alongside-circular': {
    broken: { '/chapters/first/alongside': ['second'] },
    at: '/chapters/second/alongside/0',
    fine: { '/chapters/second/alongside': ['first'] },
  },
  'exhibit-unknown': {
    broken: { '/chapters/first/exhibit': 'query' },
    at: '/chapters/first/exhibit',
    fine: { '/chapters/first/exhibit': 'pool' },
  },

  'date-unreadable': {
    broken: { [`${period}/to`]: 'Present' },
    at: `${period}/to`,
    fine: { [`${period}/to`]: 'now' },
  },
  'date-impossible': {
    broken: { [`${period}/to`]: '2023-02-30' },
    at: `${period}/to`,
    fine: { [`${period}/to`]: '2024-02-29' },
  },
  'period-reversed': {
    broken: { [`${period}/to`]: '2019-01' },
    at: `${period}/to`,
    fine: { [`${period}/to`]: '2019' },
  },
  'period-contradictory': {
    broken: { [`${period}/ended`]: true },
    at: period,
    fine: { [period]: { from: '2019', ended: true } },
  },
  'period-empty': {
    broken: { [period]: { said: 'long ago' } },
    at: period,
    fine: { [period]: { to: '2019' } },
  },

  'link-unsafe': {
    broken: { [link]: 'javascript:alert(1)' },
    at: link,
    fine: { [link]: 'mailto:a@example.org' },
  },
  'link-incomplete': { broken: { [link]: 'example.org' }, at: link, fine: { [link]: 'https://example.org' } },
  'link-unlabelled': {
    broken: { [told]: 'a [ ](https://example.org) b' },
    at: told,
    fine: { [told]: 'a [`b`](https://example.org) c' },
  },
  'anchor-unknown': {
    broken: { [link]: '/about/#secnd' },
    at: link,
    fine: { [link]: '/#first-day', [told]: '[a](/timeline#second) [b](/elsewhere/x#y) [c](/#beginning)' },
  },
  'page-unknown': {
    broken: { [link]: '/achievements/fluor/' },
    at: link,
    fine: { [link]: '/achievements/flour/#queries', [told]: '[a](/achievements/) [b](/resume/x.pdf)' },
  },

  'email-shape': {
    broken: { '/person/email': 'ada@' },
    at: '/person/email',
    fine: { '/person/email': 'a.b+c@x.co.in' },
  },
  'phone-shape': {
    broken: { '/person/phone': 'call me' },
    at: '/person/phone',
    fine: { '/person/phone': '(555) 01-23' },
  },
  'image-path': {
    broken: { '/person/image/file': '../ada.jpg' },
    at: '/person/image/file',
    fine: { '/person/image/file': 'ada.jpg' },
  },
  'image-missing': {
    broken: { '/person/image/file': 'Ada.jpg' },
    at: '/person/image/file',
    fine: { '/person/image': undefined },
  },
  'image-unreadable': {
    broken: { '/person/image/file': 'torn.jpg' },
    at: '/person/image/file',
    fine: {},
  },
  'image-large': {
    broken: { '/person/image/file': 'wide.jpg' },
    at: '/person/image/file',
    fine: {},
  },

  'evidence-empty': {
    broken: { '/achievements/flour/evidence': [] },
    at: '/achievements/flour/evidence',
    fine: { '/achievements/flour/evidence': ['later', 'first-day'] },
  },
  'story-empty': {
    broken: { '/chapters/first/story': {} },
    at: '/chapters/first/story',
    fine: { '/chapters/first/story': { x: paragraph } },
  },
  'chapter-undrawn': {
    broken: { '/chapters/first/motif': undefined },
    at: '/chapters/first',
    fine: { '/chapters/first/motif': undefined, '/chapters/second/motif': undefined },
  },
  'currency-case': {
    broken: { [`${metric}/currency`]: 'eur' },
    at: `${metric}/currency`,
    fine: { [`${metric}/currency`]: 'INR' },
  },
  'currency-unknown': {
    broken: { [`${metric}/currency`]: 'EURO' },
    at: `${metric}/currency`,
    fine: { [`${metric}/currency`]: undefined },
  },

  'fact-untold': {
    broken: { '/facts/f2': { statement: 'x', who: 'I' } },
    at: '/facts/f2',
    fine: { '/facts/f2': { statement: 'x', who: 'I' }, '/chapters/second/story/later/facts': ['f2'] },
  },
  'told-unsourced': {
    broken: { '/person/tagline': 'A miller.' },
    at: '/person/tagline',
    fine: { '/person/tagline': undefined },
  },
  'metric-unsourced': {
    broken: { [`${metric}/facts`]: [] },
    at: metric,
    fine: { '/achievements/flour/metric': undefined },
  },
  'private-absent': {
    broken: { '/person/private': ['location.country'] },
    at: '/person/private/0',
    fine: { '/person/private': ['location', 'name'] },
  },
  'private-told': {
    broken: { [told]: 'Call 555-0100-200 now.' },
    at: told,
    fine: { [told]: 'Call 555-0100-201 in Springfield.' },
  },

  'address-shape': {
    site: true,
    broken: { '/address': 'https://example.org/ada' },
    at: '/address',
    fine: { '/address': 'https://example.org/' },
  },
  'color-shape': { site: true, broken: { '/color': '#abc' }, at: '/color', fine: { '/color': '#C2185B' } },
  'color-unseen': {
    site: true,
    broken: { '/color': '#ffee00' },
    at: '/color',
    fine: { '/color': '#c2185b' },
  },
  'page-repeated': {
    site: true,
    broken: { '/pages': ['about', 'about'] },
    at: '/pages/1',
    fine: { '/pages': ['resume', 'about'] },
  },
  'words-gaps': {
    site: true,
    broken: { '/words': { chapter: 'Chapter {}' } },
    at: '/words/chapter',
    fine: { '/words': { chapter: '{} {}', footer: 'A line.' } },
  },
  'words-english': {
    site: true,
    lang: 'ar',
    broken: { '/words': { footer: 'خط' } },
    at: '/words',
    fine: { '/words': { footer: 'x' } },
  },
  'sheets-count': {
    site: true,
    broken: { '/resume': { sheets: 3 } },
    at: '/resume/sheets',
    fine: { '/resume': { sheets: 2 } },
  },
  'pages-empty': { site: true, broken: { '/pages': [] }, at: '/pages', fine: { '/pages': undefined } },
};
