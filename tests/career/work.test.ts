import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Career, Chapter } from '#career/career.ts';
import type { Period } from '#career/moment.ts';
import { publish } from '#career/published.ts';
import { isAtSamePlace, workIn } from '#career/work.ts';

type Chapters = { readonly [id: string]: Partial<Chapter> };

const published = (chapters: Chapters, more: Partial<Career> = {}) =>
  publish({
    person: { headline: 'Miller' },
    organisations: { mill: { name: 'The mill' }, dam: { name: 'The dam' } },
    ...more,
    chapters: Object.fromEntries(
      Object.entries(chapters).map(([id, chapter]) => [id, { title: id, ...chapter }]),
    ),
  });
const order = (career: ReturnType<typeof published>, plan?: Parameters<typeof workIn>[1]) =>
  workIn(career, plan).groups.map(({ chapters }) => chapters.map(({ id }) => id));

describe('the work of a résumé', () => {
  test('keeps the written order, grouped by position, if a chapter lacks a date', () => {
    const career = published({
      wind: { at: 'mill', role: 'Apprentice', period: { from: '1901' } },
      water: { at: 'dam', role: 'Keeper' },
      steam: { at: 'mill' },
    });
    expect(order(career)).toEqual([['wind', 'steam'], ['water']]);
  });

  test('lists the newest first if each chapter has a date', () => {
    const career = published({
      old: { role: 'a', period: { from: '1901', to: '1903' } },
      now: { role: 'b', period: { from: '1905', to: 'now' } },
      open: { role: 'c', period: { from: '1904' } },
      past: { role: 'd', period: { from: '1902', to: '1906' } },
      moment: { role: 'e', period: { at: '1907' } },
      over: { role: 'f', period: { from: '1908', ended: true } },
    });
    expect(order(career).flat()).toEqual(['now', 'open', 'over', 'moment', 'past', 'old']);
  });

  test('follows the order that the owner sets', () => {
    const career = published({
      old: { period: { from: '1901', to: '1903' } },
      now: { period: { from: '1905', to: 'now' } },
    });
    expect(order(career, { order: 'told' }).flat()).toEqual(['old', 'now']);
    const undated = published({ one: {}, two: {} });
    expect(order(undated, { order: 'newest' }).flat()).toEqual(['two', 'one']);
    const mixed = published({
      old: { period: { from: '1901', to: '1903' } },
      lost: {},
      now: { period: { from: '1905', to: 'now' } },
      past: { period: { from: '1904', to: '1904' } },
      next: {},
    });
    expect(order(mixed, { order: 'newest' }).flat()).toEqual(['next', 'now', 'lost', 'past', 'old']);
  });

  test('lists dated chapters newest first, even with undated ones between them', () => {
    const end = fc.option(fc.integer({ min: 1900, max: 1999 }), { nil: undefined });
    fc.assert(
      fc.property(fc.array(end, { maxLength: 12 }), (ends) => {
        const told = ends.map((at, index) => [`c${index}`, at ? { period: { at: `${at}` as const } } : {}]);
        const ids = order(published(Object.fromEntries(told)), { order: 'newest' }).flat();
        const dated = ids.flatMap((id) => ends[Number(id.slice(1))] ?? []);
        expect(dated).toEqual(dated.toSorted((one, other) => other - one));
      }),
    );
  });

  test('leaves out a chapter that belongs to an education entry', () => {
    const career = published(
      { school: { kind: 'study' }, wind: {} },
      { education: [{ institution: 'The school', chapter: 'school' }] },
    );
    expect(order(career).flat()).toEqual(['wind']);
  });

  test('shows the place only for the first of two consecutive positions at it', () => {
    const { groups } = workIn(
      published({
        one: { at: 'mill', role: 'Apprentice' },
        two: { at: 'mill', role: 'Miller' },
        three: { at: 'dam', role: 'Keeper' },
      }),
    );
    expect(groups.map((group, index) => isAtSamePlace(group, groups[index - 1]))).toEqual([
      false,
      true,
      false,
    ]);
  });

  test('keeps every chapter exactly once, for any dates', () => {
    const year = fc.integer({ min: 1900, max: 1999 }).map((number) => `${number}` as const);
    const period: fc.Arbitrary<Period | undefined> = fc.oneof(
      fc.constant(undefined),
      year.map((at) => ({ at })),
      fc.tuple(year, year).map((both) => {
        const [from, to] = both.sort();
        return { from: from!, to: to! };
      }),
      year.map((from) => ({ from, to: 'now' as const })),
    );
    const chapter = fc.record({
      period,
      at: fc.constantFrom('mill', 'dam', undefined),
      role: fc.constantFrom('a', undefined),
    });
    fc.assert(
      fc.property(fc.array(chapter, { maxLength: 9 }), (chapters) => {
        const told = Object.fromEntries(
          chapters.map((each, index) => [
            `c${index}`,
            Object.fromEntries(Object.entries(each).filter(([, value]) => value !== undefined)),
          ]),
        );
        for (const plan of [{}, { order: 'newest' }, { order: 'told' }] as const)
          expect(order(published(told), plan).flat().sort()).toEqual(Object.keys(told).sort());
      }),
    );
  });
});
