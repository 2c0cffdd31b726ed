import { type Browser, type BrowserServer, chromium } from 'playwright-core';
import { inject } from 'vitest';
import { launchOptions } from '#cli/browser.ts';

/** Starts the Chromium that all tests of a run share: a start for each file takes longer than its tests. */
export const launchBrowserServer = async (): Promise<BrowserServer> =>
  chromium.launchServer(await launchOptions());

/** Connects to the shared Chromium. Closing it closes only what this connection opened. */
export const openBrowser = (): Promise<Browser> => chromium.connect(inject('browser'));
