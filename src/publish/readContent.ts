import type { Career } from '#career/career.ts';
import { check, checkSite } from '#career/check.ts';
import { type PublishedCareer, publish } from '#career/published.ts';
import type { Site } from '#career/site.ts';
import { english } from '#career/words.ts';
import { loadContent } from './content.ts';

/** What a build starts from. */
export interface Published {
  readonly career: PublishedCareer;
  readonly site: Site;
}

/**
 * Reads and checks a content folder. `published` is absent where there are errors; the report then says
 * which, one line each, and is only what could be better otherwise.
 */
export async function readContent(
  folder: string,
): Promise<{ readonly report: string; readonly published?: Published; readonly sources: readonly string[] }> {
  const { career, site, files, sources } = await loadContent(folder);
  const problems = [...check(career, { files }), ...checkSite(site)];
  const report = problems.map(({ pointer, severity, what }) => `${severity} ${pointer} ${what}\n`).join('');
  if (problems.some(({ severity }) => severity === 'error')) return { report, sources };
  return {
    report,
    sources,
    published: {
      career: publish(career as Career, { ...english, ...(site as Site).words }),
      site: site as Site,
    },
  };
}
