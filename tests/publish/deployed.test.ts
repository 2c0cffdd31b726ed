import { describe, expect, test } from 'vitest';
import type { Answer, Ask } from '#publish/hosts/answer.ts';
import { deployedFaults } from '#publish/hosts/deployed.ts';
import { withPolicy } from '#publish/hosts/policy.ts';

const origin = 'https://example.org';
const head = '<!doctype html><head><meta charset="utf-8" /><script>x()</script><style>a{}</style></head>';
const shell = (page: string | undefined, body: string) =>
  withPolicy(
    `${head}<div id="root" data-content="content-12345678.json"${page === undefined ? '' : ` data-page="${page}"`}>${body}</div>`,
  );

const ofPages = {
  'content-type': 'text/html; charset=utf-8',
  'content-encoding': 'br',
  'cache-control': 'no-cache',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=()',
  'content-security-policy': "frame-ancestors 'none'",
  'strict-transport-security': 'max-age=1',
};
const immutable = 'public, max-age=31536000, immutable';

type Sent = { status: number; headers: Record<string, string>; body: string };
type Site = Record<string, Sent>;

/** A site on a host without faults: a front page, a page, a script, its data, a text. */
const sound = (): Site => {
  const links = '<a href="/timeline/">Timeline</a><a href="/resume.txt">Text</a>';
  const timeline: Sent = { status: 200, headers: { ...ofPages }, body: shell('timeline/', '') };
  const moved = { status: 301, headers: { location: '/timeline/' }, body: '' };
  return {
    '/': {
      status: 200,
      headers: { ...ofPages },
      body: shell('', `${links}<script type="module" src="./assets/main-12345678.js"></script>`),
    },
    '/timeline/': timeline,
    '/timeline': moved,
    '/timeline/index.html': timeline,
    '/timeline?from=mail': { ...moved, headers: { location: '/timeline/?from=mail' } },
    '/timeline/?from=mail': timeline,
    '/assets/main-12345678.js': {
      status: 200,
      headers: { 'content-type': 'text/javascript', 'content-encoding': 'br', 'cache-control': immutable },
      body: 'import("./part-12345678.js")',
    },
    '/assets/part-12345678.js': {
      status: 200,
      headers: { 'content-type': 'text/javascript', 'cache-control': immutable },
      body: '',
    },
    '/assets/content-12345678.json': {
      status: 200,
      headers: { 'content-type': 'application/json', 'cache-control': immutable },
      body: '{}',
    },
    '/resume.txt': { status: 200, headers: { 'content-type': 'text/plain' }, body: '\uFEFF₹' },
    '/career.json': {
      status: 200,
      headers: { 'content-type': 'application/json', 'access-control-allow-origin': '*' },
      body: '{}',
    },
  };
};

const lost = { status: 404, headers: { ...ofPages }, body: shell(undefined, '') };

const serving =
  (site: Site, unknown: Sent = lost): Ask =>
  async (address) => {
    const encrypted = address.startsWith('https:');
    const { pathname, search } = new URL(address);
    const sent = encrypted
      ? (site[pathname + search] ?? unknown)
      : { status: 301, headers: { location: origin + pathname }, body: '' };
    return { address, ...sent, headers: new Map(Object.entries(sent.headers)) } satisfies Answer;
  };

/** The faults of a site with one part spoilt. */
const saidOf = async (spoil: (site: Site) => void, unknown?: Sent): Promise<readonly string[]> => {
  const site = sound();
  spoil(site);
  return (await deployedFaults(`${origin}/index.html`, serving(site, unknown))).map(
    ({ level, address, what }) => `${level} ${address.slice(origin.length)} ${what}`,
  );
};

describe('deployedFaults(address, ask)', () => {
  test('finds nothing on a correct host', async () => {
    expect(await saidOf(() => {})).toEqual([]);
  });

  test('reports an address without a site of this software', async () => {
    const found = await saidOf((site) => {
      site['/'] = { status: 200, headers: {}, body: '<h1>Welcome to nginx!</h1>' };
    });
    expect(found).toEqual(['broken / is not a page that this software built (status 200)']);
  });

  const spoilt: readonly (readonly [string, (site: Site) => void])[] = [
    [
      'broken /assets/part-12345678.js is a file of the site, but returns status 404',
      (site) => delete site['/assets/part-12345678.js'],
    ],
    ['broken /timeline/ is a page of the site, but returns status 404', (site) => delete site['/timeline/']],
    [
      'broken /timeline leads to no page (status 404)',
      (site) => Object.assign(site, { '/timeline': { ...lost, body: 'Gone' } }),
    ],
    [
      'weak /timeline?from=mail loses its query in the redirect to the address with a slash',
      (site) => Object.assign(site['/timeline?from=mail']!.headers, { location: '/timeline/' }),
    ],
    [
      'broken /assets/main-12345678.js has the wrong content type application/octet-stream',
      (site) =>
        Object.assign(site['/assets/main-12345678.js']!.headers, {
          'content-type': 'application/octet-stream',
        }),
    ],
    [
      'weak /resume.txt is text without a charset',
      (site) => Object.assign(site['/resume.txt']!, { body: '₹' }),
    ],
    [
      'broken / lets browsers cache the page for 86400 seconds, so visitors see changes late',
      (site) => Object.assign(site['/']!.headers, { 'cache-control': 'max-age=86400' }),
    ],
    [
      'weak / does not state how long browsers may cache the page',
      (site) => delete site['/']!.headers['cache-control'],
    ],
    [
      'weak /assets/main-12345678.js has a hash in its name, but is not cached for a year',
      (site) => Object.assign(site['/assets/main-12345678.js']!.headers, { 'cache-control': 'max-age=60' }),
    ],
    [
      'weak / lacks the header x-content-type-options',
      (site) => delete site['/']!.headers['x-content-type-options'],
    ],
    [
      'weak / can be shown in a frame on any site',
      (site) => delete site['/']!.headers['content-security-policy'],
    ],
    [
      'broken / was changed by the host, so its Content-Security-Policy no longer fits',
      (site) => Object.assign(site['/']!, { body: `${site['/']!.body}<script>count()</script>` }),
    ],
    [
      'broken / has lost its Content-Security-Policy',
      (site) => Object.assign(site['/']!, { body: site['/']!.body.replace(/<meta http-equiv[^>]*>/, '') }),
    ],
    [
      'broken / has a Content-Security-Policy header that blocks the page’s own script or styles',
      (site) =>
        Object.assign(site['/']!.headers, {
          'content-security-policy': "script-src 'self'; frame-ancestors 'none'",
        }),
    ],
    ['broken / sets a cookie', (site) => Object.assign(site['/']!.headers, { 'set-cookie': 'a=b' })],
    [
      'broken /career.json cannot be read by other sites, so embeds do not work there',
      (site) => delete site['/career.json']!.headers['access-control-allow-origin'],
    ],
    ['weak / is not compressed', (site) => delete site['/']!.headers['content-encoding']],
    [
      'note / sends no Strict-Transport-Security',
      (site) => delete site['/']!.headers['strict-transport-security'],
    ],
  ];
  test.each(spoilt)('%s', async (expected, spoil) => {
    expect(await saidOf(spoil)).toContain(expected);
  });

  test('tells a front page served for every address from the host’s own 404 page', async () => {
    const front = sound()['/']!;
    const always = await saidOf(() => {}, front);
    expect(always).toContain('broken /no-such-page does not exist, but returns status 200');
    const hosts = await saidOf(() => {}, { status: 404, headers: {}, body: 'Not found' });
    expect(hosts).toContain('weak /no-such-page shows the host’s own error page');
  });

  test('requires HTTPS everywhere except on localhost', async () => {
    const site = sound();
    const plain: Ask = async (address) => ({
      ...(await serving(site)(address.replace('http:', 'https:'))),
      address,
    });
    const at = async (address: string) => (await deployedFaults(address, plain)).map(({ what }) => what);
    expect(await at('http://example.org/')).toContain('is not encrypted');
    expect(await at('http://localhost:4173/')).not.toContain('is not encrypted');
  });
});
