/** What a host said to one request. A redirect is not followed: it is an answer. */
export interface Answer {
  readonly address: string;
  readonly status: number;
  /** Names in small letters. */
  readonly headers: ReadonlyMap<string, string>;
  /** The body as text, whatever it is. */
  readonly body: string;
}

/** Asks a host for an address. Rejects where there is no answer at all. */
export type Ask = (address: string) => Promise<Answer>;

/**
 * What a host does wrong, at which address, and what to do about it. `broken`: visitors notice. `weak`: they do not,
 * and the host can do better. `note`: for the owner to decide.
 */
export interface HostFault {
  readonly level: 'broken' | 'weak' | 'note';
  readonly address: string;
  readonly what: string;
  readonly advice: string;
}

/** A header's value, or nothing. */
export const header = ({ headers }: Answer, name: string): string => headers.get(name) ?? '';

/** Whether an answer is a page of a site that this software built, whichever of its pages. */
export const isOurs = ({ body }: Answer): boolean =>
  /<div id="root" data-content="content-\w+\.json"/.test(body);

/** Whether an answer is the site's page for unknown addresses. */
export const isLost = (answer: Answer): boolean =>
  isOurs(answer) && !/<div id="root"[^>]* data-page="/.test(answer.body);

/** The path of the page that an answer holds, below the site's root; undefined for the one that is lost, and for others. */
export const pageOf = ({ body }: Answer): string | undefined =>
  /<div id="root"[^>]* data-page="([^"]*)"/.exec(body)?.[1];
