import type { Link } from '#career/career.ts';
import { isEmail, isPhone } from '#career/check/href.ts';
import type { Plain } from '#career/check/plain.ts';
import { quote } from '#career/check/quote.ts';
import { compareMoments, startOf } from '#career/moment.ts';
import { escapeProse } from '#career/prose.ts';
import type { Draft, DraftChapter, DraftOrganisation, DraftPerson } from '../draft.ts';
import type { Notes } from '../note.ts';
import { fieldsOf, type RecordFields } from './fields.ts';

/** What the model has no place for in `resume`: imported.json keeps it. */
export interface ResumeReading {
  readonly draft: Draft;
  /** Fields by their record: '/work/0: keywords, team'. */
  readonly kept: readonly string[];
}

/** Reads a JSON Resume with the names of version 1. Any content gives a draft; problems are noted. */
export function readResume(resume: Plain, placeOf: (pointer: string) => string, notes: Notes): ResumeReading {
  const root = fieldsOf(resume, '', placeOf, notes);
  const kept: string[] = [];
  const done = <X>(fields: RecordFields, made: X): X => {
    const rest = fields.rest();
    if (rest.length > 0) kept.push(`${fields.pointer || '/'}: ${rest.map((key) => quote(key)).join(', ')}`);
    return made;
  };
  const each = <X>(
    key: string,
    read: (fields: RecordFields, number: number) => X | undefined,
    name = '',
  ): readonly X[] =>
    root.recordsOr(key, name).flatMap((fields, index) => {
      const made = done(fields, read(fields, index + 1));
      return made === undefined ? [] : [made];
    });

  const basics = root.record('basics');
  const person = done(basics, personOf(basics, done));
  const work = each('work', (fields, number) => chapterOf(fields, number));
  const volunteer = each('volunteer', (fields, number) => ({
    ...chapterOf(fields, number, 'organization'),
    kind: 'volunteer' as const,
  }));
  const draft: Draft = {
    person,
    chapters: told(work, volunteer, notes, placeOf),
    projects: each('projects', projectOf),
    education: each('education', studyOf),
    certificates: each('certificates', (fields) => {
      const [name, issuer, at, href] = [
        fields.text('name'),
        fields.text('issuer'),
        fields.date('date'),
        fields.href('url'),
      ];
      const [from, expires] = [fields.date('startDate'), fields.date('endDate')];
      return name === undefined ? unnamed(fields, 'name') : { name, issuer, at: at ?? from, expires, href };
    }),
    publications: each('publications', (fields) => {
      const [title, venue, at, href] = [
        fields.text('name'),
        fields.text('publisher'),
        fields.date('releaseDate'),
        fields.href('url'),
      ];
      const summary = proseOf(fields, 'summary');
      return title === undefined ? unnamed(fields, 'name') : { title, venue, at, href, summary };
    }),
    awards: each('awards', (fields) => {
      const [title, by, at, summary] = [
        fields.text('title'),
        fields.text('awarder'),
        fields.date('date'),
        proseOf(fields, 'summary'),
      ];
      return title === undefined ? unnamed(fields, 'title') : { title, by, at, summary };
    }),
    skills: each(
      'skills',
      (fields) => {
        const [name, level, keywords] = [
          fields.text('name'),
          fields.figure('level'),
          fields.texts('keywords'),
        ];
        return name === undefined ? unnamed(fields, 'name') : { name, level, keywords };
      },
      'name',
    ),
    languages: each(
      'languages',
      (fields) => {
        const [name, fluency] = [fields.text('language'), fields.text('fluency')];
        return name === undefined ? unnamed(fields, 'language') : { name, fluency };
      },
      'language',
    ),
    interests: each(
      'interests',
      (fields) => {
        const [name, keywords] = [fields.text('name'), fields.texts('keywords')];
        return name === undefined ? unnamed(fields, 'name') : { name, keywords };
      },
      'name',
    ),
    references: each('references', (fields) => {
      const [who, text] = [fields.text('name'), proseOf(fields, 'reference')];
      return who === undefined || text === undefined
        ? unnamed(fields, who === undefined ? 'name' : 'reference')
        : { who, text };
    }),
  };
  root.skip('$schema');
  root.skip('meta');
  return { draft: done(root, draft), kept };
}

/** An entry without the one field that the model needs to show it. */
function unnamed(fields: RecordFields, key: string): undefined {
  fields.note(
    'warning',
    'left-alone',
    '',
    `The entry has no “${key}”, which is required, so it was not imported. Add one, and import again.`,
  );
  return undefined;
}

const proseOf = (fields: RecordFields, key: string): string | undefined => {
  const text = fields.text(key);
  return text === undefined ? undefined : escapeProse(text);
};

function personOf(basics: RecordFields, done: <X>(fields: RecordFields, made: X) => X): DraftPerson {
  const whole = basics.text('name');
  const halves = [basics.text('firstName'), basics.text('lastName')].filter((half) => half !== undefined);
  const place = basics.record('location');
  const image = basics.text('image');
  if (image !== undefined)
    basics.note(
      'info',
      'not-fetched',
      'image',
      'The photo was not downloaded. Put it into the content folder, and write image: { file, alt } into person.',
    );
  const location = {
    city: place.text('city'),
    region: place.text('region'),
    country: place.text('countryCode') ?? place.text('country'),
    postalCode: place.figure('postalCode'),
    address: place.text('address'),
  };
  done(place, undefined);
  return {
    headline: basics.text('label'),
    name: whole ?? (halves.length > 0 ? halves.join(' ') : undefined),
    summary: proseOf(basics, 'summary'),
    email: reachedBy(basics, 'email', isEmail, 'no-email'),
    phone: reachedBy(basics, 'phone', isPhone, 'no-phone'),
    location,
    links: linksOf(basics, done),
  };
}

function reachedBy(
  basics: RecordFields,
  key: 'email' | 'phone',
  isOne: (text: string) => boolean,
  code: 'no-email' | 'no-phone',
): string | undefined {
  const written = basics.figure(key)?.trim();
  if (written === undefined || isOne(written)) return written;
  const what = key === 'email' ? 'e-mail address' : 'telephone number';
  basics.note(
    'warning',
    code,
    key,
    `${quote(written)} is not a valid ${what}, so it was not imported. Write it into person yourself.`,
  );
  return undefined;
}

function linksOf(basics: RecordFields, done: <X>(fields: RecordFields, made: X) => X): readonly Link[] {
  const own = basics.href('url');
  const links: Link[] = own
    ? [{ label: own.replace(/^[a-z]+:(?:\/\/)?(?:www\.)?|\/+$/gi, ''), href: own }]
    : [];
  for (const profile of basics.records('profiles')) {
    const [network, username, href] = [
      profile.text('network'),
      profile.text('username'),
      profile.href('url'),
    ];
    done(profile, undefined);
    const label = network ?? username;
    if (href && label && links.every((link) => link.href !== href))
      links.push({ label, href, rel: 'profile' });
    else if (!href && (network ?? username))
      profile.note(
        'info',
        'left-alone',
        '',
        `The profile ${quote(label ?? '')} has no URL, so it did not become a link. Add one to links.`,
      );
  }
  return links;
}

function chapterOf(
  fields: RecordFields,
  number: number,
  named: 'name' | 'organization' = 'name',
): DraftChapter {
  const name = fields.text(named);
  const [role, about, href, location] = [
    fields.text('position'),
    fields.text('description'),
    fields.href('url'),
    fields.text('location'),
  ];
  const period = fields.period(() =>
    fields.note(
      'info',
      'end-unsaid',
      'startDate',
      "The entry has no end date, so none was written. If it still goes on, add to: 'now' to its period.",
    ),
  );
  const at: DraftOrganisation | undefined =
    (name ?? about ?? href ?? location) === undefined ? undefined : { name, about, href, location };
  const title = role ?? name;
  if (title === undefined)
    fields.note(
      'warning',
      'no-title',
      '',
      'The entry has neither a position nor a name, so its chapter has a number as its title. Write a title.',
    );
  return {
    number,
    title,
    role,
    at,
    period,
    summary: proseOf(fields, 'summary'),
    story: [],
    highlights: fields.texts('highlights').map(escapeProse),
  };
}

function projectOf(fields: RecordFields, number: number): Draft['projects'][number] | undefined {
  const name = fields.text('name');
  const roles = fields.texts('roles');
  const made = {
    number,
    summary: proseOf(fields, 'description'),
    href: fields.href('url'),
    period: fields.period(),
    role: roles.length > 0 ? roles.join(', ') : undefined,
    at: fields.text('entity'),
    highlights: fields.texts('highlights').map(escapeProse),
    tags: [...new Set(fields.texts('keywords'))],
  };
  return name === undefined ? unnamed(fields, 'name') : { name, ...made };
}

function studyOf(fields: RecordFields): Draft['education'][number] | undefined {
  const institution = fields.text('institution');
  const made = {
    area: fields.text('area'),
    award: fields.text('studyType'),
    period: fields.period(),
    score: fields.figure('score'),
    courses: fields.texts('courses'),
    href: fields.href('url'),
  };
  return institution === undefined ? unnamed(fields, 'institution') : { institution, ...made };
}

/**
 * Chapters in story order: the oldest first if the file has the newest first, as résumés do. Unpaid work is sorted in
 * if all have a start, else it comes last.
 */
function told(
  work: readonly DraftChapter[],
  volunteer: readonly DraftChapter[],
  notes: Notes,
  placeOf: (pointer: string) => string,
): readonly DraftChapter[] {
  const own = oldestFirst(work);
  if (own !== work)
    notes.add(
      'info',
      'order',
      placeOf('/work'),
      'The file lists the newest entry first, so the order of the chapters was reversed.',
      '/work',
    );
  const all = [...own, ...oldestFirst(volunteer)];
  if (volunteer.length === 0 || !all.every(isDated)) return all;
  return all.toSorted((one, other) => order(one, other));
}

function oldestFirst(chapters: readonly DraftChapter[]): readonly DraftChapter[] {
  const isTurned =
    chapters.every(isDated) &&
    chapters.every((chapter, index) => index === 0 || order(chapters[index - 1] ?? chapter, chapter) >= 0) &&
    chapters.some((chapter, index) => index > 0 && order(chapters[index - 1] ?? chapter, chapter) > 0);
  return isTurned ? chapters.toReversed() : chapters;
}

const beginOf = ({ period }: DraftChapter) => period && startOf(period);
const isDated = (chapter: DraftChapter): boolean => beginOf(chapter) !== undefined;
const order = (one: DraftChapter, other: DraftChapter): number => {
  const [a, b] = [beginOf(one), beginOf(other)];
  return a && b ? compareMoments(a, b) : 0;
};
