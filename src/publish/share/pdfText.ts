import { spawnSync } from 'node:child_process';

/** The program from poppler that reads the text of a PDF. */
export const pdfReader = 'pdftotext';

/** The text of a PDF as programs read it, in their order; undefined if the program is missing, or it is not a PDF. */
export function pdfText(pdf: Uint8Array): string | undefined {
  const { status, stdout } = spawnSync(pdfReader, ['-enc', 'UTF-8', '-', '-'], {
    input: pdf,
    encoding: 'utf8',
  });
  return status === 0 ? stdout : undefined;
}
