import type { Link, Paragraph, Picture, Place, Shift } from '../career.ts';
import type { Metric } from '../metric.ts';
import type { Period } from '../moment.ts';
import { pageNames } from '../site.ts';
import { record } from './held.ts';
import { choice, isTrue, keyed, list, number, reference, type Spot, text, told, words } from './shape.ts';

/** The records inside other records, field by field. Each line gives the allowed values (shape.ts) and the pages. */

export const href = text('href');
export const tags = list(text('tag'));
const cited = list(reference('facts'));
export const technologies = list(reference('technologies'));
export const unstated = keyed('unstated', words);
export const exhibit = text('exhibit');
export const aliases = list(text('alias'));

/** Every page, even if only its title. */
export const everywhere: readonly Spot[] = [...pageNames, 'achievement'];

/** The pages that show the story, even if only on their line; pages about other things are not among them. */
export const storyPages = ['about', 'timeline', 'achievements', 'achievement', 'resume'] as const;

/** A told text as an object, the long form of `told`. */
export const paragraph = record<Paragraph<'facts'>>('paragraph', {
  text: { is: text('prose'), needed: true, shows: 'What it says.' },
  facts: { is: cited, kept: true, shows: 'The facts of the ledger that it rests on.' },
  tags: { is: tags, on: [], shows: 'Nothing shows them yet.' },
});

export const link = record<Link>('link', {
  label: { is: words, needed: true, shows: 'The words of the link.' },
  href: {
    is: href,
    needed: true,
    shows: 'Where it leads: `https://…`, `mailto:…`, `tel:…`, or a path of the site, `/timeline/`.',
  },
  rel: {
    is: choice(['profile', 'code', 'article', 'proof']),
    on: [],
    shows: 'What it is. Programs take an `article` or a `proof` for no profile of yours.',
  },
});

const time = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const;

export const period = record<Period>('period', {
  at: { is: text('moment'), shows: 'One moment: `2021`, `2021-04` or `2021-04-09`.' },
  from: { is: text('moment'), shows: 'When it began.' },
  to: { is: text('end'), shows: "When it ended; `'now'` where it goes on." },
  ended: { is: isTrue, shows: 'It has ended; when is not said.' },
  approximate: { is: isTrue, shows: 'The dates are rough: “about” stands before them.' },
  said: { is: words, shows: 'Your own words, in the place of the dates.' },
});

export const metric = record<Metric<'facts'>>(
  'metric',
  {
    kind: {
      is: choice(['count', 'percent', 'money', 'duration', 'size']),
      needed: true,

      shows: 'What sort of number it is.',
    },
    of: {
      is: words,
      needed: true,
      on: ['about', 'timeline', 'achievements', 'achievement', 'resume'],
      shows: 'What was counted, under the figure.',
    },
    value: { is: number, needed: true, shows: 'The figure, in large letters.' },
    from: { is: number, shows: 'Where a change began: “zero to”.' },
    bound: {
      is: choice(['over', 'at least', 'about', 'up to', 'under']),

      shows: 'How exact it is, before the figure.',
    },
    per: { is: choice(time), shows: 'How often: “a month”.' },
    said: { is: words, shows: 'Your own words for the value: `1 lakh`.' },
    facts: { is: cited, kept: true, shows: 'The facts of the ledger that state it.' },
    unstated: {
      is: unstated,
      kept: true,
      on: [],
      shows: 'What is left open. It is never filled in; `npm run career` lists it.',
    },
  },
  {
    count: {},
    percent: {},
    money: { currency: { is: text('currency'), shows: 'Three capitals: `EUR`.' } },
    duration: {
      unit: { is: choice(['millisecond', ...time]), needed: true, shows: 'What it is measured in.' },
    },
    size: {
      unit: {
        is: choice(['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte']),
        needed: true,

        shows: 'What it is measured in.',
      },
    },
  },
);

export const picture = record<Picture>('picture', {
  file: { is: text('file'), needed: true, shows: 'A picture in this folder; the build makes it small.' },
  alt: { is: words, needed: true, shows: 'The same in words, for those who do not see it.' },
});

export const place = record<Place>('place', {
  city: { is: words, shows: 'With the contact.' },
  region: { is: words, shows: 'With the contact.' },
  country: { is: words, shows: 'With the contact.' },
  postalCode: { is: words, on: [], shows: 'In `resume.json`.' },
  address: { is: words, on: [], shows: 'In `resume.json`.' },
});

export const shift = record<Shift<'technologies', 'facts'>>('shift', {
  from: { is: reference('technologies'), needed: true, shows: 'What was replaced.' },
  to: { is: reference('technologies'), needed: true, shows: 'What replaced it.' },
  because: { is: told, shows: 'Why.' },
});
