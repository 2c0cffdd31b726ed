import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { catalogue } from '#exhibits/catalogue.ts';
import type { GuideMoment } from '#exhibits/kit/guide.ts';
import { type Inputs, provenanceAt } from '#exhibits/kit/inputs.ts';
import { readValues } from '#exhibits/kit/query.ts';
import { paymentsInputs } from '#exhibits/payments/inputs.ts';
import * as payments from '#exhibits/payments/moments.ts';
import { sceneOf } from '#exhibits/payments/scene.ts';
import { scalingInputs } from '#exhibits/scaling/inputs.ts';
import * as scaling from '#exhibits/scaling/moments.ts';
import { shipInputs } from '#exhibits/ship/inputs.ts';
import * as ship from '#exhibits/ship/moments.ts';

interface Subject {
  readonly id: keyof typeof catalogue & string;
  readonly inputs: Inputs;
  /** The moment that its guide shows at an address. */
  readonly momentAt: (search: string) => GuideMoment | undefined;
}

const subjects: readonly Subject[] = [
  {
    id: 'payments',
    inputs: paymentsInputs,
    momentAt: (search) => {
      const values = readValues(paymentsInputs, search, 'payments');
      return payments.momentOf(sceneOf(values), values.sent);
    },
  },
  {
    id: 'scaling',
    inputs: scalingInputs,
    momentAt: (search) => scaling.momentOf(readValues(scalingInputs, search, 'scaling'), 'en-GB'),
  },
  {
    id: 'ship',
    inputs: shipInputs,
    momentAt: (search) => {
      const { step, done } = readValues(shipInputs, search, 'ship');
      return ship.momentOf(step, done, 'en-GB');
    },
  },
];

const junk = fc.oneof(
  fc.string(),
  fc.constantFrom(
    'NaN',
    '-1',
    '0',
    '2',
    '3',
    '4',
    '1e9',
    '1e-9',
    'Infinity',
    '<b>',
    'true',
    'weekly',
    'leastBusy',
    'CCOX',
  ),
  fc.double().map(String),
);

test('these tests cover every exhibit of the catalogue', () => {
  expect(subjects.map(({ id }) => id)).toEqual(Object.keys(catalogue));
});

describe.each(subjects)('the exhibit “$id”', ({ id, inputs, momentAt }) => {
  const addresses = fc
    .dictionary(fc.constantFrom(...Object.keys(inputs)), junk)
    .map((values) =>
      new URLSearchParams(Object.entries(values).map(([key, value]) => [`${id}.${key}`, value])).toString(),
    );

  test('gives every input a default within its range, and a provenance for that default', () => {
    for (const input of Object.values(inputs)) {
      if (input.kind === 'choice') expect(Object.keys(input.options)).toContain(input.default);
      if (input.kind === 'text') expect(input.default).toMatch(input.like);
      if (input.kind === 'number' || input.kind === 'integer')
        expect(input.default >= input.min && input.default <= input.max && input.step > 0).toBe(true);
      expect(['fact', 'assumption', 'provider-doc']).toContain(provenanceAt(input, input.default));
    }
  });

  test('shows no broken value and no currency at any address, and says that it is a simulation', async () => {
    const { View } = (await catalogue[id]!.load()).exhibit;
    await fc.assert(
      fc.asyncProperty(addresses, async (search) => {
        const html = renderToStaticMarkup(createElement(View, { lang: 'en-GB', search, onQuery: () => {} }));
        const words = html.replace(/<[^>]*>/g, ' ');
        expect(words).toContain('A simulation, not data from the startup');
        expect(words).not.toMatch(/NaN|undefined|null|Infinity|∞|\[object|&lt;b|\*/);
        expect(html).not.toMatch(/NaN|undefined|Infinity| style="/);
        expect(words).not.toMatch(/\p{Sc}|\b(INR|USD|EUR|rupees?|dollars?)\b/iu);
        expect(words).not.toMatch(/\bour (?:reply|server|handler)/);
      }),
      { numRuns: 25 },
    );
  });

  test('speaks in sentences of at most sixteen words at any address', () => {
    fc.assert(
      fc.property(addresses, (search) => {
        const moment = momentAt(search);
        if (!moment) return;
        expect(moment.say.split(/\s+/).length, moment.say).toBeLessThanOrEqual(16);
        expect(moment.say).toMatch(/^[A-Z0-9].*[.?]$/);
        if (moment.guess) expect(moment.guess.options.length).toBeGreaterThan(1);
      }),
    );
  });

  test('marks every large figure as simulated or assumed', async () => {
    const { View, Still } = (await catalogue[id]!.load()).exhibit;
    for (const step of [1, 2, 3, 4]) {
      const html = renderToStaticMarkup(
        createElement(View, { lang: 'en-GB', search: `${id}.step=${step}`, onQuery: () => {} }),
      );
      const count = (pattern: RegExp) => html.match(pattern)?.length ?? 0;
      expect(count(/<output [^>]*aria-label="(?:simulated|assumed): /g)).toBe(
        count(/<output [^>]*class="tl-(?!slider)/g),
      );
    }
    expect(renderToStaticMarkup(createElement(Still, { lang: 'en-GB' }))).toContain('tl-sim');
  });

  test('shows no result before the first press, except in the print version and the drawer', async () => {
    const { View } = (await catalogue[id]!.load()).exhibit;
    const html = renderToStaticMarkup(createElement(View, { lang: 'en-GB', search: '', onQuery: () => {} }));
    const seen = html.slice(0, html.indexOf('class="tl-still"'));
    expect(seen).not.toMatch(/With Verify|All three|7 min|0\.19|counted twice|9,000/);
    expect(catalogue[id]!.question).toMatch(/\?$/);
  });
});

test('no .ts file of the exhibits uses the clock, Math.random, browser globals or currency signs', () => {
  const folder = join(import.meta.dirname, '../../src/exhibits');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /(?<!\.d)\.ts$/.test(name),
  );
  for (const name of files)
    expect(readFileSync(join(folder, name), 'utf8'), name).not.toMatch(
      /\bDate\b|Math\.random|\bwindow\.|\bdocument\.|performance\.now|(?!\$)\p{Sc}/u,
    );
});
