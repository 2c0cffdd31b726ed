import type { Career } from '#career/career.ts';
import { photoName } from '../photo.ts';

/** A private value and a pattern that matches it, however it is written. */
export interface Secret {
  readonly value: string;
  readonly pattern: RegExp;
}

/** The person's private values, one by one. Labels of links and a picture's alt text are not secret. */
export function secretsOf({ person, projects = {} }: Career): readonly Secret[] {
  const fields = person.private ?? [];
  const values = fields.flatMap((field): readonly string[] => {
    if (field === 'links')
      return (person.links ?? []).map(({ href }) => href.replace(/^[a-z]+:(?:\/\/)?|\/$/g, ''));
    if (field === 'image') return person.image ? [person.image.file, photoName(person.image.file)] : [];
    if (field === 'location') return Object.values(person.location ?? {});
    if (field.startsWith('location.')) {
      const part = Object.entries(person.location ?? {}).find(([key]) => `location.${key}` === field);
      return part ? [part[1]] : [];
    }
    const value = person[field as 'name' | 'email' | 'phone'];
    return value ? [value] : [];
  });
  // A private project is recognised by its name and its addresses.
  const held = Object.values(projects).flatMap((project) =>
    project.private
      ? [project.name, project.href, ...(project.links ?? []).map(({ href }) => href)].flatMap((text) =>
          text === undefined ? [] : [text.replace(/^[a-z]+:(?:\/\/)?|\/$/g, '')],
        )
      : [],
  );
  return [...new Set([...values, ...held].map((value) => value.trim()))]
    .filter((value) => value !== '')
    .map((value) => ({ value, pattern: value === person.phone ? phonePattern(value) : textPattern(value) }));
}

/** The last nine digits, with any separators: the country code may be missing. */
const phonePattern = (phone: string) =>
  new RegExp(`${phone.replace(/\D/g, '').slice(-9).split('').join('[\\s().\\/\\u2010-\\u2015-]*')}(?!\\d)`);

function textPattern(value: string): RegExp {
  const escaped = value.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '[\\s+]+');
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, /[@/\s]/.test(value) ? 'iu' : 'u');
}

/**
 * Every way to read the bytes of a file as text: unchanged, with the escapes of HTML, JSON and addresses undone, and as
 * the UTF-16 of pictures' metadata.
 */
export function textsIn(bytes: Buffer, isBinary: boolean): readonly string[] {
  const text = bytes.toString('utf8');
  if (!isBinary) return [text, undone(text)];
  const even = bytes.subarray(0, bytes.length - (bytes.length % 2));
  const shifted = bytes.subarray(1, bytes.length - ((bytes.length + 1) % 2));
  const wide = [even, shifted].flatMap((half) => [
    half.toString('utf16le'),
    Buffer.from(half).swap16().toString('utf16le'),
  ]);
  return [text, undone(text), ...wide];
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

function undone(text: string): string {
  return text
    .replace(
      /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos|nbsp));/gi,
      (whole, hex, decimal, name) =>
        name
          ? (named[name.toLowerCase()] ?? whole)
          : character(hex ? Number.parseInt(hex, 16) : Number(decimal)),
    )
    .replace(/\\(?:u([0-9a-f]{4})|u\{([0-9a-f]{1,6})\}|x([0-9a-f]{2}))/gi, (_, four, any, two) =>
      character(Number.parseInt(four ?? any ?? two, 16)),
    )
    .replace(/\\(["'/])/g, '$1')
    .replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
      try {
        return decodeURIComponent(run);
      } catch {
        return run;
      }
    });
}

const character = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : '');
