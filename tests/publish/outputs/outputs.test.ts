import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { putBetween } from '#publish/markdownTable.ts';
import { offered, outputs, outputsTable } from '#publish/outputs/outputs.ts';
import { type Sample, samples } from '../../careers/all.ts';
import { ledger } from '../../content/ledger.ts';
import { everyCareer, filesOf, own, sourceFor } from './reading.ts';

describe('the table of outputs', () => {
  test('matches the README; THROUGHLINE_WRITE=yes writes it', () => {
    const readme = readFileSync('README.md', 'utf8');
    const written = putBetween(readme, 'outputs', outputsTable());
    if (process.env.THROUGHLINE_WRITE) writeFileSync('README.md', written);
    expect(
      readFileSync('README.md', 'utf8'),
      'An output has changed. Run THROUGHLINE_WRITE=yes npx vitest run tests/publish/outputs/outputs.test.ts',
    ).toBe(written);
  });

  test('lists each file once', () => {
    const files = outputs.map(({ file }) => file);
    expect(new Set(files).size).toBe(files.length);
  });

  test('writes text for each page, and a sitemap only if the site’s address is known', async () => {
    const { career } = samples.long!;
    expect(
      [...(await filesOf(samples.long!)).keys()].filter((file) => /\.(?:md|xml|txt)$/.test(file)),
    ).toEqual([
      ...['resume.txt', 'resume.md', 'about.md', 'timeline.md', 'achievements.md'],
      ...Object.keys(career.achievements ?? {}).map((id) => `achievements/${id}.md`),
      ...['llms.txt', 'robots.txt'],
    ]);
    expect((await filesOf(samples.dated!)).has('sitemap.xml')).toBe(true);
  });

  test('writes twins only for existing pages', async () => {
    const files = await filesOf(samples.pages!);
    expect(files.has('about.md')).toBe(false);
    expect(files.has('timeline.md')).toBe(true);
  });

  test('offers visitors only files that it writes', async () => {
    for (const [, sample] of everyCareer) {
      const files = await filesOf(sample);
      const offers = offered(await sourceFor(sample));
      expect(offers.length).toBeGreaterThan(1);
      expect(offers.filter(({ file }) => !files.has(file))).toEqual([]);
    }
    expect(offered(await sourceFor(own))[0]).toEqual({ file: 'resume.txt', kind: 'text' });
  });
});

/** The files, without those that only programs read: these contain drawings, and words for missing parts. */
const textsOf = async (sample: Sample) =>
  [...(await filesOf(sample))].filter(([file]) => !file.startsWith('career.'));

describe('every file', () => {
  test.each(everyCareer)(
    'of %s ends in one line feed, and contains no traces of missing values',
    async (_, sample) => {
      for (const [file, text] of await textsOf(sample)) {
        expect(text, file).toMatch(/[^\n]\n$/);
        expect(text, file).not.toMatch(/\bundefined\b|\bNaN\b|\bnull\b|\[object|\r/);
        expect(text.slice(1), file).not.toContain('\ufeff');
      }
    },
  );

  test('is the same at any time and in any time zone', async () => {
    const before = await filesOf(samples.dated!);
    vi.stubEnv('TZ', 'Pacific/Kiritimati');
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2099, 11, 31, 23) });
    try {
      expect(new Date().getFullYear()).toBe(2100);
      // A new object, because the same object would return the earlier files.
      expect(await filesOf({ ...samples.dated! })).toEqual(before);
    } finally {
      vi.useRealTimers();
      vi.unstubAllEnvs();
    }
  });

  test.runIf(ledger)(
    'of the career of content/FACTS.md has no currency, no year and no placeholder names',
    async () => {
      for (const [file, text] of await textsOf(own)) {
        expect(text, file).not.toMatch(/\bINR\b|₹|\$|\bUSD\b|\bRs\b|\b(?:19|20)\d\d\b/);
        expect(text, file).not.toMatch(/John|Jane|Anonymous|Your Name|\bN\/A\b|\bPresent\b/);
      }
    },
  );
});
