import {
  type Award,
  type Credential,
  type Interest,
  type Language,
  type Project,
  type Publication,
  publicationKinds,
  type Reference,
  type SkillGroup,
  type Study,
} from '../career.ts';
import { record } from './held.ts';
import { href, link, period, picture, tags, technologies } from './parts.ts';
import { choice, heading, isTrue, list, reference as referenceTo, text, told, words } from './shape.ts';

const moment = text('moment');

export const project = record<Project<'technologies', 'organisations', 'facts'>>('project', {
  name: { is: heading, needed: true, on: ['about', 'projects', 'resume'], shows: 'The name of the project.' },
  summary: {
    is: told,
    on: ['about', 'projects', 'resume'],
    shows: 'What it is, in a sentence, under the name.',
  },
  href: { is: href, on: ['about', 'projects', 'resume'], shows: 'Behind the name.' },
  links: { is: list(link), on: ['projects'], shows: 'Beside it.' },
  period: {
    is: period,
    on: ['projects', 'resume'],
    shows: 'When. The siding of one that has ended ends in a buffer stop.',
  },
  role: { is: words, on: ['projects', 'resume'], shows: 'As what.' },
  technologies: { is: technologies, on: ['projects'], shows: 'With what.' },
  highlights: { is: list(told), on: ['projects', 'resume'], shows: 'Its points.' },
  image: { is: picture, on: ['projects'], shows: 'A picture of it.' },
  at: { is: referenceTo('organisations'), on: ['projects'], shows: 'For whom or where, by its name.' },
  tags: { is: tags, on: ['projects'], shows: 'Words by which visitors narrow the page.' },
  private: { is: isTrue, kept: true, on: [], shows: 'Nothing of it is published.' },
});

export const publication = record<Publication<'facts'>>('publication', {
  title: { is: heading, needed: true, shows: 'The title.' },
  kind: { is: choice(publicationKinds), shows: 'What it is, after the title.' },
  venue: { is: words, shows: 'Where it appeared.' },
  at: { is: moment, shows: 'When.' },
  href: { is: href, shows: 'Behind the title.' },
  summary: { is: told, on: ['resume'], shows: 'What it is about, on the résumé.' },
  with: { is: list(words), shows: 'With whom.' },
});

export const award = record<Award<'facts'>>('award', {
  title: { is: heading, needed: true, shows: 'What was given.' },
  by: { is: words, shows: 'By whom.' },
  at: { is: moment, shows: 'When.' },
  href: { is: href, shows: 'Behind the title.' },
  summary: { is: told, on: ['resume'], shows: 'What for, on the résumé.' },
});

export const interest = record<Interest>('interest', {
  name: { is: words, needed: true, shows: 'What it is.' },
  keywords: { is: list(words), shows: 'More of it.' },
});

export const reference = record<Reference>('reference', {
  who: { is: words, needed: true, shows: 'Who says it.' },
  text: { is: words, needed: true, shows: 'What they say, in their own words.' },
});

export const study = record<Study<'chapters'>>('study', {
  institution: { is: words, needed: true, shows: 'Where.' },
  area: { is: words, shows: 'What was studied.' },
  award: { is: words, shows: 'What it ended with: `Diploma`.' },
  period: { is: period, shows: 'When.' },
  score: { is: words, shows: 'The grade.' },
  courses: { is: list(words), shows: 'The courses.' },
  href: { is: href, shows: 'Behind the name.' },
  chapter: {
    is: referenceTo('chapters'),
    on: ['resume'],
    shows: 'The chapter that tells it: the résumé lists it here, and not under the work.',
  },
});

export const credential = record<Credential>('certificate', {
  name: { is: words, needed: true, shows: 'What it certifies.' },
  issuer: { is: words, shows: 'Who issued it.' },
  at: { is: moment, shows: 'When it was given.' },
  expires: { is: moment, shows: 'Until when it holds.' },
  href: { is: href, shows: 'Behind the name.' },
});

export const skillGroup = record<SkillGroup<'technologies'>>('skill group', {
  name: { is: words, needed: true, shows: 'What the group is called.' },
  level: { is: words, shows: 'How well, after the name.' },
  technologies: { is: technologies, shows: 'What belongs to it, of your `technologies`.' },
  keywords: { is: list(words), shows: 'What else belongs to it.' },
});

export const language = record<Language>('language', {
  name: { is: words, needed: true, shows: 'Which language.' },
  fluency: { is: words, shows: 'How well.' },
});
