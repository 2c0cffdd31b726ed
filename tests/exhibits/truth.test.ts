import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'vitest';
import { testPayments } from './truth/payments.ts';
import { testPrng } from './truth/prng.ts';
import { testScaling } from './truth/scaling.ts';
import { testShip } from './truth/ship.ts';

/** The test for each file of values. Other code computed the values elsewhere. */
const subjects = {
  'prng.json': testPrng,
  'payments.json': testPayments,
  'scaling.json': testScaling,
  'ship.json': testShip,
} as const;

// TRUTH_DIR names a folder with other values in the same shapes.
const folder = process.env.TRUTH_DIR ?? join(import.meta.dirname, '../truth');
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

for (const [name, check] of Object.entries(subjects)) {
  if (!files.includes(name)) test.skip(`${name} is not in the folder`, () => {});
  else
    describe(name, () => {
      const truth: object = JSON.parse(readFileSync(join(folder, name), 'utf8'));
      // A file may hold only some of the sections; the proxy makes the others empty.
      check(new Proxy(truth, { get: (all, section) => Reflect.get(all, section) ?? [] }) as never);
    });
}
for (const name of files) if (!Object.hasOwn(subjects, name)) test.skip(`no test for ${name}`, () => {});
