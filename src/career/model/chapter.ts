import { type Chapter, chapterKinds, motifs } from '../career.ts';
import { record } from './held.ts';
import { aliases, exhibit, period, shift, storyPages, tags, technologies, unstated } from './parts.ts';
import { choice, defining, heading, list, reference, told, words } from './shape.ts';

export const chapter = record<
  Chapter<'technologies', 'systems', 'chapters', 'paragraphs', 'organisations', 'facts'>
>('chapter', {
  title: {
    is: heading,
    needed: true,
    on: ['about', 'timeline', 'resume'],
    shows: 'The heading of the chapter.',
  },
  label: {
    is: heading,
    on: ['about', 'timeline', 'achievements', 'achievement'],
    shows: 'The short name on the line. Default: the title.',
  },
  aside: {
    is: heading,
    on: ['about'],
    shows: 'A few words beside the label, where no time stands there.',
  },
  kind: {
    is: choice(chapterKinds),
    on: ['timeline', 'resume'],
    shows:
      'What it is about: `volunteer`, `study`, `break` and `founding` are said beside the role. `volunteer` goes out as such. Default: `work`.',
  },
  motif: { is: choice(motifs), on: storyPages, shows: 'What the line draws there.' },
  caption: {
    is: heading,
    on: ['about'],
    shows: 'What the line says here, in a few words beside its drawing.',
  },
  at: {
    is: reference('organisations'),
    on: ['resume'],
    shows:
      'Where it was. A chapter with a `role` opens a position; one without, at the same place, continues it.',
  },
  role: { is: words, on: ['timeline', 'resume'], shows: 'As what.' },
  part: { is: words, on: ['timeline'], shows: 'The part played, in a few words. Default: the role.' },
  outcome: {
    is: heading,
    on: ['timeline'],
    shows: 'What came of it, in a few words, where no achievement says it.',
  },
  period: {
    is: period,
    on: ['about', 'timeline', 'resume'],
    shows: 'When it was. Without it nothing is said of time.',
  },
  alongside: {
    is: { ...list(reference('chapters')), or: 'the rest' },
    on: ['timeline', 'resume'],
    shows: "The chapters beside which this one ran, or `'the rest'`.",
  },
  story: {
    is: defining('paragraphs', told),
    on: ['about'],
    shows:
      'The paragraphs. The id of each is its address on the page, so it is unique in the career. Without it the chapter is a stop on the line.',
  },
  summary: {
    is: told,
    on: ['resume'],
    shows: 'The chapter in a sentence or two; on the résumé where there are no points.',
  },
  resumeTitle: { is: heading, on: ['resume'], shows: 'Its heading on the résumé. Default: the title.' },
  highlights: { is: list(told), on: ['resume'], shows: 'The points under that heading.' },
  responsibilities: { is: list(told), on: ['resume'], shows: 'Further points.' },
  technologies: { is: technologies, on: ['timeline'], shows: 'With what.' },
  systems: {
    is: list(reference('systems')),
    on: [],
    shows: 'What it was about: the employer of a project in `resume.json`.',
  },
  shifts: {
    is: list(shift),
    on: ['about'],
    shows:
      "What replaced what, for programs: `[{ from: 'django', to: 'nodejs' }]`. Readers have it from the story.",
  },
  unstated: {
    is: unstated,
    kept: true,
    on: [],
    shows: 'What your source leaves open. It is never filled in; `npm run career` lists it.',
  },
  exhibit: {
    is: exhibit,
    on: ['about', 'timeline'],
    shows: 'What one can play with, by its name in `src/exhibits/catalogue.ts`.',
  },
  tags: { is: tags, on: ['timeline'], shows: 'Words by which visitors narrow the page.' },
  aliases: {
    is: aliases,
    on: ['about', 'timeline'],
    shows: 'Ids that it had before: their addresses still lead here.',
  },
});
