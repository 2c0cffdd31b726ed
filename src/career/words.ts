import type { Bound, Per } from './metric.ts';

/** The pages of the navigation in their usual order, each with its label. */
export const pageLabels = {
  about: 'About',
  timeline: 'Timeline',
  achievements: 'Achievements',
  projects: 'Projects',
  resume: 'Résumé',
} as const;

/**
 * The words that pages add to the owner's. `…Lede` is the sentence under a page's heading. `{}` marks the place of a
 * name or a number. A site in another language replaces them in content/site.ts; the others stay English.
 */
export const pageWords = {
  ...pageLabels,
  aboutMe: 'About me',
  pages: 'Pages',
  skip: 'Skip to content',
  journey: 'The journey at a glance',
  goesOn: 'Next stop',
  exhibitFailed: 'This didn’t load, so here’s a still version.',
  exhibits: 'Exhibits',
  exhibitsLede:
    'Small simulations of the ideas behind the work, in the order of the story. Each can be played with.',
  allExhibits: 'All exhibits',
  retry: 'Try again',
  colours: 'Theme',
  system: 'Match my device',
  light: 'Light',
  dark: 'Dark',
  footer: 'A career, drawn as one line.',
  inTheStory: 'Read the story',
  tryTheIdea: 'Try the idea',
  chapter: 'Chapter {}: {}',
  done: 'In short',
  part: 'Role',
  partPlayed: 'My role',
  how: 'What it took',
  built: 'What we built',
  myRole: 'My role in it',
  with: 'With',
  reached: 'Achievement',
  stop: 'Stop',
  when: 'When',
  more: 'More about {}',
  moreStops: 'and {} more',
  alongside: 'Alongside',
  theRest: 'the rest',
  proof: 'Elsewhere',
  previous: 'Previous',
  following: 'Next achievement',
  backTo: 'Back to',
  place: '{} of {}',
  parts: 'The system: {}',
  experience: 'Experience',
  highlights: 'Highlights',
  writeToMe: 'Write to me',
  publications: 'Talks and writing',
  awards: 'Awards',
  education: 'Education',
  certificates: 'Certificates',
  skills: 'Skills',
  languages: 'Languages',
  interests: 'Interests',
  references: 'References',
  expires: 'valid until {}',
  withOthers: 'with {}',
  also: 'Also on this line',
  inFull: '{} in full',
  volunteer: 'Volunteer',
  study: 'Study',
  break: 'Career break',
  founding: 'Founder',
  article: 'article',
  book: 'book',
  talk: 'talk',
  video: 'video',
  podcast: 'podcast',
  patent: 'patent',
  post: 'post',
  timelineLede: 'One journey, stop by stop.',
  toScale: 'Drawn to scale: the longer the line, the longer the time.',
  projectsLede: 'Built beside the line.',
  achievementsLede: 'What we achieved, and my role in it.',
  resumeNote: 'My career, ready to print.',
  resumeOnOne: 'My career on one page, ready to print.',
  print: 'Print or save as PDF',
  copyText: 'Copy as text',
  textCopied: 'Résumé copied as plain text.',
  textNotCopied: 'Couldn’t copy the résumé. Download the plain text instead.',
  copyPage: 'Copy link',
  files: 'Download',
  downloadPdf: 'Download PDF',
  text: 'Plain text',
  markdown: 'Markdown',
  'json-resume': 'JSON Resume',
  career: 'Career data (JSON)',
  pdf: 'PDF',
  embed: 'Embed',
  accessibility: 'Accessibility',
  machines: 'For machines',
  machinesLede: 'The same career, for software to read.',
  emptyTimeline: 'The first stop is still to come.',
  emptyAchievements: 'Nothing here yet.',
  notFound: 'The line stops here.',
  notFoundTitle: 'Page not found',
  notFoundLede: 'There’s no page at this address. Hop back on at any stop.',
  fromTheBeginning: 'Start at the beginning',
  seeTheTimeline: 'See the timeline',
  unknownAnchor: 'There’s no “{}” on this page, so you’re at the top.',
  copyLink: 'Link to {}',
  copied: 'Link copied.',
  copyFailed: 'Couldn’t copy the link. It’s in the address bar.',
  filter: 'Show',
  filterAll: 'All',
  filterCount: 'Showing {} of {}',
  filterEmpty: 'Nothing tagged “{}”.',
} as const satisfies Record<string, string>;

/** The words for numbers and periods. Only a build uses them, never a browser. */
const sayingWords = {
  zero: 'zero',
  change: '{} to',
  started: 'from {}',
  ongoing: 'since {}',
  ended: 'from {}, now over',
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

/** The words of the page that offers the sections to other pages. No other page has them. */
export const embedWords = {
  embedTitle: 'Use it on your page',
  embedLede:
    'Put any part of this site on another page, as a custom element, a React component or an iframe. It picks up the page’s typeface and makes no third-party requests.',
  embedWhat: 'What to embed',
  embedTheme: 'Theme',
  embedAuto: 'Match the page',
  embedLine: 'Line colour',
  embedAsHere: 'Same as here',
  embedPreview: 'Preview on a plain page',
  embedElement: 'Custom element',
  embedElementNote:
    'For any page that can run a script, and for Markdown and MDX. Until the script runs, visitors see what you put inside the tag.',
  embedReadable: 'Custom element with its text',
  embedReadableNote:
    'The same, with a list inside that can be read before the script runs, or if it never does.',
  embedReact: 'React component',
  embedReactNote:
    'For a React app. The package isn’t on a registry: make it from this site’s project with npm pack, and share the file. Save {} next to your source.',
  embedFrame: 'Iframe',
  embedFrameNote:
    'For a page that can’t run other people’s scripts. Keep the second line, and the frame grows to fit its content.',
  embedCopy: 'Copy',
  embedCopied: 'Copied.',
  embedNotCopied: 'Couldn’t copy. It’s selected, ready for you to copy.',
  embedAddress: 'Replace {} with this site’s address.',
  embedHost: 'Someone else’s page',
  embedHostBefore: 'This is a plain page with its own typeface. The part below is embedded.',
  embedHostAfter: 'And here the page carries on.',
} as const satisfies Record<string, string>;

/** The words of the accessibility statement, which lists what was tested in the site's software, and what was not. */
export const statementWords = {
  statementTitle: 'Made for everyone',
  statementLede:
    'Everyone should be able to read and use this site. It aims for WCAG 2.2 level AA, and for level AAA in text contrast.',
  statementTested: 'What’s tested',
  statementTestedNote: 'Every page and every exhibit is tested:',
  statementTestedRules:
    'against axe-core’s rules for levels A and AA, AAA contrast and best practice: light, dark, in forced colours and with reduced motion, at 320, 768 and 1440 pixels wide; what a screen reader receives was also read through',
  statementTestedKeys:
    'by keyboard alone: you can reach and use everything, you always see the focus, it never gets trapped, and a new page starts where reading starts',
  statementTestedSize:
    'with text at double size, wider text spacing, and windows down to 320 × 256: nothing is cut off, only data tables scroll sideways, and controls are at least 24 × 24 pixels, except links in sentences',
  statementTestedColours: 'in forced colours, and with reduced motion',
  statementTestedBare:
    'without scripts, without styles, and without either: every word is still there, in the same order',
  statementNot: 'What isn’t, yet',
  statementNotPeople: 'No one who relies on a screen reader, a switch or magnification has tried it.',
  statementNotBrowsers:
    'It’s tested in Chromium and Firefox, and in WebKitGTK (not Safari) as far as its driver allows. Phone browsers haven’t been tested.',
  statementNotExhibits:
    'While an exhibit plays, it’s a moving picture. Its sentences and tables catch up after each change.',
  statementSay: 'If something gets in your way, please tell me:',
} as const satisfies Record<string, string>;

export const english = { ...pageWords, ...embedWords, ...statementWords, ...sayingWords } as const;

export type PageWords = { readonly [K in keyof typeof pageWords]: string };
export type SayingWords = { readonly [K in keyof typeof sayingWords]: string };
export type EmbedWords = { readonly [K in keyof typeof embedWords]: string };
export type StatementWords = { readonly [K in keyof typeof statementWords]: string };
export type Words = PageWords & EmbedWords & StatementWords & SayingWords;

/** Whether a text in this language fits beside the interface's English words. Without a language it is English. */
export const isEnglish = (lang = 'en'): boolean => /^en(?![^-])/i.test(lang);

/** The word for a bound: 'over'. */
export const boundWord = (words: SayingWords, bound: Bound): string =>
  words[bound === 'about' ? 'about_' : bound];

/** The words for "per": 'a month'. */
export const perWord = (words: SayingWords, per: Per): string =>
  words[`per${per[0]?.toUpperCase()}${per.slice(1)}` as `per${Capitalize<Per>}`];
