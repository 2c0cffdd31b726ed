import { escapeHtml } from '#career/escapeHtml.ts';
import type { PublishedCareer } from '#career/published.ts';

interface Redirect {
  /** Relative to the site's root, with a closing slash. */
  readonly path: string;
  readonly html: string;
}

/** A page for each former address of an achievement. It redirects without a script, on any host. */
export function redirectsOf({ lang, dir, achievements }: PublishedCareer): readonly Redirect[] {
  return achievements.flatMap(({ id, claim, aliases = [] }) =>
    aliases.map((alias) => ({
      path: `achievements/${alias}/`,
      html: `<!doctype html>
<html lang="${escapeHtml(lang)}" dir="${dir}">
  <head>
    <meta charset="utf-8" />
    <title>${escapeHtml(claim)}</title>
    <meta name="robots" content="noindex" />
    <meta http-equiv="refresh" content="0; url=../${id}/" />
    <link rel="canonical" href="../${id}/" />
  </head>
  <body><a href="../${id}/">${escapeHtml(claim)}</a></body>
</html>
`,
    })),
  );
}
