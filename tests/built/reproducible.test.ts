import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const parts = ['src', 'content', 'public', 'index.html', 'vite.config.ts', 'package.json', 'tsconfig.json'];

let place = '';
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'throughline-'));
  // Both are made from one copy, so that nothing written meanwhile comes between them.
  for (const part of parts) cpSync(resolve(part), join(place, 'source', part), { recursive: true });
});
afterAll(() => {
  rmSync(place, { recursive: true });
});

/** Runs before a build and makes its clock say another time. */
const clock = (time: number) => `const Real = Date;
globalThis.Date = class extends Real {
  constructor(...parts) {
    super(...(parts.length === 0 ? [${time}] : parts));
  }
  static now() {
    return ${time};
  }
};
`;

/** Builds the project in a folder of its own, and gives back every file that came of it, by its name. */
function builtIn(
  name: string,
  env: Readonly<Record<string, string>>,
  time: number,
): ReadonlyMap<string, Buffer> {
  const copy = join(place, name);
  cpSync(join(place, 'source'), copy, { recursive: true });
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'), 'junction');
  const preload = join(copy, 'clock.mjs');
  writeFileSync(preload, clock(time));
  const built = spawnSync(
    process.execPath,
    ['--import', pathToFileURL(preload).href, 'src/cli/throughline.js', 'build'],
    { cwd: copy, encoding: 'utf8', env: { ...process.env, ...env } },
  );
  expect(built.status, built.stderr).toBe(0);
  const files = readdirSync(join(copy, 'dist'), { withFileTypes: true, recursive: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files.map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return [file.slice(join(copy, 'dist', '/').length).replaceAll('\\', '/'), readFileSync(file)];
    }),
  );
}

test('two builds in other folders, time zones, languages and times are the same, byte for byte', () => {
  const one = builtIn('one', { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' }, Date.UTC(1999, 11, 31));
  const other = builtIn(
    'an other, ä',
    { TZ: 'Pacific/Kiritimati', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' },
    Date.UTC(2099, 6, 1),
  );
  expect([...other.keys()].sort()).toEqual([...one.keys()].sort());
  expect(one.size).toBeGreaterThan(30);
  expect([...one].filter(([file, bytes]) => !other.get(file)?.equals(bytes)).map(([file]) => file)).toEqual(
    [],
  );
}, 120_000);
