import { visible } from '#career/check/quote.ts';
import type { Import } from './importFile.ts';
import { noteLine } from './note.ts';

/** What an import read, what it skipped and why, and what it could not read, for the terminal. */
export function reportOfImport(name: string, { notes, format, made }: Import): string {
  const lines = notes.list();
  const of = (severity: 'error' | 'warning' | 'info') =>
    lines
      .filter((note) => note.severity === severity)
      .map(noteLine)
      .join('');
  const more = [...notes.more()]
    .map(([code, count]) => `${count} more notes with the code ${code}.\n`)
    .join('');
  if (!made)
    return `${of('error')}${of('warning')}${more}No file was written. Correct the errors, and import again.\n`;
  const { kept, opened, closed } = made;
  const parts = [
    `${visible(name)} is ${format ?? 'a career'}. Read: ${countsOf(made.written.career)}.\n`,
    opened.length > 0 ? `Opened: ${shown(opened)}.\n` : '',
    closed.length > 0
      ? `Not opened, because they are private or about other people: ${shown(closed)}.\n`
      : '',
    kept.length > 0
      ? `Kept only in imported.json, because the career has no fields for it:\n${kept
          .slice(0, 20)
          .map((line) => `  ${visible(line)}\n`)
          .join('')}${kept.length > 20 ? `  and ${kept.length - 20} more\n` : ''}`
      : '',
    of('warning'),
    of('info'),
    more,
  ];
  return parts.join('');
}

const shown = (paths: readonly string[]): string => {
  const names = paths.slice(0, 40).map(visible);
  return names.join(', ') + (paths.length > 40 ? ` and ${paths.length - 40} more` : '');
};

/** '3 chapters, 2 projects': the contents of a career, counted. */
function countsOf(career: object): string {
  const counts = Object.entries(career).flatMap(([key, value]) => {
    const count =
      typeof value === 'object' && value !== null && key !== 'person' ? Object.keys(value).length : 0;
    return count > 0 ? [`${key} ${count}`] : [];
  });
  return counts.length > 0 ? counts.join(', ') : 'nothing that a career can contain';
}
