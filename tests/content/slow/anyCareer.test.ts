import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { copyProject, runIn } from '../../copies.ts';

/** The tests in `npm test` that use the content, or the site built from it. */
const looking = [
  ...['tests/content/', 'tests/publish/outputs/', 'tests/publish/share', 'tests/publish/verify'],
  ...['tests/built/', 'tests/browser/'],
];

let copy = '';
afterEach(() => rmSync(copy, { recursive: true, force: true }));

/** Replaces the content with a career of tests/careers and the file that all of them share. */
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

// The fullest and the smallest. browser/slow/careers.test.ts walks through all ten.
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
