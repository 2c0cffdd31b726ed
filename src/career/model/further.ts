import type { Credential, Language, SkillGroup, Study } from '../career.ts';
import { record } from './held.ts';
import { href, period, technologies } from './parts.ts';
import { list, words } from './shape.ts';

export const study = record<Study>('study', {
  institution: { is: words, needed: true, shows: 'Where.' },
  area: { is: words, shows: 'What was studied.' },
  award: { is: words, shows: 'What it ended with: `Diploma`.' },
  period: { is: period, shows: 'When.' },
  score: { is: words, shows: 'The grade.' },
  courses: { is: list(words), shows: 'The courses.' },
  href: { is: href, shows: 'Behind the name.' },
});

export const credential = record<Credential>('certificate', {
  name: { is: words, needed: true, shows: 'What it certifies.' },
  issuer: { is: words, shows: 'Who issued it.' },
  period: { is: period, shows: 'When.' },
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
