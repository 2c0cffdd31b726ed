import { existsSync, readFileSync } from 'node:fs';

/**
 * What is known of the career in content/, as its owner keeps it; undefined where another career stands there, of which
 * nothing is known. Tests of what this one career says run only beside it: all others hold whatever career there is.
 */
export const ledger: string | undefined = existsSync('content/FACTS.md')
  ? readFileSync('content/FACTS.md', 'utf8')
  : undefined;
