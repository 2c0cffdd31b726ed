import { isEmail, isPhone } from './href.ts';
import type { Known, PictureFault } from './known.ts';
import { isPlain, type Plain } from './plain.ts';
import { type Problem, problem, within } from './problem.ts';
import { quote } from './quote.ts';
import type { Reading, TextRead } from './reading.ts';

/** E-mail and telephone, the picture, and private values that appear in other texts. */
export function* personProblems(
  reading: Reading,
  { files, pictures = {} }: Pick<Known, 'files' | 'pictures'>,
): Iterable<Problem> {
  for (const { pointer, as, text } of reading.texts) {
    if (as === 'email' && text.trim() !== '' && !isEmail(text))
      yield problem(
        'email-shape',
        pointer,
        `${quote(text)} is not a valid e-mail address.`,
        'Write it like name@example.org.',
      );
    if (as === 'phone' && text.trim() !== '' && !isPhone(text))
      yield problem(
        'phone-shape',
        pointer,
        `${quote(text)} is not a valid telephone number.`,
        'Write only the number, starting with + and the country code.',
      );
    if (as === 'file' && text.trim() !== '') {
      yield* imageProblems(pointer, text, files);
      if (Object.hasOwn(pictures, text)) yield* pictureProblems(pointer, text, pictures[text]);
    }
  }
  for (const { pointer, name, value } of reading.records)
    if (name === 'person') yield* privacyProblems(reading, pointer, value);
}

function* imageProblems(
  pointer: string,
  file: string,
  files: readonly string[] | undefined,
): Iterable<Problem> {
  if (/^\/|\\|^[a-z][a-z0-9+.-]*:|(^|\/)\.{1,2}(\/|$)|[\p{Cc}\p{Cf}\p{Cs}]/iu.test(file))
    yield problem(
      'image-path',
      pointer,
      `${quote(file)} is not a plain file name.`,
      'Put the picture into the content folder, and write only its file name.',
    );
  else if (files && !files.includes(file))
    yield problem(
      'image-missing',
      pointer,
      `The content folder has no file ${quote(file)}.`,
      'Put the file there, or correct the name; capital letters must match.',
    );
}

function* pictureProblems(pointer: string, file: string, fault: PictureFault | undefined): Iterable<Problem> {
  if (fault === 'outside')
    yield problem(
      'image-path',
      pointer,
      `${quote(file)} is a symbolic link to a place outside the content folder.`,
      'Copy the picture itself into the content folder.',
    );
  if (fault === 'unreadable')
    yield problem(
      'image-unreadable',
      pointer,
      `${quote(file)} is damaged, empty, or not a picture.`,
      'Save it again as a JPEG, PNG, WebP or AVIF file.',
    );
  if (fault === 'large')
    yield problem(
      'image-large',
      pointer,
      `${quote(file)} has more than 100 million pixels.`,
      'Save a smaller version; 1,000 by 1,000 pixels are enough.',
    );
}

function* privacyProblems(reading: Reading, pointer: string, person: Plain): Iterable<Problem> {
  const hidden = Array.isArray(person.private) ? person.private : [];
  for (const [index, field] of hidden.entries()) {
    if (typeof field !== 'string') continue;
    const values = secretsIn(valueAt(person, field));
    if (values.length === 0)
      yield problem(
        'private-absent',
        within(within(pointer, 'private'), index),
        `The person has no field ${quote(field)} to keep private.`,
        'Remove it from the list, or correct the name.',
      );
    for (const secret of values)
      for (const read of reading.texts)
        if (isPublished(read, pointer, hidden) && tells(read.text, field, secret))
          yield problem(
            'private-told',
            read.pointer,
            `This text contains the value of the private field ${quote(field)}.`,
            'Remove it from the text, or from the list `private`.',
          );
  }
}

function valueAt(person: Plain, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, name) => (isPlain(value) && Object.hasOwn(value, name) ? value[name] : undefined),
      person,
    );
}

/** The texts in a private value that would reveal it. Link labels and alternative texts are not secret. */
function secretsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()];
  if (Array.isArray(value)) return value.flatMap((link) => (isPlain(link) ? secretsIn(link.href) : []));
  if (!isPlain(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'alt' ? [] : secretsIn(inner)));
}

function isPublished({ as, pointer }: TextRead, person: string, hidden: readonly unknown[]): boolean {
  if (as === 'ledger') return false;
  const path = pointer.startsWith(`${person}/`) ? pointer.slice(person.length + 1).split('/') : [];
  return !hidden.some(
    (field) => field === path[0] || (path[0] === 'location' && field === path.slice(0, 2).join('.')),
  );
}

function tells(text: string, field: string, secret: string): boolean {
  if (field === 'phone') {
    const digits = (value: string) => value.replace(/[^\d]/g, '');
    const number = digits(secret);
    return number.length > 5 && numbersIn(text).some((found) => digits(found).endsWith(number.slice(-9)));
  }
  const bare = (value: string) => value.replace(/^[a-z]+:(\/\/)?(www\.)?/i, '').replace(/\/$/, '');
  return hasWords(text.toLowerCase(), bare(secret).toLowerCase());
}

const numbersIn = (text: string): readonly string[] => text.match(/[\d][\d ()./-]{4,}\d/g) ?? [];

function hasWords(text: string, words: string): boolean {
  const letter = /[\p{L}\p{N}]/u;
  for (let at = text.indexOf(words); at >= 0 && words !== ''; at = text.indexOf(words, at + 1))
    if (!letter.test(text[at - 1] ?? '') && !letter.test(text[at + words.length] ?? '')) return true;
  return false;
}
