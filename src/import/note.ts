import { visible } from '#career/check/quote.ts';

/** The severity: after an error nothing is written, the others need a look. */
type Severity = 'error' | 'warning' | 'info';

/** A problem in a file, its place, and what to do. */
export interface Note {
  readonly severity: Severity;
  readonly code: NoteCode;
  /** 'cv.json:12:8', with line and column from 1, or 'Positions.csv, row 3'. */
  readonly place: string;
  /** JSON pointer into the file, if its format has pointers. */
  readonly pointer?: string | undefined;
  /** One sentence, and what to do. */
  readonly what: string;
}

/** Every code that a note can have. */
export type NoteCode =
  | ('encoding' | 'syntax' | 'unknown-file' | 'archive' | 'bad-text' | 'refused')
  | ('too-large' | 'too-deep' | 'too-many' | 'too-long')
  | ('duplicate-key' | 'forbidden-key' | 'number-precision' | 'wrong-type')
  | ('unreadable-date' | 'period-reversed' | 'end-unsaid' | 'no-address' | 'no-email' | 'no-phone')
  | ('no-headline' | 'no-title' | 'no-place' | 'left-alone' | 'left-private' | 'character' | 'language')
  | ('row-short' | 'row-repeated' | 'not-fetched' | 'published' | 'order' | 'achievement');

/** At most this many notes of one code are kept; for the rest, only their number. */
const mostOfOne = 20;

/** Collects notes. A file with a hundred thousand errors costs no memory. */
export interface Notes {
  readonly add: (severity: Severity, code: NoteCode, place: string, what: string, pointer?: string) => void;
  readonly list: () => readonly Note[];
  /** The number of dropped notes by code. */
  readonly more: () => ReadonlyMap<NoteCode, number>;
  readonly hasErrors: () => boolean;
}

export function collectNotes(): Notes {
  const notes: Note[] = [];
  const counts = new Map<NoteCode, number>();
  return {
    add: (severity, code, place, what, pointer) => {
      const count = (counts.get(code) ?? 0) + 1;
      counts.set(code, count);
      if (count <= mostOfOne) notes.push({ severity, code, place, pointer, what });
    },
    list: () => notes,
    more: () =>
      new Map([...counts].flatMap(([code, count]) => (count > mostOfOne ? [[code, count - mostOfOne]] : []))),
    hasErrors: () => notes.some(({ severity }) => severity === 'error'),
  };
}

/** A note as one line of a report. */
export const noteLine = ({ severity, code, place, pointer, what }: Note): string =>
  `${visible(place)} ${severity} ${code}${pointer === undefined ? '' : ` ${visible(pointer.slice(0, 200)) || '/'}`}: ${what}\n`;
