import { describe, expect, test } from 'vitest';
import type { Career } from '#career/career.ts';
import { check, checkSite } from '#career/check.ts';
import { plainText } from '#career/plainText.ts';
import { publish } from '#career/published.ts';
import { career } from '#content/career.ts';
import { site } from '#content/site.ts';
import { ledger } from './ledger.ts';

/** Every string below a value. */
const texts = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
};

/** Every list of cited facts below a value, with its path. */
const citations = (value: unknown, at = ''): readonly { at: string; facts: readonly string[] }[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'facts' && Array.isArray(inner) ? [{ at, facts: inner }] : citations(inner, `${at}/${key}`),
  );
};

const wordsOf = (text: string): readonly string[] =>
  text
    .replace(/\]\([^)]*\)/g, '')
    .toLowerCase()
    .replace(/[’']/g, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

const runs = (text: string, length: number): readonly string[] => {
  const words = wordsOf(text);
  return words
    .map((_, start) => words.slice(start, start + length))
    .filter((run) => run.length === length)
    .map((run) => run.join(' '));
};

/** The statements in FACTS.md, by the ids of the ledger: its rows begin with `| F1 | statement |`. */
const stated = new Map(
  [...(ledger ?? '').matchAll(/^\| F(\d+) +\| ([^|]+)\|/gm)].map(([, number, cell = '']) => [
    `f${number}`,
    cell,
  ]),
);

describe('content/career.ts', () => {
  test('has nothing wrong by the check', () => {
    const found = [...check(career), ...checkSite(site)];
    expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe.runIf(career.facts)('a career with a ledger', () => {
  test('cites every fact at least once', () => {
    const cited = new Set(citations({ ...career, facts: {} }).flatMap(({ facts }) => facts));
    expect(Object.keys(career.facts ?? {}).filter((fact) => !cited.has(fact))).toEqual([]);
  });

  test('cites at least one fact in every paragraph and every figure', () => {
    const cited = citations(career);
    for (const chapter of Object.values(career.chapters))
      for (const [id] of Object.entries(chapter.story ?? {}))
        expect(cited.find(({ at }) => at.endsWith(`/story/${id}`))?.facts.length, id).toBeGreaterThan(0);
    for (const [id, achievement] of Object.entries(career.achievements ?? {}))
      if (achievement.metric) expect(achievement.metric.facts?.length, id).toBeGreaterThan(0);
  });
});

describe.runIf(ledger)('the career of content/FACTS.md', () => {
  test('has nothing that the check would report', () => {
    expect([...check(career), ...checkSite(site)]).toEqual([]);
  });

  test('keeps a ledger of the same facts', () => {
    expect(stated.size).toBe(24);
    expect(Object.keys(career.facts ?? {})).toEqual([...stated.keys()]);
  });

  test('shares no whole statement with it, and no run of more than ten words', () => {
    const known = new Set(runs(ledger ?? '', 11));
    const told = texts(career);
    expect(told.flatMap((text) => runs(text, 11).filter((run) => known.has(run)))).toEqual([]);
    const statements = [...stated.values()].map((cell) => wordsOf(cell).join(' '));
    for (const text of told.map((each) => wordsOf(each).join(' ')))
      expect(statements.filter((statement) => text.includes(statement))).toEqual([]);
  });

  test('says nothing in the voice of an auditor', () => {
    const read = JSON.stringify(publish(career as Career), (key, value) =>
      key === 'unstated' ? undefined : value,
    );
    expect(read).not.toMatch(/general definition|not stated|is told|left open|according to/i);
  });

  test('names no number but the four that are known', () => {
    const published = JSON.stringify(
      [publish(career as Career)].map(({ chapters, achievements, person, terms }) => [
        // Contact details are no claim.
        texts([person.headline, person.tagline, person.summary, terms]),
        chapters.map((chapter) => [chapter.title, chapter.story.map(({ text }) => plainText(text))]),
        achievements.map(({ claim, done, how, part }) => [
          claim,
          ...[done, how, part].map((text) => plainText(text ?? '')),
        ]),
      ]),
    );
    expect(new Set(published.match(/\d[\d,.]*\d|\d/g))).toEqual(new Set(['1', '100,000']));
  });

  test('says nowhere what the story does not: no search for a job, no currency, no judgement of Django', () => {
    expect(texts(career).join('\n')).not.toMatch(
      /\b(available|hire|hiring|looking for|seeking|legacy|outgrew|rupees?|INR|USD|Present|daily active|monthly active)\b|[₹$€£¥]/i,
    );
  });
});
