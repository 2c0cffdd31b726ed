import { motifs } from '../career.ts';
import { pageNames } from '../site.ts';
import { english } from '../words.ts';
import {
  choice,
  type Fields,
  list,
  number,
  type RecordShape,
  record,
  reference,
  type Shape,
  text,
  told,
  words,
} from './shape.ts';

const href = text('href');
const unstated: Shape = { kind: 'table', of: words, name: 'unstated' };
const facts = list(reference('facts'));
const technologies = list(reference('technologies'));
const link = record('link', { label: words, href }, { rel: choice(['profile', 'code', 'article', 'proof']) });

/** A told text written out: what `told` looks like as an object. */
export const toldRecord = record('other', { text: text('prose') }, { facts, tags: list(text('tag')) });

const period = record(
  'period',
  {},
  {
    at: text('moment'),
    from: text('moment'),
    to: text('end'),
    ended: { kind: 'true' },
    approximate: { kind: 'true' },
    said: words,
  },
);

const time = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'];
const metric = record(
  'metric',
  { kind: choice(['count', 'percent', 'money', 'duration', 'size']), of: words, value: number },
  {
    from: number,
    bound: choice(['over', 'at least', 'about', 'up to', 'under']),
    per: choice(time),
    said: words,
    facts,
    unstated,
    currency: text('currency'),
  },
  {
    duration: { required: { unit: choice(['millisecond', ...time]) } },
    size: { required: { unit: choice(['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte']) } },
  },
);

const place: Fields = { city: words, region: words, country: words, postalCode: words, address: words };
const privateFields = ['name', 'email', 'phone', 'image', 'links', 'location'];

const person = record(
  'person',
  { headline: words },
  {
    tagline: told,
    name: words,
    summary: told,
    profile: told,
    email: text('email'),
    phone: text('phone'),
    image: record('other', { file: text('file'), alt: words }),
    location: record('other', {}, place),
    links: list(link),
    private: list(choice([...privateFields, ...Object.keys(place).map((name) => `location.${name}`)])),
  },
);

/** What chapters and achievements share. */
const shared: Fields = {
  technologies,
  unstated,
  exhibit: text('exhibit'),
  tags: list(text('tag')),
  aliases: list(text('alias')),
};

const chapter = record(
  'chapter',
  { title: words, story: { kind: 'table', of: told, ids: 'paragraphs' } },
  {
    ...shared,
    label: words,
    aside: words,
    motif: choice(motifs),
    caption: words,
    at: reference('organisations'),
    role: words,
    part: words,
    outcome: words,
    period,
    alongside: { kind: 'list', of: reference('chapters'), or: 'the rest' },
    summary: told,
    resumeTitle: words,
    highlights: list(told),
    responsibilities: list(told),
    systems: list(reference('systems')),
    shifts: list(
      record('other', { from: reference('technologies'), to: reference('technologies') }, { because: told }),
    ),
  },
);

const achievement = record(
  'achievement',
  { claim: words, done: told, evidence: list(reference('paragraphs')) },
  {
    ...shared,
    caption: words,
    metric,
    brief: told,
    highlight: told,
    part: told,
    how: told,
    built: told,
    system: reference('systems'),
    terms: list(reference('terms')),
    proof: list(link),
  },
);

const technology = record(
  'other',
  {
    name: words,
    kind: choice(['language', 'runtime', 'framework', 'datastore', 'service', 'tool', 'practice']),
  },
  { href },
);

const system = record(
  'other',
  { name: words },
  {
    summary: told,
    stack: { kind: 'table', of: words, keys: 'technologies' },
    parts: list(record('other', { name: words }, { joined: words, inside: { kind: 'true' } })),
    whole: words,
    links: list(link),
  },
);

const organisation = record('other', {}, { name: words, about: words, href, location: words });
const ledger = text('ledger');

/** The shape of a career, field by field; the types in career.ts say the same to the compiler. */
export const careerShape: RecordShape = record(
  'career',
  { person, chapters: { kind: 'table', of: chapter, ids: 'chapters' } },
  {
    lang: text('language'),
    facts: {
      kind: 'table',
      of: record('other', { statement: ledger, who: ledger }, { source: ledger }),
      ids: 'facts',
    },
    technologies: { kind: 'table', of: technology, ids: 'technologies' },
    systems: { kind: 'table', of: system, ids: 'systems' },
    organisations: { kind: 'table', of: organisation, ids: 'organisations' },
    terms: { kind: 'table', of: record('other', { name: words, means: words }), ids: 'terms' },
    achievements: { kind: 'table', of: achievement, ids: 'achievements' },
    education: list(
      record(
        'other',
        { institution: words },
        { area: words, award: words, period, score: words, courses: list(words), href },
      ),
    ),
    certificates: list(record('other', { name: words }, { issuer: words, period, href })),
    skills: list(record('other', { name: words }, { level: words, technologies, keywords: list(words) })),
    languages: list(record('other', { name: words }, { fluency: words })),
  },
);

/** The shape of content/site.ts. */
export const siteShape: RecordShape = record(
  'site',
  {},
  {
    address: text('address'),
    color: text('color'),
    pages: list(choice(pageNames)),
    notice: words,
    words: record('other', {}, Object.fromEntries(Object.keys(english).map((name) => [name, words]))),
  },
);
