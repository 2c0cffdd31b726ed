import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

describe('what is optional', () => {
  let copy = '';
  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'throughline-'));
    for (const part of [
      'src',
      'content',
      'public',
      'index.html',
      'vite.config.ts',
      'package.json',
      'tsconfig.json',
    ])
      cpSync(resolve(part), join(copy, part), { recursive: true });
    symlinkSync(resolve('node_modules'), join(copy, 'node_modules'), 'junction');
  });
  afterAll(() => {
    rmSync(copy, { recursive: true });
  });

  const edit = (file: string, change: (text: string) => string) => {
    const before = readFileSync(join(copy, file), 'utf8');
    const after = change(before);
    expect(after, file).not.toBe(before);
    writeFileSync(join(copy, file), after);
  };
  const run = (...words: string[]) => spawnSync(process.execPath, words, { cwd: copy, encoding: 'utf8' });

  test('an exhibit goes with its line in the catalogue, its style sheet’s line, and its folder', () => {
    edit('src/exhibits/catalogue.ts', (text) => text.replace(/ {2}scaling: \{[\s\S]*?\n {2}\},\n/, ''));
    edit('src/exhibits/exhibits.css', (text) => text.replace(/@import ".\/scaling[^\n]*\n/, ''));
    rmSync(join(copy, 'src/exhibits/scaling'), { recursive: true });
    const built = run('src/cli/throughline.js', 'build');
    // The career still names it, and the build reports that and nothing else.
    expect(
      built.stderr.match(/^\S+ (warning|error) (\S+)/gm)?.map((line) => line.split(' ').slice(1).join(' ')),
    ).toEqual(['warning exhibit-unknown', 'warning exhibit-unknown']);
    expect(built.status).toBe(0);
    const page = readFileSync(join(copy, 'dist/achievements/users/index.html'), 'utf8');
    expect(page).toContain('lakh');
    expect(page).not.toContain('tl-exhibit');
    expect(readFileSync(join(copy, 'dist/achievements/gmv/index.html'), 'utf8')).toContain('tl-exhibit');
  });

  test('the site’s own settings are: without site.ts there is a site all the same', () => {
    rmSync(join(copy, 'content/site.ts'));
    const built = run('src/cli/throughline.js', 'build');
    expect(built.status, built.stderr).toBe(0);
  });
});
