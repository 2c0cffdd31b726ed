import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test.each(['src/cli/throughline.js', 'tests/tools.js'])(
  '%s says to install the packages if they are missing',
  (program) => {
    const folder = mkdtempSync(join(tmpdir(), 'throughline-bare-'));
    try {
      mkdirSync(join(folder, 'tests'));
      for (const part of ['src/cli', 'src/publish']) cpSync(part, join(folder, part), { recursive: true });
      cpSync('tests/tools.js', join(folder, 'tests/tools.js'));
      for (const file of ['package.json', 'package-lock.json']) cpSync(file, join(folder, file));
      const { status, stderr } = spawnSync(process.execPath, [program, 'build'], {
        cwd: folder,
        encoding: 'utf8',
      });
      expect(stderr).toBe('The packages are not installed. Run `npm ci` first.\n');
      expect(status).toBe(1);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);
