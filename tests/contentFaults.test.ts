import { describe, expect, test } from 'vitest';
import { escapeProse } from '#career/prose.ts';
import { pagesOfPublished } from './careers/pages.ts';
import { faults } from './content-faults/faults.ts';
import { readingFor, readingWith, sourceWith } from './content-faults/folder.ts';
import { hostile, passes } from './content-faults/passes.ts';
import { written } from './content-faults/written.ts';

/** The errors or warnings of a report, without their places: 'code pointer'. */
const said = (lines: readonly string[], severity: 'error' | 'warning') =>
  lines.flatMap(
    (line) =>
      new RegExp(`^(?:\\S+:\\d+:\\d+ )?${severity} ([a-z-]+ .+?): [A-Z“\\d]`).exec(line)?.slice(1, 2) ?? [],
  );

const visibleOnly = /[\p{Cc}\p{Cf}\p{Cs}]/u;

describe('a content folder with one fault', () => {
  test.each(Object.entries(faults))('%s: refused, at its place', async (_, { patch, errors, says, at }) => {
    const { values, keys } = sourceWith(patch);
    const { published, lines, count } = await readingWith(patch);
    expect(published).toBeUndefined();
    expect(said(lines, 'error')).toEqual(errors);
    const pointers = Object.keys(patch);
    const [, shown = ''] = /^\S+ (.*)$/.exec(errors[0] ?? '') ?? [];
    const pointer = at === 'key' ? (pointers.at(-1) ?? '') : shown.replace(/^\/$/, '');
    const place = (at === 'key' ? keys : values).get(pointer);
    const line = lines.find((one) => / error /.test(one)) ?? '';
    expect(line).toMatch(new RegExp(`^content/career\\.ts:${place?.line}:${place?.column} error `));
    for (const words of says) expect(line).toContain(words);
    for (const one of lines) {
      expect(visibleOnly.test(one)).toBe(false);
      expect(one.length).toBeLessThan(600);
    }
    expect(count).toMatch(new RegExp(`^${errors.length} errors? and `));
  });

  test('has all its faults reported at once, in career.ts, in what it imports, and in site.ts', async () => {
    const career = sourceWith({
      '/person/headline': 3,
      '/chapters/second/at': 'barn',
      '/skills/0/nmae': 'x',
    });
    const site = written('site', { address: 'example.org', colour: 'red' });
    const { lines, published, count } = await readingFor({
      'career.ts': `${career.source}import './more.ts';\n`,
      'more.ts': 'export const more = { a: 1, b: 2, a: 3 };\n',
      'site.ts': site.source,
    });
    expect(published).toBeUndefined();
    expect(lines.map((line) => /^(\S+):\d+:\d+ error ([a-z-]+)/.exec(line)?.slice(1).join(' '))).toEqual([
      'content/more.ts key-repeated',
      'content/career.ts wrong-type',
      'content/career.ts reference-unknown',
      'content/career.ts unknown-key',
      'content/site.ts address-shape',
      'content/site.ts unknown-key',
    ]);
    expect(count).toBe('6 errors and 0 warnings.\n');
  });

  test('is found where a JSON file holds the career', async () => {
    const json =
      '{\n  "person": { "headline": "x" },\n  "chapters": { "a": { "title": 5, "story": {} } }\n}\n';
    const { lines } = await readingFor({
      'career.ts': "import data from './data.json';\nexport const career = data;\n",
      'data.json': json,
    });
    expect(lines[0]).toMatch(/^content\/data\.json:3:33 error wrong-type \/chapters\/a\/title: /);
  });
});

describe('a content folder that only looks wrong', () => {
  test.each(Object.entries(passes))('%s: published', async (_, { patch, warnings }) => {
    const { published, lines } = await readingWith(patch);
    expect(said(lines, 'error')).toEqual([]);
    expect(said(lines, 'warning').filter((line) => !line.startsWith('fact-untold'))).toEqual(warnings);
    expect(published).toBeDefined();
    expect(/\p{M}{9}/u.test(lines.join())).toBe(false);
  });

  test('has a direction that is not closed set apart from its neighbours', async () => {
    const { source } = sourceWith({
      '/chapters/first/title': 'a\u202eb',
      '/chapters/second/title': 'a\u2069b',
    });
    const { published } = await readingFor({ 'career.ts': source });
    expect(published?.career.chapters.map(({ title }) => title)).toEqual([
      '\u2068a\u202eb\u202c\u2069',
      '\u2068ab\u2069',
    ]);
  });

  test('tells hostile texts on every page as they are written', async () => {
    const patch = Object.fromEntries(
      hostile.map((text, index): [string, unknown] => [
        `/chapters/h-${index}`,
        {
          title: text,
          motif: 'open',
          label: text,
          story: { [`p-${index}`]: { text: escapeProse(text), facts: ['f1'] } },
        },
      ]),
    );
    const { published, lines } = await readingFor({ 'career.ts': sourceWith(patch).source });
    expect(said(lines, 'error')).toEqual([]);
    const plain = (text: string | null | undefined) => text?.replace(/\s+/g, ' ').trim();
    for (const { path, document } of (await pagesOfPublished(published!.career)).pages) {
      expect(
        document.querySelectorAll('main script, main img, main svg[onload], main [onerror], iframe'),
      ).toHaveLength(0);
      expect(document.querySelectorAll('title')).toHaveLength(1);
      if (path !== '') continue;
      for (const [index, text] of hostile.entries()) {
        expect(plain(document.getElementById(`h-${index}`)?.textContent)).toBe(plain(text));
        expect(plain(document.getElementById(`p-${index}`)?.textContent)).toContain(plain(text));
      }
    }
  });
});
