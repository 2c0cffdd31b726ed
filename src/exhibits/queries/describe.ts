import { type Basis, describeFooter, sayInputs } from '#exhibits/kit/footer.ts';
import { defaultLanguage, sayCount, sayDuration, sayNumber } from '#exhibits/kit/say.ts';
import { type QueriesValues, queriesInputs } from './inputs.ts';
import { countQueries, databaseTime, type Page, type QueryStrategy, strategies } from './model.ts';

export const question = 'What does knowing the ORM change on one page load?';

/** The page that the inputs describe, under their strategy or another. */
function pageOf(values: QueriesValues, strategy: QueryStrategy = values.strategy): Page {
  return { orders: values.orders, itemsPerOrder: values.items, strategy };
}

const sayQueries = (count: number, lang: string) =>
  `${sayNumber(count, lang)} ${count === 1 ? 'query' : 'queries'}`;

/** What the page costs, in one sentence with what was assumed. */
export function describePage(values: QueriesValues, lang = defaultLanguage): string {
  const of = (strategy: QueryStrategy) => {
    const page = pageOf(values, strategy);
    const time = databaseTime(page, values.roundTrip, values.perRow);
    return `${sayQueries(countQueries(page), lang)} and ${sayDuration(time, lang)}`;
  };
  const best: QueryStrategy = 'select_related+prefetch_items';
  const compared =
    values.strategy === best
      ? `asking when needed would take ${of('naive')}`
      : `with the customer joined and all lines fetched at once it takes ${of(best)}`;
  return (
    `Assuming ${sayCount(values.orders, 'order', lang)} with ${sayCount(values.items, 'line', lang)} each, ` +
    `${sayDuration(values.roundTrip, lang)} a round trip and ${sayDuration(values.perRow, lang)} a row, ` +
    `“${strategies[values.strategy]}” takes ${of(values.strategy)}; ${compared}.`
  );
}

const basis: Basis = {
  facts: ['Django was the first backend'],
  documented: [],
  assumed: [
    'a Django lesson, not a claim about that codebase',
    'the page shows the customer and the lines of each order',
    'queries go one after the other',
  ],
};

/** The footer: facts and assumptions, at the present inputs. */
export function describeBasis(values: QueriesValues, lang = defaultLanguage): string {
  return describeFooter(sayInputs(queriesInputs, values, lang), basis);
}
