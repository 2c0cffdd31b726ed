import { resolve } from 'node:path';
import type { ErrorPayload } from 'vite';

/**
 * The report of content with errors, as the error that Vite shows in the terminal and in its overlay: all lines of the
 * report, at the place of the first error.
 */
export function contentError(report: string): Error & Partial<ErrorPayload['err']> {
  const lines = report.trimEnd().split('\n');
  const first = lines.find((line) => / error [a-z-]+[: ]/.test(line)) ?? '';
  const [, file, line, column] = /^(\S.*?):(\d+):(\d+) /.exec(first) ?? [];
  const error = new Error(`The content has errors.\n${lines.join('\n')}`);
  // A stack trace through our code means nothing to an owner.
  error.stack = '';
  return Object.assign(error, {
    plugin: 'throughline',
    ...(file && {
      id: resolve(file),
      loc: { file: resolve(file), line: Number(line), column: Number(column) },
    }),
  });
}
