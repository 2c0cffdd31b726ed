import type { Finding } from './finding.ts';

/** What a browser did during a walk through the site. */
export type WalkRecord =
  /** A request. No status, or 0: no answer came. */
  | { readonly type: 'request'; readonly page: string; readonly url: string; readonly status?: number }
  /** A message on the console, or an uncaught error. */
  | { readonly type: 'console'; readonly page: string; readonly text: string };

/**
 * The problems of a walk through a site of this origin: requests to another origin, console messages, files that did
 * not arrive. `astray` are the addresses that were requested because they do not exist.
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
