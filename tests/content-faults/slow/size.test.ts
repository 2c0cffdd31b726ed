import { describe, expect, test } from 'vitest';
import { pagesOfPublished } from '../../careers/pages.ts';
import { readingFor } from '../folder.ts';
import { written } from '../written.ts';

/** The processor seconds of this process, without the work of other processes. */
const worked = () => process.cpuUsage().user / 1e6;

describe('a content folder by its size', () => {
  const many = (count: number) => ({
    person: { headline: 'Miller' },
    chapters: Object.fromEntries(
      Array.from({ length: count }, (_, index) => [
        `c-${index}`,
        {
          title: `Chapter ${index}`,
          motif: 'merge',
          story: { [`p-${index}`]: 'A paragraph of a few words. '.repeat(4) },
        },
      ]),
    ),
    achievements: Object.fromEntries(
      Array.from({ length: Math.min(count, 20) }, (_, index) => [
        `a-${index}`,
        { claim: `Achievement ${index}`, done: 'It was done.', evidence: [`p-${index}`] },
      ]),
    ),
  });

  test.each([0, 1, 500])('%i chapters are rendered, in time and in size', async (count) => {
    const { published } = await readingFor({ 'career.ts': written('career', many(count)).source });
    const started = worked();
    const { pages } = await pagesOfPublished(published!.career);
    expect(worked() - started).toBeLessThan(10);
    expect(
      pages.find(({ path }) => path === 'timeline/')?.document.querySelectorAll('main ol > li'),
    ).toHaveLength(count);
    for (const { html } of pages) expect(html.length).toBeLessThan(40_000 + 4000 * count);
  });

  test('5,000 chapters are refused in seconds, each mistake in them at its place', async () => {
    const { source, values } = written('career', many(5000));
    const broken = source.replaceAll('"merge"', '"merg"');
    const started = worked();
    const { published, lines } = await readingFor({ 'career.ts': broken });
    expect(worked() - started).toBeLessThan(10);
    expect(published).toBeUndefined();
    expect(lines).toHaveLength(5001);
    expect(lines[0]).toContain('There are 5000 entries here; the limit is 500.');
    const { line, column } = values.get('/chapters/c-4999/motif')!;
    expect(lines.at(-1)).toMatch(new RegExp(`^content/career\\.ts:${line}:${column} error unknown-choice `));
  });
});
