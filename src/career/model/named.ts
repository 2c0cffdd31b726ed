import type { Fact, Organisation, Part, System, Technology, Term } from '../career.ts';
import { record } from './held.ts';
import { href, link } from './parts.ts';
import { choice, heading, isTrue, keyed, list, text, told, words } from './shape.ts';

export const fact = record<Fact>('fact', {
  statement: { is: text('ledger'), needed: true, on: [], shows: 'What is known. It is never published.' },
  who: { is: text('ledger'), needed: true, on: [], shows: 'Who did it: `I`, `we`, `the system`.' },
  source: { is: text('ledger'), on: [], shows: 'Where it is known from.' },
});

export const technology = record<Technology>('technology', {
  name: {
    is: words,
    needed: true,
    on: ['about', 'timeline', 'achievement', 'projects', 'resume'],
    shows: 'Wherever a chapter, an achievement, a system, a project or a skill names it.',
  },
  kind: {
    is: choice(['language', 'runtime', 'framework', 'datastore', 'service', 'tool', 'practice']),
    needed: true,
    on: [],
    shows: 'Groups the skills in files, where you have no `skills`.',
  },
  href: { is: href, on: ['timeline', 'achievement', 'projects'], shows: 'Behind the name.' },
});

const part = record<Part>('part', {
  name: {
    is: words,
    needed: true,
    on: ['achievement'],
    shows: 'A part of the system, in the order of the line.',
  },
  joined: {
    is: heading,
    on: ['achievement'],
    shows: 'How it joins the part after it, on the line between them.',
  },
  inside: { is: isTrue, on: ['achievement'], shows: 'Whether it belongs to the system itself.' },
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
  parts: {
    is: list(part),
    on: ['achievement'],
    shows: 'What it is made of, and what stands beside it: a drawing.',
  },
  whole: { is: heading, on: ['achievement'], shows: 'What the parts inside are together, over them.' },
  links: { is: list(link), on: ['achievement'], shows: 'Under its name.' },
});

export const organisation = record<Organisation>('organisation', {
  name: {
    is: words,
    on: ['timeline', 'projects', 'resume'],
    shows: 'Beside a chapter or a project that was there.',
  },
  about: {
    is: words,
    on: ['projects', 'resume'],
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
    on: ['about', 'achievements', 'achievement', 'resume'],
    shows: 'In brackets or on a press, where a text refers to it: `[GMV](term:gmv)`.',
  },
});
