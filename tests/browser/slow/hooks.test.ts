import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { copySources, linkPackages } from '../../built/builds.ts';
import { awake } from '../site.ts';
import { fallback, openStage, overhear, ready, recordEvents, type Strangers, script } from '../strangers.ts';

/** The code that a copy adds to its timeline: state, an effect, a ref, an id, a field, and a way to fail. */
const trial = `
function Trial() {
  const [count, setCount] = useState(0);
  const [seen, setSeen] = useState('');
  const [text, setText] = useState('');
  const [fails, fail] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  useEffect(() => {
    setSeen(button.current?.textContent ?? '');
  }, [count]);
  useEffect(() => {
    document.documentElement.dataset.trial = 'on';
    return () => {
      document.documentElement.dataset.trial = 'off';
    };
  }, []);
  if (fails) throw new Error('The trial failed');
  return (
    <div data-trial>
      <button ref={button} type="button" aria-controls={id} onClick={() => setCount(count + 1)}>
        Pressed {count}
      </button>
      {count > 0 && (
        <dl className="tl-figures" id={id}>
          Seen: {seen}
        </dl>
      )}
      <input aria-label="Name" value={text} onChange={({ target }) => setText(target.value.toUpperCase())} />
      <button type="button" onClick={() => fail(true)}>Fail</button>
    </div>
  );
}
`;

const app = `import '../lib/styles.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import career from '../dist/career.json';
import { Timeline } from '../lib/Timeline.js';

createRoot(document.getElementById('app')!).render(<StrictMode><Timeline career={career} /></StrictMode>);
`;

let copy: string;
let browser: Browser;
let stage: Strangers;
let page: Page;
let heard: string[];

function run(...words: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, ['src/cli/throughline.js', ...words], {
    cwd: copy,
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
}

beforeAll(async () => {
  copy = mkdtempSync(join(tmpdir(), 'throughline-'));
  copySources(copy);
  linkPackages(copy);
  cpSync('tests/careers', join(copy, 'tests/careers'), { recursive: true });
  const section = join(copy, 'src/sections/Timeline.tsx');
  const before = readFileSync(section, 'utf8');
  const after = before.replace('<Filter of', '<Trial />\n      <Filter of');
  expect(after).not.toBe(before);
  writeFileSync(section, `import { useEffect, useId, useRef, useState } from 'react';\n${after}${trial}`);
  run('build', '--content', 'tests/careers/tags');
  run('library');
  mkdirSync(join(copy, 'app'));
  writeFileSync(join(copy, 'app/main.tsx'), app);
  writeFileSync(
    join(copy, 'app/index.html'),
    '<!doctype html><link rel="icon" href="data:,"><div id="app"></div><script type="module" src="./main.tsx"></script>',
  );
  await build({
    root: join(copy, 'app'),
    configFile: false,
    logLevel: 'error',
    base: './',
    build: { outDir: '../dist/app', chunkSizeWarningLimit: 10_000 },
  });
  ({ browser, stage } = await openStage(undefined, join(copy, 'dist')));
});

afterAll(async () => {
  await browser?.close();
  await stage?.close();
  rmSync(copy, { recursive: true, force: true });
});

beforeEach(async () => {
  page = await browser.newPage();
  heard = overhear(page);
});

afterEach(() => page.close());

const html = () => page.locator('html');

/** The app uses the development build of React, which reports more, and advertises its DevTools. */
const complaints = () => heard.filter((each) => !each.includes('React DevTools'));

interface Place {
  /** Opens it and returns the section, once its script runs. */
  readonly open: () => Promise<Locator>;
}

const element = `<throughline-timeline>${fallback}</throughline-timeline>`;
const places: Readonly<Record<string, Place>> = {
  'on the site': {
    open: async () => {
      await page.goto(`${stage.site}timeline/`);
      await awake(page);
      return page.locator('main');
    },
  },
  'in an element in somebody’s page': {
    open: async () => {
      await page.goto(stage.page({ body: element, head: recordEvents + script(stage.site) }));
      await ready(page, 'throughline-timeline');
      return page.locator('throughline-timeline');
    },
  },
  'in an app that is made with React': {
    open: async () => {
      await page.goto(`${stage.site}app/`);
      return page.locator('#app');
    },
  },
  'in a frame in somebody’s page': {
    open: async () => {
      await page.goto(
        stage.page({ body: `<iframe src="${stage.site}embed/timeline/" width="700" height="600"></iframe>` }),
      );
      const within = page.frameLocator('iframe');
      await within.locator('html[data-trial="on"]').waitFor();
      return within.locator('main');
    },
  },
};

describe.each(Object.entries(places))('a section with hooks, %s', (_, { open }) => {
  test('keeps state, runs effects, and finds its elements by id', async () => {
    const section = await open();
    const button = section.getByRole('button', { name: 'Pressed' });
    await button.click();
    await button.click();
    await section.getByText('Seen: Pressed 2').waitFor();
    // One render makes the id, and a later render adds the element with that id.
    const [named, id] = [await button.getAttribute('aria-controls'), section.locator('dl[id]').first()];
    expect(await id.getAttribute('id')).toBe(named);
    expect(complaints()).toEqual([]);
  });

  test('handles each key in a field as React does', async () => {
    const section = await open();
    const field = section.getByRole('textbox', { name: 'Name' });
    await field.pressSequentially('ada');
    await expect.poll(() => field.inputValue()).toBe('ADA');
    expect(complaints()).toEqual([]);
  });
});

describe('a section with hooks, as an element', () => {
  const open = places['in an element in somebody’s page']!.open;

  test('gives later elements their part names', async () => {
    const section = await open();
    await section.getByRole('button', { name: 'Pressed' }).click();
    await expect.poll(() => section.locator('dl', { hasText: 'Seen' }).getAttribute('part')).toBe('facts');
  });

  test('cleans up its effects when removed', async () => {
    await open();
    expect(await html().getAttribute('data-trial')).toBe('on');
    await page.evaluate(() => document.querySelector('throughline-timeline')!.remove());
    await expect.poll(() => html().getAttribute('data-trial')).toBe('off');
    expect(complaints()).toEqual([]);
  });

  test('keeps its state when moved, and when its attributes change', async () => {
    const section = await open();
    await section.getByRole('button', { name: 'Pressed' }).click();
    await page.evaluate(() => {
      const moved = document.querySelector('throughline-timeline')!;
      document.body.prepend(document.createElement('section'));
      document.querySelector('section')!.append(moved);
      moved.setAttribute('heading-level', '3');
    });
    await section.locator('h3').first().waitFor();
    await section.getByRole('button', { name: 'Pressed 1' }).waitFor();
    expect(complaints()).toEqual([]);
  });

  test('shows the fallback after an error, and fires one error event', async () => {
    const section = await open();
    await section.getByRole('button', { name: 'Fail' }).click();
    await page.getByText('What can be read').waitFor();
    const told = (await page.evaluate('told')) as readonly (readonly [string, string, { reason?: string }])[];
    expect(told.map(([name, , detail]) => [name, detail.reason])).toEqual([
      ['ready', undefined],
      ['error', 'view'],
    ]);
    expect(heard).toEqual([
      '<throughline-timeline> The trial failed. The content of the tag is shown instead.',
    ]);
  });
});

describe('a section with hooks, in a frame', () => {
  test('shows its first state again after an error', async () => {
    await page.goto(`${stage.site}embed/timeline/`);
    await page.locator('html[data-trial="on"]').waitFor();
    await page.getByRole('button', { name: 'Pressed' }).click();
    await page.getByRole('button', { name: 'Fail' }).click();
    await page.getByRole('button', { name: 'Pressed 0' }).waitFor();
    expect(await page.locator('.tl-stop').count()).toBeGreaterThan(1);
  });

  test('keeps its elements, the focus and the scroll position during hydration', async () => {
    let answer = () => {};
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route('**/assets/content-*.json', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${stage.site}embed/timeline/`);
    const link = page.locator('h2 a').last();
    await link.focus();
    await link.evaluate((node) => Object.assign(window, { met: node }));
    const scrolled = await page.evaluate(() => scrollY);
    answer();
    await page.locator('html[data-trial="on"]').waitFor();
    expect(
      await link.evaluate((node) => node === Object(window).met && node === document.activeElement),
    ).toBe(true);
    expect(await page.evaluate(() => scrollY)).toBe(scrolled);
    expect(complaints()).toEqual([]);
  });
});
