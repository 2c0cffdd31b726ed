import { type Answer, type HostFault, header } from './answer.ts';

/** The accepted media types for a file extension. A file without an entry here only must not be a page. */
const types: Readonly<Record<string, RegExp>> = {
  js: /^(text|application)\/(x-)?javascript\b/,
  json: /^application\/([\w.]+\+)?json\b/,
  css: /^text\/css\b/,
  svg: /^image\/svg\+xml\b/,
  png: /^image\/png\b/,
  pdf: /^application\/pdf\b/,
  xml: /^(text|application)\/xml\b/,
};

const endingOf = (address: string): string => /\.(\w+)$/.exec(address)?.[1] ?? '';

/** What is wrong with how a host serves the site's files: missing files, wrong types, text without its encoding. */
export function fileFaults(files: readonly Answer[]): readonly HostFault[] {
  return files.flatMap((answer): readonly HostFault[] => {
    const { address, status, body } = answer;
    const type = header(answer, 'content-type');
    if (status !== 200)
      return [
        {
          level: 'broken',
          address,
          what: `is a file of the site, but returns status ${status}`,
          advice: 'Upload the whole built folder, and stop the host from renaming files.',
        },
      ];
    const wanted = types[endingOf(address)];
    if (/^text\/html\b/.test(type) || (wanted && !wanted.test(type)))
      return [
        {
          level: 'broken',
          address,
          what: type ? `has the wrong content type ${type}` : 'has no content type',
          advice: `Set the right content type for .${endingOf(address)} in the host's settings: browsers refuse a wrong one.`,
        },
      ];
    const isText = /^(md|txt)$/.test(endingOf(address));
    // A byte order mark states the encoding if the host does not.
    if (isText && !/charset=utf-8/i.test(type) && !body.startsWith('\uFEFF') && /[^\0-\x7f]/.test(body))
      return [
        {
          level: 'weak',
          address,
          what: 'is text without a charset',
          advice: 'Send .md and .txt with charset=utf-8.',
        },
      ];
    return [];
  });
}

/** How long a browser may keep an answer without asking again, in seconds; undefined if no header states it. */
function keptFor(answer: Answer): number | undefined {
  const control = header(answer, 'cache-control').toLowerCase();
  if (/no-cache|no-store/.test(control)) return 0;
  const seconds = /max-age=(\d+)/.exec(control)?.[1];
  return seconds === undefined ? undefined : Number(seconds);
}

const year = 31_536_000;

/** Faults of caching: pages must be kept only briefly, files with a hash in their names for ever. */
export function cacheFaults(pages: readonly Answer[], files: readonly Answer[]): readonly HostFault[] {
  const ofPages = pages.flatMap((answer): readonly HostFault[] => {
    const kept = keptFor(answer);
    if (kept !== undefined && kept <= 600) return [];
    return [
      {
        level: kept === undefined ? 'weak' : 'broken',
        address: answer.address,
        what:
          kept === undefined
            ? 'does not state how long browsers may cache the page'
            : `lets browsers cache the page for ${kept} seconds, so visitors see changes late`,
        advice: 'Send Cache-Control: no-cache with pages.',
      },
    ];
  });
  const ofFiles = files
    .filter(({ address, status }) => status === 200 && /\/assets\/[^/]+-[\w-]{8}\.\w+$/.test(address))
    .filter((answer) => (keptFor(answer) ?? 0) < year)
    .map(
      ({ address }): HostFault => ({
        level: 'weak',
        address,
        what: 'has a hash in its name, but is not cached for a year',
        advice: 'Send Cache-Control: public, max-age=31536000, immutable with the files in assets/.',
      }),
    );
  return [...ofPages, ...ofFiles];
}
