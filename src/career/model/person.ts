import type { Person } from '../career.ts';
import { record } from './held.ts';
import { everywhere, link, picture, place } from './parts.ts';
import { hidden, list, text, told, words } from './shape.ts';

export const person = record<Person<'facts'>>('person', {
  headline: {
    is: words,
    needed: true,
    on: everywhere,
    shows: 'What you are, in a few words; the name of the site while you give none.',
  },
  tagline: {
    is: told,
    on: ['about'],
    shows: 'The large words that open the about page. Default: the headline.',
  },
  name: {
    is: words,
    private: true,
    on: everywhere,
    shows: 'Takes the place of the headline in the header, in titles and on the résumé.',
  },
  summary: {
    is: told,
    on: ['about', 'resume'],
    shows: 'Two or three sentences under the large words, and at the head of the résumé.',
  },
  profile: {
    is: told,
    on: ['resume'],
    shows: 'The lines that open the résumé. Default: the summary.',
  },
  email: { is: text('email'), private: true, on: ['about', 'resume'], shows: 'With the contact.' },
  phone: { is: text('phone'), private: true, on: ['about', 'resume'], shows: 'With the contact.' },
  image: { is: picture, private: true, on: ['about'], shows: 'A photo beside the large words.' },
  location: { is: place, private: 'parts', on: ['about', 'resume'], shows: 'With the contact.' },
  links: { is: list(link), private: true, on: ['about', 'resume'], shows: 'With the contact.' },
  private: {
    is: hidden,
    kept: true,
    on: [],
    shows: "Fields that are kept out of everything published: `['phone', 'location.city']`.",
  },
});
