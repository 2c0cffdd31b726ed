import {
  type Achievement,
  type Career,
  type Chapter,
  type Credential,
  type Fact,
  type Language,
  motifs,
  type Organisation,
  type Person,
  type SkillGroup,
  type Study,
  type System,
  type Technology,
  type Term,
} from '../career.ts';
import { record } from './held.ts';
import { href, link, metric, period, picture, place, shift, tags, technologies, unstated } from './parts.ts';
import { choice, defining, heading, hidden, keyed, list, reference, text, told, words } from './shape.ts';

const exhibit = text('exhibit');
const aliases = list(text('alias'));

const fact = record<Fact>('other', {
  statement: { is: text('ledger'), needed: true, shows: 'What is known.' },
  who: { is: text('ledger'), needed: true, shows: 'Who did it: `I`, `we`, `the system`.' },
  source: { is: text('ledger'), shows: 'Where it is from.' },
});

export const person = record<Person<'facts'>>('person', {
  headline: {
    is: words,
    needed: true,

    shows: 'What you are, in a few words; the site’s name while you give none; titles; the résumé.',
  },
  tagline: { is: told, shows: 'The large words that open the about page. Default: the headline.' },
  name: { is: words, private: true, shows: 'In the place of the headline in header, titles and résumé.' },
  summary: { is: told, shows: 'Under the tagline, and at the head of the résumé.' },
  email: { is: text('email'), private: true, shows: 'Contact, on the about page and the résumé.' },
  phone: { is: text('phone'), private: true, shows: 'Contact, on the about page and the résumé.' },
  image: { is: picture, private: true, shows: 'A photo, beside the large words.' },
  location: { is: place, private: 'parts', shows: 'Contact, on the about page and the résumé.' },
  links: { is: list(link), private: true, shows: 'Contact, on the about page and the résumé.' },
  private: {
    is: hidden,
    kept: true,

    shows: "Fields that are kept out of everything published: `['phone', 'location.city']`.",
  },
});

const technology = record<Technology>('other', {
  name: { is: words, needed: true, shows: 'Wherever a chapter, an achievement or a skill names it.' },
  kind: {
    is: choice(['language', 'runtime', 'framework', 'datastore', 'service', 'tool', 'practice']),
    needed: true,

    shows: 'On no page; groups the skills in files, where you group none.',
  },
  href: { is: href, shows: 'On no page; in `career.json`.' },
});

const system = record<System<'technologies', 'facts'>>('other', {
  name: { is: words, needed: true, shows: 'On the page of an achievement that names it.' },
  summary: { is: told, shows: 'On the page of an achievement that names it.' },
  stack: {
    is: keyed('technologies', words),

    shows: "What each technology does in it: `{ nodejs: 'runtime' }`.",
  },
  links: { is: list(link), shows: 'On the page of an achievement that names it.' },
});

const organisation = record<Organisation>('other', {
  name: { is: words, shows: 'Where a chapter’s role was.' },
  about: { is: words, shows: 'The same where the name stays unsaid: `An ambitious start-up`.' },
  href: { is: href, shows: 'Behind the name.' },
  location: { is: words, shows: 'After the name.' },
});

const term = record<Term>('other', {
  name: { is: words, needed: true, shows: 'Before what it means.' },
  means: { is: words, needed: true, shows: 'Beside the paragraph that first refers to it.' },
});

const chapter = record<
  Chapter<'technologies', 'systems', 'chapters', 'paragraphs', 'organisations', 'facts'>
>('chapter', {
  title: { is: heading, needed: true, shows: 'The heading of the chapter.' },
  label: { is: heading, shows: 'The short name on the line. Default: the title.' },
  aside: { is: heading, shows: 'A few words beside the label.' },
  motif: { is: choice(motifs), shows: 'What the line draws.' },
  at: {
    is: reference('organisations'),

    shows: 'Where. One with a `role` opens a position; one without, at the same place, continues it.',
  },
  role: { is: words, shows: 'As what.' },
  part: { is: words, shows: 'The part played, in a few words, on the timeline.' },
  period: { is: period, shows: 'When. Leave it out and nothing is said of time.' },
  alongside: {
    is: { ...list(reference('chapters')), or: 'the rest' },

    shows: 'The chapters beside which this one ran.',
  },
  story: {
    is: defining('paragraphs', told),
    needed: true,

    shows: 'The paragraphs, each with an id that becomes its address.',
  },
  summary: { is: told, shows: 'The chapter in a sentence or two.' },
  resumeTitle: { is: heading, shows: 'The heading in the résumé. Default: the title.' },
  highlights: { is: list(told), shows: 'The points in the résumé.' },
  responsibilities: { is: list(told), shows: 'Further points in the résumé.' },
  technologies: { is: technologies, shows: 'With what.' },
  systems: { is: list(reference('systems')), shows: 'What it was about.' },
  shifts: { is: list(shift), shows: 'What replaced what.' },
  unstated: { is: unstated, kept: true, shows: 'What your source leaves open.' },
  exhibit: { is: exhibit, shows: 'What one can play with.' },
  tags: { is: tags, shows: 'Words by which visitors narrow the page.' },
  aliases: { is: aliases, shows: 'Ids that it had before: their addresses still lead here.' },
});

const achievement = record<Achievement<'technologies', 'systems', 'paragraphs', 'facts', 'terms'>>(
  'achievement',
  {
    claim: { is: heading, needed: true, shows: 'The name of its page.' },
    caption: { is: heading, shows: 'A few words under the large ones.' },
    metric: { is: metric, shows: 'The figure.' },
    brief: { is: told, shows: 'Half a sentence that goes on after the figure.' },
    done: { is: told, needed: true, shows: 'What was done.' },
    part: { is: told, shows: 'Your part in it.' },
    how: { is: told, shows: 'How.' },
    evidence: {
      is: list(reference('paragraphs')),
      needed: true,

      shows: 'The paragraphs that tell it; at least one.',
    },
    system: { is: reference('systems'), shows: 'What it was about.' },
    technologies: { is: technologies, shows: 'With what.' },
    terms: { is: list(reference('terms')), shows: 'The definitions that a reader may need.' },
    proof: { is: list(link), shows: 'Links to what others say of it.' },
    unstated: { is: unstated, kept: true, shows: 'What is left open, in the small print.' },
    exhibit: { is: exhibit, shows: 'What one can play with.' },
    tags: { is: tags, shows: 'Words by which visitors narrow the page.' },
    aliases: { is: aliases, shows: 'Ids that it had before: their addresses still lead here.' },
  },
);

const study = record<Study>('other', {
  institution: { is: words, needed: true, shows: 'Where.' },
  area: { is: words, shows: 'What was studied.' },
  award: { is: words, shows: 'Diploma.' },
  period: { is: period, shows: 'When.' },
  score: { is: words, shows: 'The grade.' },
  courses: { is: list(words), shows: 'Courses.' },
  href: { is: href, shows: 'Behind the name.' },
});

const credential = record<Credential>('other', {
  name: { is: words, needed: true, shows: 'What was certified.' },
  issuer: { is: words, shows: 'By whom.' },
  period: { is: period, shows: 'When.' },
  href: { is: href, shows: 'Behind the name.' },
});

const skillGroup = record<SkillGroup<'technologies'>>('other', {
  name: { is: words, needed: true, shows: 'What the group is called.' },
  level: { is: words, shows: 'After the name.' },
  technologies: { is: technologies, shows: 'What belongs to it, of your `technologies`.' },
  keywords: { is: list(words), shows: 'What else belongs to it.' },
});

const language = record<Language>('other', {
  name: { is: words, needed: true, shows: 'Which.' },
  fluency: { is: words, shows: 'How well.' },
});

type Named = Career<
  'technologies',
  'systems',
  'chapters',
  'paragraphs',
  'achievements',
  'organisations',
  'facts',
  'terms'
>;

/** The whole of a career, field by field; the types in career.ts say the same to the compiler. */
export const careerShape = record<Named>('career', {
  lang: { is: text('language'), shows: 'The language of your words.' },
  facts: { is: defining('facts', fact), kept: true, shows: 'The ledger.' },
  person: { is: person, needed: true, shows: 'You.' },
  technologies: { is: defining('technologies', technology), shows: 'Named by id.' },
  systems: { is: defining('systems', system), shows: 'Named by id.' },
  organisations: { is: defining('organisations', organisation), shows: 'Named by id.' },
  terms: { is: defining('terms', term), shows: 'Named by id.' },
  chapters: { is: defining('chapters', chapter), needed: true, shows: 'The story.' },
  achievements: { is: defining('achievements', achievement), shows: 'A page each.' },
  education: { is: list(study), shows: 'At the end of the résumé.' },
  certificates: { is: list(credential), shows: 'At the end of the résumé.' },
  skills: { is: list(skillGroup), shows: 'At the end of the résumé.' },
  languages: { is: list(language), shows: 'At the end of the résumé.' },
});
