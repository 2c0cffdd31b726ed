import { spawnSync } from 'node:child_process';

/** The program that reads the text of a PDF, of poppler. */
export const pdfReader = 'pdftotext';

/** The text of a PDF as programs read it, in the order in which they do; undefined where there is no such program, or no PDF. */
export function pdfText(pdf: Uint8Array): string | undefined {
  const { status, stdout } = spawnSync(pdfReader, ['-enc', 'UTF-8', '-', '-'], {
    input: pdf,
    encoding: 'utf8',
  });
  return status === 0 ? stdout : undefined;
}
