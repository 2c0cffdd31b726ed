import type { Bound, Per } from './metric.ts';

/**
 * The words that pages add to the owner's own. `{}` marks the place of a name or a number.
 * A site in another language replaces them in content/site.ts; whatever it leaves out stays English.
 */
export const pageWords = {
  about: 'About',
  timeline: 'Timeline',
  achievements: 'Achievements',
  resume: 'Résumé',
  aboutMe: 'About me',
  pages: 'Pages',
  skip: 'Skip to the story',
  journey: 'The journey, in the order it is told',
  goesOn: 'The line goes on to',
  exhibitFailed: 'The exhibit could not be loaded. What it shows at rest stands here all the same.',
  retry: 'Try again',
  colours: 'Colours',
  system: 'Same as the system',
  light: 'Light',
  dark: 'Dark',
  footer: 'A career, drawn as one line.',
  notes: 'Notes: {}',
  inTheStory: 'In the story',
  tryTheIdea: 'Try the idea',
  onTheTimeline: 'On the timeline',
  chapter: 'Chapter {}: {}',
  done: 'What was done',
  part: 'Part',
  partPlayed: 'Part played',
  how: 'How',
  with: 'With',
  reached: 'Achievement',
  general: 'general definition',
  alongside: 'alongside {}',
  theRest: 'the rest',
  order: 'When',
  proof: 'Seen elsewhere',
  education: 'Education',
  certificates: 'Certificates',
  skills: 'Skills',
  languages: 'Languages',
  timelineLede: 'One journey, stop by stop, in the order of its telling. Every stop leads to its chapter.',
  toScale: 'To scale: equal lengths of line are equal lengths of time.',
  achievementsLede: 'What was reached, what was built, and the part that I had in each.',
  resumeNote: 'The whole journey on one sheet, ready to print.',
  print: 'Print or save as PDF',
  emptyTimeline: 'Here the line will begin: with the first chapter of the career.',
  emptyAchievements: 'Nothing is told here yet.',
  notFound: 'The line stops here.',
  notFoundTitle: 'Not on this line',
  notFoundLede:
    'There is nothing at this address, but the journey has lost none of its stops. Get on wherever you like.',
  fromTheBeginning: 'Start from the beginning',
  seeTheTimeline: 'See the timeline',
  unknownAnchor: 'There is no “{}” on this page. Here is all of it.',
  copyLink: 'Link to {}',
  copied: 'The link is copied.',
  copyFailed: 'The link could not be copied. It is in the address bar.',
  filter: 'Show',
  filterAll: 'All',
  filterCount: '{} of {} shown',
  filterEmpty: 'Nothing is tagged “{}”.',
} as const satisfies Record<string, string>;

/** The words with which numbers and periods are said. They are used when a site is built, never in a browser. */
const sayingWords = {
  zero: 'zero',
  change: '{} to',
  ongoing: 'from {} on',
  ended: 'from {}; it has ended',
  until: 'until {}',
  span: '{} to {}',
  roughly: 'about {}',
  over: 'over',
  'at least': 'at least',
  about_: 'about',
  'up to': 'up to',
  under: 'under',
  perSecond: 'a second',
  perMinute: 'a minute',
  perHour: 'an hour',
  perDay: 'a day',
  perWeek: 'a week',
  perMonth: 'a month',
  perYear: 'a year',
} as const satisfies Record<string, string>;

export const english = { ...pageWords, ...sayingWords } as const;

export type PageWords = { readonly [K in keyof typeof pageWords]: string };
export type SayingWords = { readonly [K in keyof typeof sayingWords]: string };
export type Words = PageWords & SayingWords;

/** The word for a bound: 'over'. */
export const boundWord = (words: SayingWords, bound: Bound): string =>
  words[bound === 'about' ? 'about_' : bound];

/** The words for "per": 'a month'. */
export const perWord = (words: SayingWords, per: Per): string =>
  words[`per${per[0]?.toUpperCase()}${per.slice(1)}` as `per${Capitalize<Per>}`];
