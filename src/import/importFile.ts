import { isPlain, type Plain } from '#career/check/plain.ts';
import { reportOf } from '#career/check/report.ts';
import { check } from '#career/check.ts';
import { decoded } from './decode.ts';
import type { Draft } from './draft.ts';
import { writeImported } from './imported.ts';
import { inMebibytes, limits } from './limits.ts';
import { isLinkedIn, readLinkedIn } from './linkedin/readLinkedIn.ts';
import { type ArchiveFile, isZip, unzip } from './linkedin/unzip.ts';
import { collectNotes, type Notes } from './note.ts';
import { readMarkdown } from './page/readMarkdown.ts';
import { readPage } from './page/readPage.ts';
import { placesIn } from './position.ts';
import { recognise } from './recognise.ts';
import { readJson } from './resume/readJson.ts';
import { readResume } from './resume/readResume.ts';
import { upgrade } from './resume/upgrade.ts';
import { toCareer, type Wishes, type WrittenCareer } from './toCareer.ts';
import { writeCareer } from './writeCareer.ts';

/** What to import: one file, or the files of a folder. `name` is for reports. */
export type ImportSource =
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly name: string; readonly entries: readonly ArchiveFile[] };

export interface Import {
  readonly notes: Notes;
  /** The recognised format, in words. */
  readonly format?: string;
  /** Absent if reading failed. */
  readonly made?: Made;
}

export interface Made {
  readonly written: WrittenCareer;
  /** The source of career.ts. */
  readonly career: string;
  /** The text of imported.json, for formats with more than the model has. */
  readonly imported?: string;
  /** Fields that only imported.json keeps, by their record. */
  readonly kept: readonly string[];
  /** The files of a LinkedIn export that were read, and those that were never opened. */
  readonly opened: readonly string[];
  readonly closed: readonly string[];
}

/** The result of one format's reader. */
interface Found {
  readonly draft: Draft;
  readonly resume?: Plain;
  readonly kept?: readonly string[];
  readonly opened?: readonly string[];
  readonly closed?: readonly string[];
}

/**
 * Turns any file into the text of a career, or states why it cannot. It never throws for the file's content, and writes
 * nothing. `module` is the module from which that text imports defineCareer.
 */
export function importFile(source: ImportSource, wishes: Wishes, module = '#career/career.ts'): Import {
  const notes = collectNotes();
  const { format, found } = readSource(source, notes);
  const base = { notes, ...(format && { format }) };
  if (!found || notes.hasErrors()) return base;
  const written = toCareer(found.draft, wishes);
  noteStandIns(written, notes);
  for (const problem of check(written.career).filter(({ severity }) => severity === 'error'))
    notes.add('error', 'refused', source.name, reportOf([problem]).trim());
  if (notes.hasErrors()) return base;
  return {
    ...base,
    made: {
      written,
      career: writeCareer(written, source.name, module),
      ...(found.resume && { imported: writeImported({ ...wishes, resume: found.resume }) }),
      kept: found.kept ?? [],
      opened: found.opened ?? [],
      closed: found.closed ?? [],
    },
  };
}

function readSource(
  source: ImportSource,
  notes: Notes,
): { readonly format?: string; readonly found?: Found | undefined } {
  const refuse = (code: 'too-large' | 'unknown-file', what: string) => {
    notes.add('error', code, source.name, what);
    return {};
  };
  if ('entries' in source) {
    if (!isLinkedIn(source.entries.map(({ path }) => path)))
      return refuse(
        'unknown-file',
        'The folder contains no file of a LinkedIn export, such as Profile.csv or Positions.csv. Name a file, or the folder that contains those.',
      );
    return { format: 'a LinkedIn export', found: fromLinkedIn(source.entries, notes) };
  }
  const { bytes, name } = source;
  const most = isZip(bytes) ? limits.archive : limits.bytes;
  if (bytes.length > most)
    return refuse(
      'too-large',
      `The file is larger than the limit of ${inMebibytes(most)}. Remove what is not part of the résumé.`,
    );
  const format = recognise(bytes, name);
  if (typeof format === 'object') return refuse('unknown-file', format.not);
  if (format === 'zip') {
    const entries = unzip(bytes, name, notes);
    if (!entries) return {};
    if (!isLinkedIn(entries.map(({ path }) => path)))
      return refuse(
        'unknown-file',
        'The archive has no Profile.csv and no Positions.csv, so it is not a LinkedIn export. Word processor documents are archives, too: save such a document as HTML or as text.',
      );
    return { format: 'a LinkedIn export', found: fromLinkedIn(entries, notes) };
  }
  if (format === 'csv') {
    if (!isLinkedIn([name]))
      return refuse(
        'unknown-file',
        'The table is not one of the files of a LinkedIn export that can be imported. Name the whole export, as a zip or a folder.',
      );
    return {
      format: 'a file of a LinkedIn export',
      found: fromLinkedIn([{ path: name, read: () => bytes }], notes),
    };
  }
  const text = decoded(bytes, name, notes);
  if (text === undefined) return {};
  if (format === 'json') return { format: 'a JSON Resume', found: fromJson(text, name, notes) };
  if (format === 'markdown')
    return { format: 'a page of Markdown', found: fromDraft(readMarkdown(text, name, notes)) };
  const place = placesIn(name, text);
  const placeOf = (element: {
    readonly sourceCodeLocation?: { readonly startOffset: number } | null | undefined;
  }) => place(element.sourceCodeLocation?.startOffset ?? 0);
  return { format: 'a page of HTML', found: fromDraft(readPage(text, { name }, placeOf, notes)) };
}

const fromDraft = (draft: Draft | undefined): Found | undefined => draft && { draft };

/** The sections that identify a JSON file as a résumé. */
const sections =
  'basics bio work volunteer education awards certificates publications skills languages interests hobbies references projects meta'.split(
    ' ',
  );

function fromJson(text: string, name: string, notes: Notes): Found | undefined {
  const file = readJson(text, name, notes);
  if (!file) return undefined;
  const keys = Object.keys(file.value);
  const { meta } = file.value;
  if (isPlain(meta) && /^FRESH\b/.test(String(meta.format))) {
    notes.add(
      'error',
      'unknown-file',
      file.placeOf('/meta/format'),
      'This is a FRESH résumé, which cannot be imported. Convert it to JSON Resume first.',
      '/meta/format',
    );
    return undefined;
  }
  if (keys.length > 0 && !keys.some((key) => sections.includes(key) || key === '$schema')) {
    notes.add(
      'error',
      'unknown-file',
      file.placeOf(''),
      'The file is JSON but not a JSON Resume: basics, work and all other sections are missing. Export it as JSON Resume.',
      '',
    );
    return undefined;
  }
  const { resume, old } = upgrade(file.value);
  return { ...readResume(resume, (pointer) => file.placeOf(old(pointer)), notes), resume };
}

function fromLinkedIn(entries: readonly ArchiveFile[], notes: Notes): Found {
  const { resume, placeOf, opened, closed } = readLinkedIn(entries, notes);
  // The pointers refer to the intermediate résumé, which nobody has seen.
  const rows: Notes = {
    ...notes,
    add: (severity, code, place, what) => notes.add(severity, code, place, what),
  };
  return { ...readResume(resume, placeOf, rows), resume: withoutNow(resume), opened, closed };
}

/** A résumé in its format: ongoing work has no end field. */
const withoutNow = (resume: Plain): Plain =>
  Object.fromEntries(
    Object.entries(resume).map(([key, value]) => [
      key,
      Array.isArray(value)
        ? value.map((entry) =>
            isPlain(entry) && entry.endDate === null
              ? Object.fromEntries(Object.entries(entry).filter(([name]) => name !== 'endDate'))
              : entry,
          )
        : value,
    ]),
  );

/** Notes what the file does not state, or what everyone will see: career.ts has a comment there. */
function noteStandIns({ comments, career, achieved }: WrittenCareer, notes: Notes): void {
  const { person } = career;
  if (comments.has('/person/headline'))
    notes.add(
      'warning',
      'no-headline',
      'career.ts',
      `The file has no headline for the person, so “${person.headline}” was used. Write your own into headline.`,
      '/person/headline',
    );
  const open = [
    ...(person.email ? ['the e-mail address'] : []),
    ...(person.phone ? ['the telephone number'] : []),
    ...(person.location?.address ? ['the street'] : []),
  ];
  if (open.length > 0)
    notes.add(
      'info',
      'published',
      'career.ts',
      `The site will show ${new Intl.ListFormat('en').format(open)}. To hide something, add it to private.`,
      '/person',
    );
  if (comments.has('/person'))
    notes.add(
      'warning',
      'language',
      'career.ts',
      'Many words are not in Latin script, and the file names no language. Add lang.',
      '/lang',
    );
  for (const point of achieved)
    notes.add('info', 'achievement', 'career.ts', `Became an achievement: ${point.slice(0, 200)}`);
}
