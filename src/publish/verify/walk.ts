import type { Finding } from './finding.ts';

/** What a browser was seen to do while somebody walked through the site. */
export type WalkRecord =
  /** Something was asked for. No status, or 0: nothing came back. */
  | { readonly type: 'request'; readonly page: string; readonly url: string; readonly status?: number }
  /** Something was written to the console, or thrown and not caught. */
  | { readonly type: 'console'; readonly page: string; readonly text: string };

/**
 * What was wrong on a walk through a site of this origin: requests to another one, words on the console, files that
 * did not come. `astray` are the addresses that were asked for because they are not there.
 */
export function walkProblems(
  records: readonly WalkRecord[],
  origin: string,
  astray: readonly string[] = [],
): readonly Finding[] {
  return records.flatMap((record): readonly Finding[] => {
    const found = (rule: Finding['rule'], what: string): readonly Finding[] => [
      { file: record.page, rule, what, around: what },
    ];
    if (record.type === 'console') return found('console-message', record.text);
    const { url, status = 0 } = record;
    if (/^(?:data|blob|about):/.test(url)) return [];
    if (originOf(url) !== originOf(origin)) return found('foreign-request', url);
    return (status === 0 || status >= 400) && !astray.includes(url) ? found('missing-file', url) : [];
  });
}

function originOf(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).origin : undefined;
}
