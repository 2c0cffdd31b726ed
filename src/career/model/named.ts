import type { Fact, Organisation, System, Technology, Term } from '../career.ts';
import { record } from './held.ts';
import { href, link } from './parts.ts';
import { choice, keyed, list, text, told, words } from './shape.ts';

export const fact = record<Fact>('fact', {
  statement: { is: text('ledger'), needed: true, on: [], shows: 'What is known. It is never published.' },
  who: { is: text('ledger'), needed: true, on: [], shows: 'Who did it: `I`, `we`, `the system`.' },
  source: { is: text('ledger'), on: [], shows: 'Where it is known from.' },
});

export const technology = record<Technology>('technology', {
  name: {
    is: words,
    needed: true,
    on: ['timeline', 'achievement', 'resume'],
    shows: 'Wherever a chapter, an achievement, a system or a skill names it.',
  },
  kind: {
    is: choice(['language', 'runtime', 'framework', 'datastore', 'service', 'tool', 'practice']),
    needed: true,
    on: [],
    shows: 'Groups the skills in files, where you have no `skills`.',
  },
  href: { is: href, on: ['achievement'], shows: 'Behind the name.' },
});

export const system = record<System<'technologies', 'facts'>>('system', {
  name: { is: words, needed: true, on: ['achievement'], shows: 'With an achievement that names it.' },
  summary: {
    is: told,
    on: ['achievement'],
    shows: 'Under its name; the description of the project in `resume.json`.',
  },
  stack: {
    is: keyed('technologies', words),
    on: ['achievement'],
    shows: "The part of each technology in it: `{ nodejs: 'runtime' }`.",
  },
  links: { is: list(link), on: ['achievement'], shows: 'Under its name.' },
});

export const organisation = record<Organisation>('organisation', {
  name: { is: words, on: ['resume'], shows: 'Beside a chapter that was there.' },
  about: {
    is: words,
    on: ['resume'],
    shows: 'What kind of place it is, where its name stays unsaid: `An ambitious start-up`.',
  },
  href: { is: href, on: ['resume'], shows: 'Behind the name.' },
  location: { is: words, on: ['resume'], shows: 'After the name.' },
});

export const term = record<Term>('term', {
  name: {
    is: words,
    needed: true,
    on: ['about', 'achievements', 'achievement'],
    shows: 'Before what it means.',
  },
  means: {
    is: words,
    needed: true,
    on: ['about', 'achievements', 'achievement'],
    shows:
      'Beside the paragraph that first refers to it, as `[GMV](term:gmv)`, and under an achievement. It is marked as general.',
  },
});
