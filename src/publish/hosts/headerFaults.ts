import { type Answer, type HostFault, header } from './answer.ts';
import { inlineOf, policyOf } from './policy.ts';

const wanted: readonly (readonly [name: string, value: RegExp, advice: string])[] = [
  ['x-content-type-options', /^nosniff$/i, 'Send X-Content-Type-Options: nosniff with everything.'],
  ['referrer-policy', /./, 'Send Referrer-Policy: strict-origin-when-cross-origin.'],
  ['permissions-policy', /./, 'Send Permissions-Policy, and turn off the features that the site never uses.'],
];

const metaPolicy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"[^>]*>/;

/** Faults of the pages' headers, and of what arrived under their policy. */
export function headerFaults(pages: readonly Answer[]): readonly HostFault[] {
  return pages
    .filter(({ status }) => status === 200)
    .flatMap((page) => {
      const weak = (what: string, advice: string): HostFault => ({
        level: 'weak',
        address: page.address,
        what,
        advice: `${advice} If the host allows no headers of your own, ignore this; each page contains the other rules.`,
      });
      return [
        ...wanted
          .filter(([name, value]) => !value.test(header(page, name)))
          .map(([name, , advice]) => weak(`lacks the header ${name}`, advice)),
        ...(isFramed(page)
          ? [
              weak(
                'can be shown in a frame on any site',
                "Send Content-Security-Policy: frame-ancestors 'none'.",
              ),
            ]
          : []),
        ...changedFaults(page),
      ];
    });
}

const isFramed = (page: Answer): boolean =>
  !/\/embed\//.test(page.address) &&
  !/frame-ancestors/.test(header(page, 'content-security-policy')) &&
  header(page, 'x-frame-options') === '';

/** A page that was changed on its way, or whose header belongs to another build, no longer works. */
function changedFaults(page: Answer): readonly HostFault[] {
  const { address, body } = page;
  const broken = (what: string, advice: string): HostFault => ({ level: 'broken', address, what, advice });
  const inline = inlineOf(body);
  const own = metaPolicy.exec(body)?.[1];
  const sent = header(page, 'content-security-policy');
  const isBlocked = (directive: string, hashes: readonly string[]) => {
    const sources = sent.split(/[;,]/).find((part) => part.trim().startsWith(`${directive} `));
    return sources !== undefined && !hashes.every((hash) => sources.includes(hash));
  };
  return [
    ...(own !== policyOf(inline)
      ? [
          broken(
            own === undefined
              ? 'has lost its Content-Security-Policy'
              : 'was changed by the host, so its Content-Security-Policy no longer fits',
            'Turn off everything that rewrites pages: minifiers, “optimisers”, injected analytics.',
          ),
        ]
      : []),
    ...(isBlocked('script-src', inline.scripts) || isBlocked('style-src', inline.styles)
      ? [
          broken(
            'has a Content-Security-Policy header that blocks the page’s own script or styles',
            'Remove script-src and style-src from the host’s settings, or copy them from `_headers` of the same build.',
          ),
        ]
      : []),
    ...(header(page, 'set-cookie')
      ? [broken('sets a cookie', 'Turn off the feature that sets it: the site promises to set none.')]
      : []),
  ];
}

/** Data for other sites must allow them to read it. */
export function sharingFaults(answers: readonly Answer[]): readonly HostFault[] {
  return (
    answers
      .filter(({ status, address }) => status === 200 && /\/career\.json$|\/embed\/[^/]*\.js$/.test(address))
      // A host that answers everything with its front page has no such file.
      .filter((answer) => !/^text\/html/.test(header(answer, 'content-type')))
      .filter((answer) => header(answer, 'access-control-allow-origin') !== '*')
      .map(({ address }) => ({
        level: 'broken',
        address,
        what: 'cannot be read by other sites, so embeds do not work there',
        advice: 'Send Access-Control-Allow-Origin: * with it.',
      }))
  );
}
