import { pageNames, type Site } from '../site.ts';
import { english } from '../words.ts';
import { record } from './held.ts';
import { choice, type Field, list, type RecordShape, text, words } from './shape.ts';

const word: Field = { is: words, shows: 'Where the English word would stand.' };

/** The interface's own words: every word can be written, and none has to be. */
const ownWords: RecordShape<NonNullable<Site['words']>> = {
  kind: 'record',
  name: 'words',
  fields: Object.fromEntries(Object.keys(english).map((name) => [name, word])),
};

/** The shape of content/site.ts. */
export const siteShape = record<Site>('site', {
  address: { is: text('address'), shows: 'Where the site is published.' },
  color: { is: text('color'), shows: 'The one colour of the line.' },
  pages: { is: list(choice(pageNames)), shows: 'Which pages there are, in order.' },
  notice: { is: words, shows: 'At the top of every page.' },
  words: { is: ownWords, shows: 'The words of the pages.' },
});
