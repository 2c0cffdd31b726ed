import { type Browser, type BrowserServer, chromium } from 'playwright-core';
import { inject } from 'vitest';
import { launchOptions } from '#cli/browser.ts';

/** Starts the Chromium that all tests of a run share: to start one for each file takes longer than its tests. */
export const launchBrowserServer = async (): Promise<BrowserServer> =>
  chromium.launchServer(await launchOptions());

/** The shared Chromium. To close it closes what was opened through it, and leaves it to the others. */
export const openBrowser = (): Promise<Browser> => chromium.connect(inject('browser'));
