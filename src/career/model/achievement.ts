import type { Achievement } from '../career.ts';
import { record } from './held.ts';
import { aliases, exhibit, link, metric, storyPages, tags, technologies, unstated } from './parts.ts';
import { heading, list, reference, told } from './shape.ts';

export const achievement = record<Achievement<'technologies', 'systems', 'paragraphs', 'facts', 'terms'>>(
  'achievement',
  {
    claim: {
      is: heading,
      needed: true,
      on: ['timeline', 'achievements', 'achievement'],
      shows: 'The name of its page, and the large words where it has no figure.',
    },
    caption: {
      is: heading,
      on: ['about', 'timeline', 'achievements', 'achievement'],
      shows: 'A few words under the large ones. Default: what the figure counts.',
    },
    metric: {
      is: metric,
      on: storyPages,
      shows: 'The figure, in large letters.',
    },
    brief: {
      is: told,
      on: ['about'],
      shows: 'Half a sentence that goes on after the figure: `reached together`.',
    },
    done: { is: told, needed: true, on: ['achievements', 'achievement'], shows: 'What was done.' },
    highlight: {
      is: told,
      on: ['resume'],
      shows:
        'The line under its figure or claim in the résumé. Default: the caption, or what the figure counts.',
    },
    part: { is: told, on: ['achievement'], shows: 'Your part in it.' },
    how: { is: told, on: ['achievement'], shows: 'How it was done.' },
    built: { is: told, on: ['achievement'], shows: 'What was built, in the place of `how`.' },
    evidence: {
      is: list(reference('paragraphs')),
      needed: true,
      on: ['about', 'timeline', 'achievements', 'achievement'],
      shows: 'The paragraphs that tell it, at least one. The first one says to which chapter it belongs.',
    },
    system: { is: reference('systems'), on: ['achievement'], shows: 'What it was about.' },
    technologies: { is: technologies, on: ['achievement'], shows: 'With what.' },
    terms: {
      is: list(reference('terms')),
      on: ['about', 'timeline', 'achievements', 'achievement', 'resume'],
      shows: 'The definitions that a reader of it may need.',
    },
    proof: { is: list(link), on: ['achievement'], shows: 'What others say of it.' },
    unstated: {
      is: unstated,
      kept: true,
      on: [],
      shows: 'What your source leaves open. It is never filled in; `npm run career` lists it.',
    },
    exhibit: {
      is: exhibit,
      on: ['about', 'timeline', 'achievements', 'achievement'],
      shows: 'What one can play with: it stands on the page of the achievement.',
    },
    tags: { is: tags, on: ['achievements'], shows: 'Words by which visitors narrow the page.' },
    aliases: {
      is: aliases,
      on: ['achievements'],
      shows: 'Ids that it had before: their addresses still lead here.',
    },
  },
);
