import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Inputs, provenanceAt } from '#exhibits/kit/inputs.ts';
import { readValues } from '#exhibits/kit/query.ts';
import { runDay } from '#exhibits/payments/day.ts';
import * as payments from '#exhibits/payments/describe.ts';
import { paymentsInputs } from '#exhibits/payments/inputs.ts';
import * as pool from '#exhibits/pool/describe.ts';
import { poolInputs } from '#exhibits/pool/inputs.ts';
import * as queries from '#exhibits/queries/describe.ts';
import { queriesInputs } from '#exhibits/queries/inputs.ts';
import * as scaling from '#exhibits/scaling/describe.ts';
import { scalingInputs } from '#exhibits/scaling/inputs.ts';
import { lookOut } from '#exhibits/scaling/outlook.ts';
import { deliver } from '#exhibits/ship/delivery.ts';
import * as ship from '#exhibits/ship/describe.ts';
import { shipInputs } from '#exhibits/ship/inputs.ts';

interface Exhibit {
  readonly id: string;
  readonly inputs: Inputs;
  /** All its sentences at the inputs of an address. */
  readonly tell: (search: string) => readonly string[];
}

const exhibits: readonly Exhibit[] = [
  {
    id: 'payments',
    inputs: paymentsInputs,
    tell: (search) => {
      const values = readValues(paymentsInputs, search, 'payments');
      const day = runDay(values);
      return [
        payments.describePayment(day.comparison, day.guards),
        payments.describeDay(day, values),
        payments.describeBasis(values),
        ...payments.guardLessons,
      ];
    },
  },
  {
    id: 'scaling',
    inputs: scalingInputs,
    tell: (search) => {
      const values = readValues(scalingInputs, search, 'scaling');
      const rows = scaling.tabulateServers(values, [1, 2, 4, 16]).flatMap((row) => Object.values(row));
      return [
        scaling.describeLoad(values, lookOut(values)),
        ...scaling.describeLessons(values),
        ...rows,
        scaling.describeBasis(values),
      ];
    },
  },
  {
    id: 'ship',
    inputs: shipInputs,
    tell: (search) => {
      const values = readValues(shipInputs, search, 'ship');
      const delivery = deliver(values);
      return [
        ship.question,
        ship.describeLeadTime(values, delivery),
        ship.describeLesson(values),
        ship.describeRollout(values, delivery),
        ship.describeBasis(values),
      ];
    },
  },
  {
    id: 'pool',
    inputs: poolInputs,
    tell: (search) => {
      const values = readValues(poolInputs, search, 'pool');
      const race = pool.duel(values);
      return [
        pool.question,
        pool.describeRace(values, race),
        pool.describeLesson(values, race),
        pool.describeBasis(values),
      ];
    },
  },
  {
    id: 'queries',
    inputs: queriesInputs,
    tell: (search) => {
      const values = readValues(queriesInputs, search, 'queries');
      return [queries.question, queries.describePage(values), queries.describeBasis(values)];
    },
  },
];

describe.each(exhibits)('the exhibit “$id”', ({ id, inputs, tell }) => {
  test('has a default within the range of every input, and a provenance for it', () => {
    for (const input of Object.values(inputs)) {
      if (input.kind === 'choice') expect(Object.keys(input.options)).toContain(input.default);
      if (input.kind === 'number' || input.kind === 'integer') {
        expect(input.default >= input.min && input.default <= input.max && input.step > 0).toBe(true);
      }
      expect(['fact', 'assumption', 'provider-doc']).toContain(provenanceAt(input, input.default));
    }
  });

  test('tells the same for the same address, and says whose numbers they are', () => {
    expect(tell('')).toEqual(tell(''));
    expect(tell('').at(id === 'payments' ? 2 : -1)).toMatch(
      /^A model, not the production system\. Facts: .+\. Assumptions: .+\.$/,
    );
  });

  test('tells sound sentences for any address, without a currency', () => {
    const junk = fc.oneof(
      fc.string(),
      fc.constantFrom(
        'NaN',
        '-1',
        '0',
        '1e9',
        '1e-9',
        'Infinity',
        '<b>',
        '5,5',
        'true',
        'leastBusy',
        'weekly',
      ),
      fc.double().map(String),
    );
    const address = fc
      .dictionary(fc.constantFrom(...Object.keys(inputs)), junk)
      .map((values) =>
        new URLSearchParams(Object.entries(values).map(([key, value]) => [`${id}.${key}`, value])).toString(),
      );
    fc.assert(
      fc.property(address, (search) => {
        const told = tell(search).join('\n');
        expect(told).not.toMatch(/NaN|undefined|null|Infinity|∞|\[object|<b>/);
        expect(told).not.toMatch(/\p{Sc}|\b(INR|USD|EUR|rupees?|dollars?)\b/iu);
      }),
      { numRuns: 25 },
    );
  });
});

test('no file of the exhibits reads the clock, draws by chance, or knows a page', () => {
  const folder = join(import.meta.dirname, '../../src/exhibits');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /(?<!\.d)\.ts$/.test(name),
  );
  for (const name of files)
    expect(readFileSync(join(folder, name), 'utf8'), name).not.toMatch(
      /\bDate\b|Math\.random|\bwindow\.|\bdocument\.|performance\.now|(?!\$)\p{Sc}/u,
    );
});
