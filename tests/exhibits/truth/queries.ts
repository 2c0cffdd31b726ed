import { expect, test } from 'vitest';
import { countQueries, countRows, databaseTime, type QueryStrategy } from '#exhibits/queries/model.ts';
import { expectNear, tolerance } from './near.ts';

interface QueriesTruth {
  readonly measured: readonly {
    orders: number;
    customers: number;
    items_per_order: number;
    strategy: QueryStrategy;
    touch_customer: boolean;
    touch_items: boolean;
    queries: number;
  }[];
  readonly model: readonly {
    orders: number;
    items_per_order: number;
    strategy: QueryStrategy;
    round_trip_ms: number;
    per_row_ms: number;
    queries: number;
    rows: number;
    db_ms: number;
  }[];
}

export function testQueries(truth: QueriesTruth): void {
  test.each(truth.measured)('$strategy over $orders orders asks $queries times', (row) => {
    const queries = countQueries({
      orders: row.orders,
      customers: row.customers,
      itemsPerOrder: row.items_per_order,
      strategy: row.strategy,
      touchCustomer: row.touch_customer,
      touchItems: row.touch_items,
    });
    expect(queries).toBe(row.queries);
  });

  test.each(truth.model)('$strategy over $orders orders takes $db_ms ms', (row) => {
    const page = { orders: row.orders, itemsPerOrder: row.items_per_order, strategy: row.strategy };
    expect(countQueries(page)).toBe(row.queries);
    expect(countRows(page)).toBe(row.rows);
    const time = databaseTime(page, row.round_trip_ms, row.per_row_ms);
    expectNear(time, row.db_ms, tolerance.closedForm, 'time');
  });
}
