import type { Plain } from '#career/check/plain.ts';
import { decoded, decodedAnyhow } from '../decode.ts';
import { limits } from '../limits.ts';
import { readDate } from '../moments.ts';
import type { Notes } from '../note.ts';
import { divided } from './bullets.ts';
import { type Row, readCsv } from './readCsv.ts';
import type { ArchiveFile } from './unzip.ts';

/** A LinkedIn export as a JSON Resume, with the place of each entry. */
export interface LinkedInReading {
  readonly resume: Plain;
  /** 'Positions.csv, row 3' from a JSON pointer of the résumé. */
  readonly placeOf: (pointer: string) => string;
  /** The files that were read, and those that were not even opened. */
  readonly opened: readonly string[];
  readonly closed: readonly string[];
}

/** The only files that are ever opened: the others concern other people, or are private. */
const readable = [
  'profile',
  'profile summary',
  'positions',
  'education',
  'skills',
  'certifications',
  'projects',
  'languages',
  'honors',
  'publications',
  'volunteering',
] as const;
type Table = (typeof readable)[number];

const tableOf = (path: string): Table | undefined => {
  const name = path.split(/[\\/]/).at(-1)?.toLowerCase();
  return readable.find((table) => name === `${table}.csv`);
};

/** Whether these files look like a LinkedIn export. */
export const isLinkedIn = (paths: readonly string[]): boolean =>
  paths.some((path) => tableOf(path) !== undefined);

/** Reads the person's work from a LinkedIn export. Private files stay closed, whatever their names. */
export function readLinkedIn(entries: readonly ArchiveFile[], notes: Notes): LinkedInReading {
  const chosen = new Map<Table, ArchiveFile>();
  const depth = (path: string) => path.split(/[\\/]/).length;
  for (const entry of entries) {
    const table = tableOf(entry.path);
    const before = table && chosen.get(table);
    if (table && (!before || depth(entry.path) < depth(before.path))) chosen.set(table, entry);
  }
  const rows = (table: Table): readonly Row[] => {
    const entry = chosen.get(table);
    const bytes = entry?.read();
    if (!entry) return [];
    const file = entry.path.split(/[\\/]/).at(-1) ?? entry.path;
    if (!bytes) {
      if (!notes.hasErrors())
        notes.add('warning', 'left-alone', file, 'The file cannot be opened. Check its permissions.');
      return [];
    }
    if (bytes.length > limits.bytes) {
      notes.add(
        'error',
        'too-large',
        file,
        'The file is larger than the limit of 1 MiB, so this is not an ordinary export. Remove this file from it.',
      );
      return [];
    }
    const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
    const text = isUtf16 ? decoded(bytes, file, notes) : decodedAnyhow(bytes, file, notes);
    return text === undefined ? [] : readCsv(text, file, notes);
  };
  const places = new Map<string, string>();
  const section = (name: string, table: Table, made: (row: Row) => Plain): readonly Plain[] =>
    rows(table).map((row, index) => {
      places.set(`/${name}`, row.place.replace(/,.*/, ''));
      places.set(`/${name}/${index}`, row.place);
      return filled(made(row));
    });

  const [profile] = rows('profile');
  const [summary] = rows('profile summary');
  if (profile) places.set('/basics', profile.place);
  const skills = [...new Set(rows('skills').flatMap((row) => row.get('Name') ?? []))];
  const resume = filled({
    basics: basicsOf(profile, summary),
    work: section('work', 'positions', (row) => {
      const { summary: told, points } = divided(row.get('Description') ?? '');
      return {
        name: row.get('Company Name'),
        position: row.get('Title'),
        location: row.get('Location'),
        ...datesOf(row, true),
        summary: told,
        highlights: points,
      };
    }),
    volunteer: section('volunteer', 'volunteering', (row) => {
      const { summary: told, points } = divided(row.get('Description') ?? '');
      return {
        organization: row.get('Company Name', 'Organization'),
        position: row.get('Role', 'Title'),
        cause: row.get('Cause'),
        ...datesOf(row, false),
        summary: told,
        highlights: points,
      };
    }),
    education: section('education', 'education', (row) => ({
      institution: row.get('School Name'),
      area: row.get('Field of Study'),
      studyType: row.get('Degree Name'),
      ...datesOf(row, true),
      notes: row.get('Notes'),
      activities: row.get('Activities'),
    })),
    certificates: section('certificates', 'certifications', (row) => ({
      name: row.get('Name'),
      issuer: row.get('Authority'),
      date: dateIn(row, 'Started On'),
      endDate: dateIn(row, 'Finished On'),
      url: row.get('Url'),
      licenseNumber: row.get('License Number'),
    })),
    projects: section('projects', 'projects', (row) => {
      const { summary: told, points } = divided(row.get('Description') ?? '');
      return {
        name: row.get('Title', 'Name'),
        description: told,
        url: row.get('Url'),
        ...datesOf(row, false),
        highlights: points,
      };
    }),
    publications: section('publications', 'publications', (row) => ({
      name: row.get('Name', 'Title'),
      publisher: row.get('Publisher'),
      releaseDate: dateIn(row, 'Published On'),
      url: row.get('Url'),
      summary: row.get('Description'),
    })),
    awards: section('awards', 'honors', (row) => ({
      title: row.get('Title', 'Name'),
      awarder: row.get('Issuer'),
      date: dateIn(row, 'Issued On'),
      summary: row.get('Description'),
    })),
    skills: skills.length > 0 ? [{ name: 'Skills', keywords: skills }] : [],
    languages: section('languages', 'languages', (row) => ({
      language: row.get('Name'),
      fluency: row.get('Proficiency'),
    })),
  });
  const opened = [...chosen.values()].map(({ path }) => path);
  return {
    resume,
    placeOf: (pointer) =>
      places.get(pointer.split('/').slice(0, 3).join('/')) ??
      places.get(`/${pointer.split('/')[1]}`) ??
      'LinkedIn',
    opened,
    closed: entries.map(({ path }) => path).filter((path) => !opened.includes(path)),
  };
}

/** Birth date, address, postal code and maiden name are never read. */
function basicsOf(profile: Row | undefined, summary: Row | undefined): Plain {
  const name = [profile?.get('First Name'), profile?.get('Last Name')]
    .filter((half) => half !== undefined)
    .join(' ');
  const place = profile?.get('Geo Location');
  return filled({
    name,
    label: profile?.get('Headline'),
    summary: profile?.get('Summary') ?? summary?.get('Profile Summary'),
    industry: profile?.get('Industry'),
    location: place === undefined ? undefined : { region: place },
    profiles: [...websites(profile?.get('Websites')), ...handles(profile?.get('Twitter Handles'))],
  });
}

/** `[COMPANY:https://example.com/work,PORTFOLIO:https://example.org/a?b=1]`, or an address on each line. */
function websites(text = ''): readonly Plain[] {
  return text
    .replace(/^\[|\]$/g, '')
    .split(/\n|,(?=\s*(?:[A-Z_]+:)?https?:)/)
    .flatMap((each) => {
      const [, kind, url = ''] = /^\s*(?:([A-Z_]+):(?!\/))?(.*?)\s*$/.exec(each) ?? [];
      if (url === '') return [];
      const network =
        kind && kind !== 'OTHER'
          ? kind[0] + kind.slice(1).toLowerCase().replaceAll('_', ' ')
          : url.replace(/^https?:\/\/(?:www\.)?|\/+$/g, '');
      return [{ network, url }];
    });
}

const handles = (text = ''): readonly Plain[] =>
  text
    .replace(/^\[|\]$/g, '')
    .split(/[,\s]+/)
    .flatMap((each) => (each === '' ? [] : [{ network: 'Twitter', username: each.replace(/^@/, '') }]));

/** The parsed date, else the text as written: the résumé's reader reports that. */
function dateIn(row: Row, ...columns: readonly string[]): string | undefined {
  const written = row.get(...columns);
  return written === undefined ? undefined : (readDate(written) ?? written);
}

/** An empty end of a position or of studies means that they continue; elsewhere it means nothing. */
function datesOf(row: Row, goesOn: boolean): Plain {
  const end = ['Finished On', 'End Date'];
  return {
    startDate: dateIn(row, 'Started On', 'Start Date'),
    endDate: goesOn && row.isEmpty(...end) ? null : dateIn(row, ...end),
  };
}

/** A record without missing values. An end of null is a value: it continues. */
const filled = (record: Plain): Plain =>
  Object.fromEntries(
    Object.entries(record).filter(
      ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  );
