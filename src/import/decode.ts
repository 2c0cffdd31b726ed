import type { Notes } from './note.ts';

/** The text of a file without its byte order mark; undefined, with a note, if it is not UTF-8. */
export function decoded(bytes: Uint8Array, file: string, notes: Notes): string | undefined {
  const save = 'Save it as UTF-8 in your editor and import it again.';
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'UTF-16LE'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'UTF-16BE'
        : undefined;
  if (utf16) {
    notes.add(
      'error',
      'encoding',
      `${file}:1:1`,
      `The file is ${utf16} text, but only UTF-8 can be imported. ${save}`,
    );
    return undefined;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    notes.add(
      'error',
      'encoding',
      file,
      `The file is not valid UTF-8, so its letters cannot be read; it may be windows-1252. ${save}`,
    );
    return undefined;
  }
}

/** The same for files that may be in windows-1252: that is then used, and noted. */
export function decodedAnyhow(bytes: Uint8Array, file: string, notes: Notes): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    notes.add(
      'warning',
      'encoding',
      file,
      'The file is not valid UTF-8, so it was read as windows-1252. Check its accents and quotes.',
    );
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
