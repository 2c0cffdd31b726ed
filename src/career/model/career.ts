import type { Career } from '../career.ts';
import { achievement } from './achievement.ts';
import { chapter } from './chapter.ts';
import {
  award,
  credential,
  interest,
  language,
  project,
  publication,
  reference,
  skillGroup,
  study,
} from './further.ts';
import { record } from './held.ts';
import { fact, organisation, system, technology, term } from './named.ts';
import { everywhere, storyPages } from './parts.ts';
import { person } from './person.ts';
import { defining, list, text } from './shape.ts';

type Named = Career<
  'technologies',
  'systems',
  'chapters',
  'paragraphs',
  'achievements',
  'organisations',
  'facts',
  'terms',
  'projects'
>;

/** The pages that show the lists beside the chapters. */
const listed = ['about', 'resume'] as const;

/** A whole career, field by field; the types in career.ts describe the same to the compiler. */
export const careerShape = record<Named>('career', {
  lang: {
    is: text('language'),
    on: everywhere,
    shows:
      'The language of your words, `en-IN` or `ar`: how numbers and dates are written, and in which direction. Default: `en`.',
  },
  facts: {
    is: defining('facts', fact),
    kept: true,
    on: [],
    shows:
      'The ledger, if you keep one. Then each paragraph and figure cites what it rests on, and `npm run career` reports what nothing tells.',
  },
  person: { is: person, needed: true, on: everywhere, shows: 'Who the career is of.' },
  technologies: {
    is: defining('technologies', technology),
    on: storyPages,
    shows: 'What chapters, achievements, systems and skills name by id.',
  },
  systems: {
    is: defining('systems', system),
    on: ['achievement'],
    shows: 'What was built; projects in `resume.json` where something is told of them.',
  },
  organisations: { is: defining('organisations', organisation), on: ['resume'], shows: 'Where it was.' },
  terms: {
    is: defining('terms', term),
    on: ['about', 'achievements', 'achievement'],
    shows: 'General definitions.',
  },
  chapters: {
    is: defining('chapters', chapter),
    needed: true,
    on: storyPages,
    shows: 'The story, in the order in which you tell it.',
  },
  achievements: {
    is: defining('achievements', achievement),
    on: storyPages,
    shows: 'What was reached: a page each.',
  },
  projects: {
    is: defining('projects', project),
    on: ['about', 'projects', 'resume'],
    shows: 'What you made beside the work: a page of their own, the end of the about page, the résumé.',
  },
  publications: {
    is: list(publication),
    on: listed,
    shows: 'Talks and writing. Here as below: at the end of the about page and on the résumé.',
  },
  awards: { is: list(award), on: listed, shows: 'What you were given.' },
  education: { is: list(study), on: listed, shows: 'Where you learned.' },
  certificates: { is: list(credential), on: listed, shows: 'What you have on paper.' },
  skills: {
    is: list(skillGroup),
    on: listed,
    shows:
      'What you can do, in groups. On the about page only beside another list: its chapters name the technologies.',
  },
  languages: { is: list(language), on: listed, shows: 'What you speak.' },
  interests: { is: list(interest), on: ['resume'], shows: 'What else you care about, last.' },
  references: {
    is: list(reference),
    on: ['resume'],
    shows: "What others say of you. Only where `resume.sections` in `site.ts` has `'references'`.",
  },
});
