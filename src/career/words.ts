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
  exhibits: 'Exhibits',
  exhibitsLede:
    'Small simulations of the ideas behind the work, in the order of the story. Each can be played with.',
  allExhibits: 'All exhibits',
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
  alongside: 'Alongside',
  theRest: 'the rest',
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
  copyText: 'Copy as text',
  textCopied: 'The résumé is copied, as plain text.',
  textNotCopied: 'The résumé could not be copied. Its text is among the files here.',
  copyPage: 'Copy the link',
  files: 'The same, as a file',
  text: 'Plain text',
  markdown: 'Markdown',
  'json-resume': 'JSON Resume',
  career: 'Career as data',
  pdf: 'PDF',
  embed: 'Embed',
  accessibility: 'Accessibility',
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

/** The words of the page that offers the sections to other pages. They stand in that page alone. */
export const embedWords = {
  embedTitle: 'In a page of yours',
  embedLede:
    'Each part of this site can stand in another page: as an element of its own, as a React component, or in a frame. It takes the typeface of the page around it, and asks nobody else for anything.',
  embedWhat: 'What',
  embedTheme: 'Colours',
  embedAuto: 'as the page around it',
  embedLine: 'Colour of the line',
  embedAsHere: 'as on this site',
  embedPreview: 'How it looks in a plain page',
  embedElement: 'As an element',
  embedElementNote:
    'For any page that may run a script. What stands inside is shown until it has run, or if it never does.',
  embedReact: 'As a React component',
  embedReactNote:
    'For an app made with React. The package is on no registry: whoever has this site’s project makes it there (npm pack) and hands it on as a file. Save {} beside your source.',
  embedFrame: 'As a frame',
  embedFrameNote:
    'For a page that runs no scripts of others. The second line, if you keep it, makes the frame as high as what it shows.',
  embedCopy: 'Copy',
  embedCopied: 'It is copied.',
  embedNotCopied: 'It could not be copied. It is marked, for you to copy.',
  embedAddress: 'Put the address of this site in the place of {}.',
  embedHost: 'A page of somebody’s own',
  embedHostBefore: 'This is a plain page in its own typeface. What follows is embedded.',
  embedHostAfter: 'And here the page goes on in its own words.',
} as const satisfies Record<string, string>;

/** The words of the accessibility statement, which says of the site's software what was tested, and what was not. */
export const statementWords = {
  statementTitle: 'For everyone',
  statementLede:
    'This site is made to be read and used by everybody. Its measure is WCAG 2.2 at level AA, and level AAA for the contrast of its text.',
  statementTested: 'What is tested',
  statementTestedNote: 'By the tests of the software that makes this site, on every page and every exhibit:',
  statementTestedRules:
    'the rules of axe-core for the levels A and AA, for AAA contrast and for best practice: light, dark, in forced colours and with reduced motion, in windows 320, 768 and 1440 pixels wide; and what a screen reader is given, which was read through',
  statementTestedKeys:
    'the keyboard alone: everything is reached and worked, focus is seen and never trapped, and after each change of page it is where reading begins',
  statementTestedSize:
    'text at twice its size, wider spacing of text, windows down to 320 × 256: nothing is cut off, and only tables of data scroll sideways, in themselves; what is pressed is 24 pixels high and wide or more, links inside sentences apart',
  statementTestedColours: 'forced colours, and reduced motion',
  statementTestedBare:
    'without scripts, without styles and without both: the words are all there, in the same order',
  statementNot: 'What is not',
  statementNotPeople: 'Nobody who depends on a screen reader, a switch or magnification has tried it yet.',
  statementNotBrowsers:
    'It is tested in Chromium and in Firefox, and as far as its driver allows in WebKitGTK, which is not Safari. Browsers on telephones have not been tested.',
  statementNotExhibits:
    'An exhibit moves as a picture while it plays. What it says is also said in sentences and tables, after each change and not all the while.',
  statementSay: 'If something keeps you out, please say so:',
} as const satisfies Record<string, string>;

export const english = { ...pageWords, ...embedWords, ...statementWords, ...sayingWords } as const;

export type PageWords = { readonly [K in keyof typeof pageWords]: string };
export type SayingWords = { readonly [K in keyof typeof sayingWords]: string };
export type EmbedWords = { readonly [K in keyof typeof embedWords]: string };
export type StatementWords = { readonly [K in keyof typeof statementWords]: string };
export type Words = PageWords & EmbedWords & StatementWords & SayingWords;

/** Whether a text in this language may stand beside the English words of the interface; where nothing is said, it is English. */
export const isEnglish = (lang = 'en'): boolean => /^en(?![^-])/i.test(lang);

/** The word for a bound: 'over'. */
export const boundWord = (words: SayingWords, bound: Bound): string =>
  words[bound === 'about' ? 'about_' : bound];

/** The words for "per": 'a month'. */
export const perWord = (words: SayingWords, per: Per): string =>
  words[`per${per[0]?.toUpperCase()}${per.slice(1)}` as `per${Capitalize<Per>}`];
