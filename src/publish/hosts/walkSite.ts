import type { Answer, Ask } from './answer.ts';

/** The answers of a deployed site, from its front page along everything that it names. */
export interface Walk {
  /** The site's base address, with a closing slash. */
  readonly base: string;
  readonly pages: readonly Answer[];
  /** All other files: scripts, data, typefaces, pictures, downloads. */
  readonly files: readonly Answer[];
}

/** More than any career has; without it, a host that answers everything with new links would cause an endless walk. */
const limit = 2_000;

/**
 * Walks a site from its front page: every link to itself, and every file that its pages and scripts name. `front`
 * is the answer of the front page, whose address ends in a slash.
 */
export async function walkSite(front: Answer, ask: Ask): Promise<Walk> {
  const base = front.address;
  const met = new Set([base]);
  const answers = new Map([[base, front]]);
  for (const address of met) {
    const answer = answers.get(address) ?? (await ask(address));
    answers.set(address, answer);
    if (answer.status !== 200) continue;
    for (const next of namedIn(answer, base)) if (next.startsWith(base) && met.size < limit) met.add(next);
  }
  const all = [...answers.values()];
  return {
    base,
    pages: all.filter(({ address }) => address.endsWith('/')),
    files: all.filter(({ address }) => !address.endsWith('/')),
  };
}

/** The absolute addresses that an answer names, without what follows `?` or `#`. */
function namedIn({ address, body }: Answer, base: string): readonly string[] {
  const isPage = address.endsWith('/');
  const isScript = address.endsWith('.js');
  if (!isPage && !isScript) return [];
  const patterns = isPage
    ? [
        /<(?:a|link)\b[^>]*?\shref="([^"#?]+)/g,
        /<(?:script|img)\b[^>]*?\ssrc="([^"#?]+)/g,
        /url\("([^")]+)"\)/g,
      ]
    : [/["'`](\.\/[\w-]+\.js)["'`]/g];
  const named = patterns.flatMap((pattern) => [...body.matchAll(pattern)].map(([, href = '']) => href));
  const data = isPage ? (/ data-content="([^"]+)"/.exec(body)?.[1] ?? []) : [];
  return [
    ...named.flatMap((href) => resolved(href, address)),
    ...[data].flat().map((name) => `${base}assets/${name}`),
  ];
}

function resolved(href: string, from: string): readonly string[] {
  try {
    const { protocol, origin, pathname } = new URL(href, from);
    return /^https?:$/.test(protocol) ? [origin + pathname] : [];
  } catch {
    return [];
  }
}
