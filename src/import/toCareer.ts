import type { Career, Chapter, Organisation, Person } from '#career/career.ts';
import { plainText } from '#career/prose.ts';
import type { Draft, DraftChapter, DraftOrganisation } from './draft.ts';
import { type Ids, idsOf } from './ids.ts';

/** The career to write, and what its owner should check. */
export interface WrittenCareer {
  readonly career: Career;
  /** JSON pointer to a field: the comment above it. */
  readonly comments: ReadonlyMap<string, string>;
  /** The highlights that became achievements. */
  readonly achieved: readonly string[];
}

export interface Wishes {
  /** Turns each highlight with a figure into an achievement. */
  readonly achievements: boolean;
}

/** A draft as a career, with ids from the names. It invents nothing; a missing required field gets a comment. */
export function toCareer(draft: Draft, { achievements }: Wishes): WrittenCareer {
  const comments = new Map<string, string>();
  const [addresses, projectIds, achievementIds] = [idsOf(), idsOf(), idsOf()];
  const organisations = organisationsOf(draft);
  const ids = chapterIds(draft, addresses);
  const chosen: Record<string, NonNullable<Career['achievements']>[string]> = {};
  const achieved: string[] = [];
  const chapters = draft.chapters.map((chapter) => {
    const id = ids.get(chapter) ?? '';
    if (chapter.title === undefined)
      comments.set(`/chapters/${id}/title`, 'The imported file has no title here. Write one.');
    const figured = achievements ? chapter.highlights.filter((point) => /\p{Nd}/u.test(point)) : [];
    const story = Object.fromEntries(
      [...chapter.story, ...figured].map((text) => [addresses.give(`${id}-story`, 'paragraph', 1), text]),
    );
    const paragraphs = Object.keys(story).slice(chapter.story.length);
    for (const [index, point] of figured.entries()) {
      const claim = inFewWords(plainText(point));
      const key = achievementIds.give(claim, 'achievement', achieved.length + 1);
      comments.set(
        `/achievements/${key}/claim`,
        'Shorten this to a few words, and write its figure as a `metric`.',
      );
      chosen[key] = { claim, done: point, evidence: [paragraphs[index] ?? ''] };
      achieved.push(plainText(point));
    }
    const { kind, role, period, summary, number } = chapter;
    const name = chapter.at?.name;
    const written: Chapter = given({
      title: chapter.title ?? `Chapter ${number}`,
      label: role !== undefined && name !== undefined && name !== chapter.title ? name : undefined,
      kind,
      at: chapter.at && organisations.idOf(chapter.at),
      role,
      period,
      summary,
      story: Object.keys(story).length > 0 ? story : undefined,
      highlights: chapter.highlights.filter((point) => !figured.includes(point)),
    });
    return [id, written] as const;
  });
  const person = personOf(draft, comments);
  if (draft.lang === undefined && isForeign(draft))
    comments.set(
      '/person',
      "In which language do you write? Add its tag above this line, for instance lang: 'hi' or lang: 'ar'.",
    );
  const projects = draft.projects.map(({ number, name, at, ...project }) => [
    projectIds.give(name, 'project', number),
    given({ name, ...project, at: at === undefined ? undefined : organisations.named(at) }),
  ]);
  const career: Career = given({
    lang: draft.lang,
    person,
    organisations: unlessEmpty(organisations.table),
    chapters: Object.fromEntries(chapters),
    projects: unlessEmpty(Object.fromEntries(projects)),
    achievements: unlessEmpty(chosen),
    education: draft.education.map(given),
    certificates: draft.certificates.map(given),
    publications: draft.publications.map(given),
    awards: draft.awards.map(given),
    skills: draft.skills.map(given),
    languages: draft.languages.map(given),
    interests: draft.interests.map(given),
    references: draft.references.map(given),
  });
  return { career, comments, achieved };
}

function personOf({ person, chapters, education }: Draft, comments: Map<string, string>): Person {
  const study = education[0];
  const stand =
    person.page ??
    chapters.findLast(({ role }) => role !== undefined)?.role ??
    study?.award ??
    study?.area ??
    chapters[0]?.title;
  if (person.headline === undefined)
    comments.set(
      '/person/headline',
      'The imported file has no headline. Write what you are, in a few words.',
    );
  const location = given(person.location);
  const open = [
    ...(person.email === undefined ? [] : ['email']),
    ...(person.phone === undefined ? [] : ['phone']),
    ...(person.location.address === undefined ? [] : ['location.address']),
  ];
  const first = open[0]?.split('.')[0];
  if (first !== undefined)
    comments.set(
      `/person/${first}`,
      `This is published. To hide it, add private: [${open.map((field) => `'${field}'`).join(', ')}]; the site shows nothing that is listed there.`,
    );
  return given({
    headline: person.headline ?? stand ?? 'Career',
    name: person.name,
    summary: person.summary,
    email: person.email,
    phone: person.phone,
    location: unlessEmpty(location),
    links: person.links,
  });
}

/** Each chapter's id, from its organisation. */
function chapterIds({ chapters }: Draft, addresses: Ids): ReadonlyMap<DraftChapter, string> {
  return new Map(
    workFirst(chapters).map((chapter) => [
      chapter,
      addresses.give(chapter.at?.name ?? chapter.title ?? '', chapter.kind ?? 'chapter', chapter.number),
    ]),
  );
}

/** The organisations of chapters and projects: equal ones are one, and a project gets the first with its name. */
function organisationsOf({ chapters, projects }: Draft) {
  const ids = idsOf();
  const [known, byName] = [new Map<string, string>(), new Map<string, string>()];
  const table: Record<string, Organisation> = {};
  const keyOf = ({ name, about, href, location }: DraftOrganisation) =>
    JSON.stringify([name, about, href, location]);
  const add = (at: DraftOrganisation, number: number) => {
    const id = ids.give(at.name ?? '', 'organisation', number);
    known.set(keyOf(at), id);
    if (at.name !== undefined && !byName.has(at.name)) byName.set(at.name, id);
    table[id] = given(at);
  };
  for (const { at, number } of workFirst(chapters)) if (at && !known.has(keyOf(at))) add(at, number);
  for (const { at, number } of projects)
    if (at !== undefined && !byName.has(at)) add({ name: at }, chapters.length + number);
  return {
    table,
    idOf: (at: DraftOrganisation) => known.get(keyOf(at)),
    named: (name: string) => byName.get(name),
  };
}

/** Paid work before unpaid, so that no section changes the ids of another. */
const workFirst = (chapters: readonly DraftChapter[]): readonly DraftChapter[] => [
  ...chapters.filter(({ kind }) => !kind),
  ...chapters.filter(({ kind }) => kind),
];

/** The first words of a sentence, 60 characters at most. */
function inFewWords(text: string): string {
  const line = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.;,]$/, '');
  if (line.length <= 60) return line;
  const cut = line.slice(0, 60);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 20)).replace(/[\s.,;:–-]+$/, '')}…`;
}

/** Whether more than a fifth of the letters are not Latin: the words are hardly English. */
function isForeign({ person, chapters }: Draft): boolean {
  const words = [
    person.name,
    person.headline,
    person.summary,
    ...chapters.flatMap(({ title, summary, story }) => [title, summary, ...story]),
  ].join(' ');
  const all = words.match(/\p{L}/gu)?.length ?? 0;
  return all > 0 && (words.match(/(?!\p{Script=Latin})\p{L}/gu)?.length ?? 0) * 5 > all;
}

type Given<X> = { [K in keyof X]: Exclude<X[K], undefined> };

/** A record without undefined values and empty lists. */
function given<X extends object>(record: X): Given<X> {
  const kept = Object.entries(record).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(kept) as Given<X>;
}

const unlessEmpty = <X extends object>(record: X): X | undefined =>
  Object.keys(record).length > 0 ? record : undefined;
