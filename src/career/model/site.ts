import { listNames } from '../lists.ts';
import { pageNames, type ResumePlan, type Site } from '../site.ts';
import { english } from '../words.ts';
import { record } from './held.ts';
import { choice, type Field, list, number, type RecordShape, text, words } from './shape.ts';

const word: Field = { is: words, shows: 'Where the English word would stand.' };

/** The words of the interface: each can be replaced, and none must be. */
const ownWords: RecordShape<NonNullable<Site['words']>> = {
  kind: 'record',
  name: 'words',
  fields: Object.fromEntries(Object.keys(english).map((name) => [name, word])),
};

const resumePlan = record<ResumePlan>('résumé', {
  order: {
    is: choice(['newest', 'told']),
    shows: 'Default: the newest first where every chapter says when it began, else as told.',
  },
  sections: {
    is: list(choice(['highlights', 'experience', ...listNames])),
    shows: 'Its sections, in order. Default: all there are, but `references` only where it is named here.',
  },
  sheets: {
    is: number,
    shows: 'On how many sheets it fits, `1` or `2`. With 1 the page says so, and `npm run pdf` checks it.',
  },
});

/** The shape of content/site.ts. */
export const siteShape = record<Site>('site', {
  address: { is: text('address'), shows: 'Where the site is published.' },
  color: { is: text('color'), shows: 'The one colour of the line.' },
  pages: { is: list(choice(pageNames)), shows: 'Which pages there are, in order.' },
  resume: { is: resumePlan, shows: 'What the résumé holds, and in which order.' },
  notice: { is: words, shows: 'At the top of every page.' },
  words: { is: ownWords, shows: 'The words of the pages.' },
});
