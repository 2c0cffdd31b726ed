import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PublishedCareer } from '#career/published.ts';
import { type BuiltFile, headerRules } from './headers.ts';
import { writeHeaders } from './headersFile.ts';
import { withPolicy } from './policy.ts';
import { writeRedirects } from './redirectsFile.ts';

/**
 * Makes a built folder ready for its host: gives each page its policy, and writes `_headers`, `_redirects` if an
 * address has changed, and `.nojekyll`, without which GitHub Pages rewrites a branch. Hosts that know none of them
 * serve them as files. It reads all written files, so it comes last.
 */
export function writeHosts(folder: string, career: Pick<PublishedCareer, 'achievements'>): void {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/'))
    .sort();
  const built = files.map((file): BuiltFile => {
    if (!file.endsWith('.html')) return { file };
    const html = withPolicy(readFileSync(join(folder, file), 'utf8'));
    writeFileSync(join(folder, file), html);
    return { file, html };
  });
  writeFileSync(join(folder, '_headers'), writeHeaders(headerRules(built)));
  const redirects = writeRedirects(career);
  if (redirects) writeFileSync(join(folder, '_redirects'), redirects);
  writeFileSync(join(folder, '.nojekyll'), '');
}
