import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readAlong } from '#career/check/reading.ts';
import { check, checkSite } from '#career/check.ts';
import type { Career } from '#career/career.ts';
import { careerShape } from '#career/model/career.ts';
import { career as told } from '#content/career.ts';
import { site } from '#content/site.ts';
import { catalogue } from '#exhibits/catalogue.ts';
import { saidOf } from '../publish/said.ts';

const career: Career = told;
const texts = readAlong(careerShape, career).texts.filter(({ as }) => as !== 'ledger');

describe('the career in content/', () => {
  test('has nothing that the check would report', () => {
    const known = { files: readdirSync('content'), exhibits: Object.keys(catalogue) };
    expect(check(career, known)).toEqual([]);
    expect(checkSite(site, career.lang)).toEqual([]);
  });

  test('says no number and no name on its pages and in its files that it does not state', async () => {
    expect(await saidOf({ career, site })).toEqual([]);
  });
});

/** Runs of words, as they can be compared. */
function runs(text: string, length: number): readonly string[] {
  const words =
    text
      .replace(/\]\([^)]*\)/g, '')
      .toLowerCase()
      .replace(/[’']/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words
    .map((_, start) => words.slice(start, start + length))
    .filter((run) => run.length === length)
    .map((run) => run.join(' '));
}

// Where the ledger was read out of a text, FACTS.md beside it says what was read, fact by fact.
const source = 'content/FACTS.md';

describe.runIf(existsSync(source))('the career in content/, beside its FACTS.md', () => {
  const ledger = existsSync(source) ? readFileSync(source, 'utf8') : '';

  test('keeps a ledger of the same facts', () => {
    const numbered = [...ledger.matchAll(/^\| F(\d+) +\| /gm)].map(([, number]) => `f${number}`);
    expect(numbered).not.toEqual([]);
    expect(Object.keys(career.facts ?? {})).toEqual(numbered);
  });

  test('shares no run of seven words with it', () => {
    const known = new Set(runs(ledger, 7));
    const shared = texts.flatMap(({ text }) => runs(text, 7).filter((run) => known.has(run)));
    expect(shared).toEqual([]);
  });

  test('says nothing that it says is never said', () => {
    const [, listed = ''] = /^Never said, in any sentence: (.*)\.$/m.exec(ledger) ?? [];
    const never = listed.split(', ').filter(Boolean);
    const said = texts.map(({ text }) => text).join('\n');
    const isSaid = (words: string) =>
      /^\w/.test(words) ? new RegExp(`\\b${words}\\b`, 'i').test(said) : said.includes(words);
    expect(never.filter(isSaid)).toEqual([]);
  });
});
