/** A host's answer to one request. Redirects are not followed: a redirect is an answer. */
export interface Answer {
  readonly address: string;
  readonly status: number;
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  /** The body as text, whatever its type. */
  readonly body: string;
}

/** Requests an address from a host. Rejects if there is no answer. */
export type Ask = (address: string) => Promise<Answer>;

/**
 * What a host does wrong, at which address, and how to fix it. `broken`: visitors notice. `weak`: they do not, and the
 * host can do better. `note`: the owner decides.
 */
export interface HostFault {
  readonly level: 'broken' | 'weak' | 'note';
  readonly address: string;
  readonly what: string;
  readonly advice: string;
}

/** A header's value, or ''. */
export const header = ({ headers }: Answer, name: string): string => headers.get(name) ?? '';

/** Whether an answer is any page of a site that this software built. */
export const isOurs = ({ body }: Answer): boolean =>
  /<div id="root" data-content="content-\w+\.json"/.test(body);

/** Whether an answer is the site's page for unknown addresses. */
export const isLost = (answer: Answer): boolean =>
  isOurs(answer) && !/<div id="root"[^>]* data-page="/.test(answer.body);

/** The path of an answer's page, below the site's root; undefined for the page for unknown addresses, and others. */
export const pageOf = ({ body }: Answer): string | undefined =>
  /<div id="root"[^>]* data-page="([^"]*)"/.exec(body)?.[1];
