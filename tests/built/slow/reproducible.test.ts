import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildIn, copySources, differing, linkPackages, type Surroundings, writeClock } from '../builds.ts';

let place = '';
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'throughline-'));
  // Both builds use one copy, so that no change between them affects the result.
  copySources(join(place, 'source'));
});
afterAll(() => {
  rmSync(place, { recursive: true });
});

/** Builds in a separate folder. */
function builtIn(name: string, time: number, around: Surroundings) {
  const copy = join(place, name);
  copySources(copy, join(place, 'source'));
  linkPackages(copy);
  return buildIn(copy, { ...around, preload: writeClock(join(place, `${time}.mjs`), time) });
}

test('two builds in other folders, time zones, languages and times are the same, byte for byte', () => {
  const one = builtIn('one', Date.UTC(1999, 11, 31), { env: { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' } });
  const other = builtIn('an other, ä', Date.UTC(2099, 6, 1), {
    env: { TZ: 'Pacific/Kiritimati', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' },
  });
  expect(one.size).toBeGreaterThan(30);
  expect(differing(one, other)).toEqual([]);
}, 120_000);
