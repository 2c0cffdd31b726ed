/** How a page's list of orders fetches the customer and the lines of each order through Django's ORM. */
export const strategies = {
  naive: 'Ask when needed',
  select_related: 'Join the customer',
  prefetch_items: 'Fetch all lines at once',
  'select_related+prefetch_items': 'Join the customer, fetch all lines at once',
  prefetch_both: 'Fetch all customers and all lines at once',
} as const;
export type QueryStrategy = keyof typeof strategies;

export interface Page {
  readonly orders: number;
  /** How many different customers the orders have. Default: one each. */
  readonly customers?: number;
  readonly itemsPerOrder: number;
  readonly strategy: QueryStrategy;
  /** Whether the page shows the customer, and the lines, of each order. Default: both. */
  readonly touchCustomer?: boolean;
  readonly touchItems?: boolean;
}

/**
 * The queries that a page needs. What is asked for per row is asked again for a customer met before, since the ORM
 * keeps no map of what it has read; what is fetched ahead is fetched whether it is shown or not.
 */
export function countQueries({ orders, strategy, touchCustomer = true, touchItems = true }: Page): number {
  if (orders === 0) return 1;
  const perCustomer = touchCustomer ? orders : 0;
  const perItems = touchItems ? orders : 0;
  switch (strategy) {
    case 'naive':
      return 1 + perCustomer + perItems;
    case 'select_related':
      return 1 + perItems;
    case 'prefetch_items':
      return 2 + perCustomer;
    case 'select_related+prefetch_items':
      return 2;
    case 'prefetch_both':
      return 3;
  }
}

/** The rows that come back. A joined customer comes in the order's own row. */
export function countRows(page: Page): number {
  const { orders, customers = orders, itemsPerOrder, strategy } = page;
  const { touchCustomer = true, touchItems = true } = page;
  const joined = strategy === 'select_related' || strategy === 'select_related+prefetch_items';
  const ahead = strategy !== 'naive' && strategy !== 'select_related';
  const asked = touchCustomer ? orders : 0;
  const customerRows = joined ? 0 : strategy === 'prefetch_both' ? Math.min(customers, orders) : asked;
  return orders + customerRows + (ahead || touchItems ? orders * itemsPerOrder : 0);
}

/** Milliseconds between page and database: the round trips, and the rows. */
export function databaseTime(page: Page, roundTrip: number, perRow: number): number {
  return countQueries(page) * roundTrip + countRows(page) * perRow;
}
