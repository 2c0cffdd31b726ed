import type { PublishedCareer } from '#career/published.ts';

/**
 * The file `_redirects`: an answer 301 for every former address of an achievement, with and without its slash. A host
 * that does not read it serves the redirect page at that address. Undefined if there is none.
 */
export function writeRedirects({ achievements }: Pick<PublishedCareer, 'achievements'>): string | undefined {
  const lines = achievements.flatMap(({ id, aliases = [] }) =>
    aliases.flatMap((alias) =>
      ['', '/'].map((slash) => `/achievements/${alias}${slash} /achievements/${id}/ 301\n`),
    ),
  );
  return lines.length > 0 ? lines.join('') : undefined;
}
