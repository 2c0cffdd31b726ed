import { copyFileSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { samples } from '../../careers/all.ts';
import { copyProject, edit, runIn } from '../../copies.ts';

/** The unit tests that read the folder content/, themselves or by what they import. */
function readingContent(): readonly string[] {
  const files = (readdirSync('tests', { recursive: true }) as string[]).map((file) => file.replaceAll('\\', '/'));
  const reads = (file: string) => /#content\/|'content[/']|outputs\/reading\.ts|\.\/reading\.ts|said\.ts/.test(file);
  return files
    .filter((file) => /\.test\.tsx?$/.test(file) && !/^(?:browser|built)\//.test(file))
    .map((file) => `tests/${file}`)
    .filter((file) => reads(readFileSync(file, 'utf8')));
}

let copy = '';
beforeAll(() => {
  copy = copyProject();
});
afterAll(() => {
  rmSync(copy, { recursive: true });
});

describe('the unit tests that read the content', () => {
  test('are there', () => {
    expect(readingContent()).toContain('tests/content/facts.test.ts');
    expect(readingContent().length).toBeGreaterThan(8);
  });

  test.each(Object.keys(samples))(
    'pass with the career of tests/careers/%s in its place',
    (name) => {
      const content = join(copy, 'content');
      for (const file of readdirSync(content)) if (file !== 'README.md') rmSync(join(content, file));
      const sample = join('tests/careers', name);
      for (const file of readdirSync(sample)) copyFileSync(join(sample, file), join(content, file));
      if (readFileSync(join(content, 'site.ts'), 'utf8').includes("'../notice.ts'"))
        edit(copy, 'content/site.ts', (text) => text.replace("'../notice.ts'", "'../tests/careers/notice.ts'"));
      const { isWell, said } = runIn(copy, 'node_modules/vitest/vitest.mjs', 'run', ...readingContent());
      expect(isWell, said).toBe(true);
    },
    600_000,
  );
});
