import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  buildIn,
  copySources,
  differing,
  type Hashes,
  linkPackages,
  type Surroundings,
  writeClock,
} from '../../built/builds.ts';
import { findNode } from './nodes.ts';
import { heldBack, isLocked, lock, offline, unlock, writeRefusal } from './surroundings.ts';

const limit = 180_000;
const locked = 'dürft ig 東京';

let place = '';
let here: Hashes;
const differences: (readonly string[])[] = [];

beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'throughline-'));
  chmodSync(place, 0o755);
  copySources(join(place, 'source'));
  here = buildIn('.', { out: '.check/same' });
});

afterAll(() => {
  process.stdout.write(
    `${differences.length} builds elsewhere, ${here?.size ?? 0} files each: ${differences.flat().length} differ\n`,
  );
  rmSync(place, { recursive: true, force: true });
});

/** A new folder with the content of this one at the start of the tests. */
function copied(name: string): string {
  const copy = join(place, name);
  copySources(copy, join(place, 'source'));
  linkPackages(copy);
  return copy;
}

function expectSame(folder: string, around: Surroundings): void {
  const built = buildIn(folder, around);
  expect(built.size).toBeGreaterThan(30);
  const found = differing(here, built);
  differences.push(found);
  expect(found, 'files that differ').toEqual([]);
}

describe('a build gives the same bytes', () => {
  test(
    'in a read-only folder without git, with spaces and Unicode in its path',
    (context) => {
      const copy = copied(locked);
      lock(copy);
      try {
        if (!isLocked(copy)) context.skip('Nobody is held back by a lock here who could read this folder.');
        expectSame(copy, { user: heldBack, out: '.cache/built' });
      } finally {
        unlock(copy);
      }
    },
    limit,
  );

  test.each([
    ['Pacific/Kiritimati', 'C', Date.UTC(1970, 0, 1)],
    ['America/St_Johns', 'tr_TR.UTF-8', Date.UTC(2099, 11, 31, 23, 59)],
  ])(
    'in the time zone %s, the language %s, at the time %i',
    (zone, language, time) => {
      const clock = writeClock(join(place, `${time}.mjs`), time);
      expectSame(copied(`at ${time}`), {
        env: { TZ: zone, LANG: language, LC_ALL: language },
        preload: clock,
      });
    },
    limit,
  );

  test(
    `without a network (${offline ? 'taken by unshare, and refused' : 'refused within Node'})`,
    () => {
      const preload = writeRefusal(join(place, 'refusal.mjs'));
      expectSame(copied('offline'), { preload, ...(offline && { before: offline }) });
    },
    limit,
  );

  test.for(['20.19.0', '22.12.0', '24.21.0'])('under Node %s', { timeout: limit }, (version, context) => {
    const node = findNode(version);
    if (!node) context.skip(`Node ${version} is absent: npm has none for this machine, or was not reached.`);
    else expectSame(copied(`node ${version}`), { node });
  });
});
