/** The limits for a file. A résumé has far less; a file beyond them was not written to be read. */
export const limits = {
  /** Bytes of one file. */
  bytes: 1024 * 1024,
  /** The nesting depth of records and lists. */
  depth: 32,
  /** Entries of one list. */
  entries: 500,
  /** Characters of one text. */
  text: 20_000,
  /** Bytes of an archive, and of everything unpacked from it. */
  archive: 64 * 1024 * 1024,
  /** Files in an archive or a folder. */
  files: 2_000,
} as const;

/** '1 MiB': a number of bytes for a sentence. */
export const inMebibytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MiB`;
