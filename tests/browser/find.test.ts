import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findBrowser } from '#cli/browser.ts';

let home: string;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'browsers-'));
});

afterEach(() => rm(home, { recursive: true, force: true }));

async function put(...place: string[]): Promise<string> {
  const path = join(home, ...place);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, '');
  await chmod(path, 0o755);
  return path;
}

const find = (environment: Record<string, string>) =>
  findBrowser({ HOME: home, PATH: join(home, 'bin'), ...environment }, join(home, 'packaged'));

describe('findBrowser(environment, folder)', () => {
  test('prefers the browser in CHROME_PATH', async () => {
    await put('bin', 'chromium');
    const own = await put('own');
    expect(await find({ CHROME_PATH: own })).toBe(own);
  });

  test('rejects a CHROME_PATH without a program', async () => {
    await put('bin', 'chromium');
    await expect(find({ CHROME_PATH: join(home, 'none') })).rejects.toThrow(/CHROME_PATH names .*none/);
  });

  test('prefers the system’s browser to Playwright’s', async () => {
    const system = await put('bin', 'google-chrome');
    await put('.cache/ms-playwright/chromium-1200/chrome-linux/chrome');
    expect(await find({})).toBe(system);
  });

  test('takes Playwright’s newest browser by number', async () => {
    const cache = join(home, 'cache');
    await put('cache/chromium-999/chrome-linux/chrome');
    const newest = await put('cache/chromium-1200/chrome-linux64/chrome');
    await put('cache/chromium-1100/chrome-linux/chrome');
    expect(await find({ PLAYWRIGHT_BROWSERS_PATH: cache })).toBe(newest);
  });

  test('falls back to the fetched browser', async () => {
    const packaged = await put('packaged/chromium');
    expect(await find({})).toBe(packaged);
    const system = await put('bin', 'chromium');
    expect(await find({})).toBe(system);
  });

  test('explains three ways to get a browser if none is found', async () => {
    await expect(find({})).rejects.toThrow(
      /CHROME_PATH[\s\S]*playwright install chromium[\s\S]*let npm fetch/,
    );
  });
});
