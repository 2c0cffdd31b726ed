import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clampInputs } from '#exhibits/kit/inputs.ts';
import { describePage } from '#exhibits/queries/describe.ts';
import { drawQueries, mostArrows } from '#exhibits/queries/frame.ts';
import { queriesInputs } from '#exhibits/queries/inputs.ts';
import {
  countQueries,
  countRows,
  type Page,
  type QueryStrategy,
  strategies,
} from '#exhibits/queries/model.ts';

const pages: fc.Arbitrary<Page> = fc.record({
  orders: fc.integer({ min: 0, max: 100 }),
  itemsPerOrder: fc.integer({ min: 0, max: 20 }),
  strategy: fc.constantFrom(...(Object.keys(strategies) as QueryStrategy[])),
});

describe('countQueries(page)', () => {
  test('is one for an empty page, and never more than asking when needed', () => {
    fc.assert(
      fc.property(pages, (page) => {
        const queries = countQueries(page);
        expect(countQueries({ ...page, orders: 0 })).toBe(1);
        if (page.orders > 1)
          expect(queries).toBeLessThanOrEqual(countQueries({ ...page, strategy: 'naive' }));
        expect(countRows(page)).toBeLessThanOrEqual(countRows({ ...page, strategy: 'naive' }));
      }),
    );
  });

  test('does not grow with the page once all is fetched ahead', () => {
    for (const strategy of ['select_related+prefetch_items', 'prefetch_both'] as const)
      expect(countQueries({ orders: 100, itemsPerOrder: 3, strategy })).toBe(
        countQueries({ orders: 1, itemsPerOrder: 3, strategy }),
      );
  });
});

describe('describePage(values)', () => {
  test('compares 101 queries with 2, with what was assumed', () => {
    expect(describePage(clampInputs(queriesInputs, {}))).toBe(
      'Assuming 50 orders with 2 lines each, 2 ms a round trip and 0.01 ms a row, “Ask when needed” takes 101 queries and 204 ms; ' +
        'with the customer joined and all lines fetched at once it takes 2 queries and 5.5 ms.',
    );
  });

  test('compares the other way round once it is done well', () => {
    const best = clampInputs(queriesInputs, {
      strategy: 'select_related+prefetch_items',
      orders: 1,
      items: 1,
    });
    expect(describePage(best)).toContain('Assuming 1 order with 1 line each');
    expect(describePage(best)).toContain('asking when needed would take 3 queries');
  });
});

describe('drawQueries(page, asked)', () => {
  test('draws at most sixty arrows and counts the rest', () => {
    fc.assert(
      fc.property(pages, fc.integer({ min: 0, max: 250 }), (page, asked) => {
        const { arrows, beyond, queries } = drawQueries(page, asked);
        expect(arrows.length).toBeLessThanOrEqual(mostArrows);
        expect(arrows.length + beyond).toBe(queries);
        expect(arrows.filter((arrow) => arrow.asked).length).toBe(Math.min(asked, arrows.length));
      }),
    );
  });
});
