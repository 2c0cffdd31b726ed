import { existsSync, readFileSync } from 'node:fs';

/**
 * The facts that its owner keeps about the career in content/; undefined for another career, about which nothing is
 * known. Tests of this one career's content run only with these facts: all other tests pass with any career.
 */
export const ledger: string | undefined = existsSync('content/FACTS.md')
  ? readFileSync('content/FACTS.md', 'utf8')
  : undefined;
