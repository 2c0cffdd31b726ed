import type { Browser, BrowserContext, Page as Window } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '#cli/browser.ts';
import { launchFirefox } from '../firefox.ts';
import { dist } from '../site.ts';
import { type FaultName, faultNames, isHanging } from './faults.ts';
import { type FaultyHost, serveFaulty } from './faultyHost.ts';
import {
  comeNear,
  exhibitRuns,
  expectWords,
  open,
  openReader,
  openWhole,
  type Reader,
  takenOver,
  twoFrames,
} from './reader.ts';
import { builtFiles, goToAnother, type Page, readPages } from './site.ts';

/** Firefox is slower, so it tests every fifth fault for each file, shifted by one for the next file. */
const engines = [
  { engine: 'Chromium', launch: launchBrowser, every: 1 },
  { engine: 'Firefox', launch: launchFirefox, every: 5 },
];

let browser: Browser;
let host: FaultyHost;
let context: BrowserContext;
let pages: readonly Page[];
let launch: () => Promise<Browser>;

/** Firefox keeps a part of every closed window and gets slower, so one browser opens at most this many. */
const mostWindows = 36;
let windows = 0;

async function openWindow(): Promise<Reader> {
  if (windows++ % mostWindows === 0) {
    await browser?.close();
    browser = await launch();
    context = await browser.newContext();
  }
  return openReader(context);
}

beforeAll(async () => {
  host = await serveFaulty(dist, 'pages');
  const reading = await launchBrowser();
  pages = await readPages(reading, host);
  await reading.close();
});

afterAll(() => host?.close());

/** The pages that request a file, by file. */
function needs(): ReadonlyMap<string, readonly Page[]> {
  const files = builtFiles.map((file) => [file, pages.filter(({ asks }) => asks.includes(file))] as const);
  return new Map(files.filter(([, askers]) => askers.length > 0));
}

/** Code that an exhibit loads when a reader comes near. No app page without an exhibit requests it. */
const isOfExhibit = (file: string, page: Page) =>
  page.isApp &&
  page.hasExhibit &&
  file.endsWith('.js') &&
  !pages.some(({ isApp, hasExhibit, asks }) => isApp && !hasExhibit && asks.includes(file));

/** Runs one case in a new window, and then checks what must be true of every case. */
async function withFault(
  file: string,
  fault: FaultName,
  most: number,
  read: (reader: Reader) => Promise<void>,
): Promise<void> {
  const reader = await openWindow();
  host.break(file, fault);
  try {
    await read(reader);
    await twoFrames(reader.page);
    expect(reader.loads(), 'documents loaded').toBeLessThanOrEqual(most);
    // Two documents look in at most three folders each, and a browser requests a cut-off file twice by itself.
    expect(host.asked(), 'requests for the broken file').toBeLessThanOrEqual(20);
    // The browser itself reports that half a script is invalid or lacks the other half; no code can catch that.
    const isNoScript = (text: string) => fault === 'cut short' && /^(Syntax|Reference)Error/.test(text);
    expect(reader.thrown.filter((text) => !isNoScript(text)).join('; ')).toBe('');
  } catch (problem) {
    throw new Error(`${file}, ${fault}: ${problem instanceof Error ? problem.message : problem}`);
  } finally {
    host.heal();
    await reader.page.close();
  }
}

/** Waits until the heading is part of this page's text. */
const hasHeadingOf = (page: Window, { words }: Page, when: string) =>
  page
    .waitForFunction(
      (wanted) => wanted.includes((document.querySelector('h1')?.textContent ?? '?').replace(/\s+/g, ' ')),
      words,
      { polling: 50 },
    )
    .catch(async () => {
      throw new Error(`${when}: ${page.url()} has the heading “${await page.textContent('h1')}”.`);
    });

const goOn = ({ page }: Reader, from: Page) => goToAnother(page, host.address, pages, from);

describe.each(engines)(
  '$engine, with each file broken in each way',
  ({ engine, launch: launchIt, every }) => {
    /** The faults to test for a file, by its index among the files. */
    const faultsOf = (place: number) => faultNames.filter((_, index) => index % every === place % every);

    beforeAll(() => {
      if (launchIt) launch = launchIt;
      windows = 0;
    });
    afterAll(() => browser?.close());

    test.skipIf(!launchIt)(
      'every page keeps its words, and its links work',
      async ({ annotate }) => {
        let cases = 0;
        const files = [...needs()].map(
          ([file, askers]) => [file, askers.filter((page) => !isOfExhibit(file, page))] as const,
        );
        for (const [place, [file, askers]] of files.filter(([, some]) => some.length > 0).entries())
          for (const [index, fault] of faultsOf(place).entries()) {
            const from = askers[index % askers.length]!;
            await withFault(file, fault, 2, async (reader) => {
              await open(reader.page, host.address + from.path);
              await expectWords(reader.page, from.words, from.scripted);
              expect(reader.loads()).toBe(1);
              await goOn(reader, from);
            });
            cases += 1;
          }
        await annotate(`${cases} cases in ${engine}: 0 blank pages`);
        expect(cases).toBeGreaterThan((10 * faultNames.length) / every);
      },
      600_000,
    );

    test.skipIf(!launchIt)(
      'an exhibit keeps its still, shows an error, and loads after a retry',
      async ({ annotate }) => {
        let cases = 0;
        const files = [...needs()].map(
          ([file, askers]) => [file, askers.filter((page) => isOfExhibit(file, page))] as const,
        );
        for (const [place, [file, askers]] of files.filter(([, some]) => some.length > 0).entries())
          for (const [index, fault] of faultsOf(place).entries()) {
            const from = askers[index % askers.length];
            if (!from) continue;
            await withFault(file, fault, 3, async (reader) => {
              const { page } = reader;
              await open(page, host.address + from.path);
              await takenOver(page);
              await comeNear(page);
              const alert = page.locator('.tl-slot__failed');
              if (isHanging(fault)) await expect.poll(host.asked).toBeGreaterThan(0);
              else await alert.waitFor();
              await expectWords(page, from.words);
              expect(await page.locator('.tl-slot svg').first().isVisible()).toBe(true);
              if (!isHanging(fault)) {
                host.heal();
                await alert.getByRole('button').click();
                await exhibitRuns(page);
                expect(await alert.count()).toBe(0);
                expect(reader.loads(), 'one load and at most one reload').toBeLessThanOrEqual(2);
              }
              await goOn(reader, from);
            });
            cases += 1;
          }
        await annotate(`${cases} cases of an exhibit's files in ${engine}: 0 dead ends`);
        expect(cases).toBeGreaterThanOrEqual((3 * faultNames.length) / every);
      },
      200_000,
    );

    test.skipIf(!launchIt)(
      'the app still opens a page with a broken HTML file',
      async ({ annotate }) => {
        let cases = 0;
        for (const goal of pages.filter(({ isApp }) => isApp)) {
          const from = pages.find((page) => page.isApp && page !== goal && page.links.includes(goal.path));
          if (!from) continue;
          const reader = await openWindow();
          const { page } = reader;
          await openWhole(page, host.address + from.path);
          for (const fault of faultNames) {
            host.break(goal.file, fault);
            await page.locator(`a[href="/${goal.path}"]`).last().click();
            await page.waitForURL(host.address + goal.path, { waitUntil: 'commit' });
            await hasHeadingOf(page, goal, `${goal.file}, ${fault}`);
            host.heal();
            await page.goBack();
            await hasHeadingOf(page, from, `back from ${goal.file}, ${fault}`);
            cases += 1;
          }
          expect(reader.loads(), 'documents loaded').toBe(1);
          expect(reader.thrown.join('; ')).toBe('');
          await page.close();
        }
        await annotate(`${cases} cases of broken pages in ${engine}: 0 blank pages`);
        expect(cases).toBeGreaterThan(faultNames.length);
      },
      200_000,
    );
  },
);
