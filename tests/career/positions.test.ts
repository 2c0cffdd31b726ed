import { describe, expect, test } from 'vitest';
import type { Period } from '#career/moment.ts';
import { positionsOf, spanOf } from '#career/positions.ts';
import { samples } from '../careers/all.ts';
import { publishedOf } from '../careers/pages.ts';

const span = (...periods: readonly (Period | undefined)[]) =>
  spanOf(periods.map((period) => period && { ...period, words: [] }));

describe('positionsOf(chapters)', () => {
  test('starts a position with each role, and extends the last one at the same place across gaps', () => {
    const { chapters } = publishedOf(samples.employers!);
    expect(
      positionsOf(chapters).map(({ role, chapters: told }) => [role, ...told.map(({ id }) => id)]),
    ).toEqual([
      ['Errand girl', 'before-counting'],
      ['Apprentice', 'year', 'month', 'day'],
      ['Teacher', 'start-only'],
      ['Carpenter', 'end-only', 'ended-unknown'],
      ['Restorer', 'months', 'roughly-span'],
      ['Emergency carpenter', 'days'],
      ['Head of the workshop', 'roughly', 'roughly-ongoing'],
      ['Owner', 'ongoing', 'future'],
    ]);
  });

  test('makes no position of a chapter without role and place', () => {
    expect(positionsOf(publishedOf(samples.tags!).chapters)).toEqual([]);
  });
});

describe('spanOf(periods)', () => {
  test.each<[string, readonly (Period | undefined)[], object]>([
    ['no period', [undefined], {}],
    ['a year', [{ at: '1970' }], { startDate: '1970', endDate: '1970' }],
    [
      'a span, at its own precision',
      [{ from: '2019', to: '2021-04' }],
      { startDate: '2019', endDate: '2021-04' },
    ],
    ['what goes on', [{ from: '2019-02-03', to: 'now' }], { startDate: '2019-02-03' }],
    ['a start alone', [{ from: '2019' }], { startDate: '2019' }],
    ['an end alone', [{ to: '1979' }], { endDate: '1979' }],
    [
      'an end that is known to be, but not when: a start alone would say that it goes on',
      [{ from: '1974', ended: true }],
      {},
    ],
    ['what is approximate', [{ at: '1990', approximate: true }], {}],
    ['the owner’s own words', [{ at: '2000', said: 'around the turn of the century' }], {}],
    ['a year that the format cannot hold', [{ at: '0987' }], {}],
    [
      'several',
      [
        { from: '2016', to: '2017' },
        { from: '2015-03', to: '2016' },
      ],
      { startDate: '2015-03', endDate: '2017' },
    ],
    [
      'several, one without a date',
      [{ from: '2016', to: '2017' }, undefined],
      { startDate: '2016', endDate: '2017' },
    ],
    ['several, the first without a start', [{ to: '1979' }, { from: '1974' }], { endDate: '1979' }],
    [
      'several, one going on',
      [
        { from: '2016', to: '2017' },
        { from: '2017', to: 'now' },
      ],
      { startDate: '2016' },
    ],
    [
      'several, one approximate',
      [
        { from: '2016', to: '2017' },
        { at: '2020', approximate: true },
      ],
      {},
    ],
  ])('gives the dates of %s', (_, periods, dates) => {
    expect(span(...periods)).toEqual(dates);
  });
});
