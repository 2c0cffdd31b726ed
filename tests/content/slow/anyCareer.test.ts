import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { copyProject, runIn } from '../../copies.ts';

/** The tests of `npm test` that look at the content, or at the site that is built from it. */
const looking = [
  ...['tests/content/', 'tests/publish/outputs/', 'tests/publish/share', 'tests/publish/verify'],
  ...['tests/built/', 'tests/browser/'],
];

let copy = '';
afterEach(() => rmSync(copy, { recursive: true, force: true }));

/** Puts a career of tests/careers, with what all of them share, in the place of the content. */
function putInPlace(name: string): void {
  const content = join(copy, 'content');
  for (const file of readdirSync(content))
    if (file !== 'README.md') rmSync(join(content, file), { recursive: true });
  for (const file of [name, 'notice.ts'])
    cpSync(join(copy, 'tests/careers', file), file === name ? content : join(content, file), {
      recursive: true,
    });
  const site = join(content, 'site.ts');
  writeFileSync(site, readFileSync(site, 'utf8').replace("'../notice.ts'", "'./notice.ts'"));
}

// The fullest and the smallest. All ten are walked through in browser/slow/careers.test.ts.
test.each(['dated', 'one'])(
  'npm test holds with the career “%s” in the place of the content',
  (name) => {
    copy = copyProject();
    putInPlace(name);
    const { isWell, said } = runIn(copy, 'node_modules/vitest/vitest.mjs', 'run', ...looking);
    expect(said).toMatch(/\d{3} passed, 0 failed/);
    expect(isWell, said).toBe(true);
  },
  600_000,
);
