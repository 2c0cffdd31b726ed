import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** A connection and a machine for Chromium to emulate. Chromium adds the latency once to every request. */
export interface Profile {
  readonly name: string;
  /** Milliseconds. */
  readonly latency: number;
  /** Millions of bits per second. */
  readonly down: number;
  readonly up: number;
  /** How many times slower the processor is made. */
  readonly slowdown: number;
}

export const profiles = [
  { name: 'slow4g', latency: 150, down: 1.6, up: 0.75, slowdown: 4 },
  { name: 'link4g', latency: 40, down: 10, up: 5, slowdown: 2 },
] as const satisfies readonly Profile[];

const telephone: BrowserContextOptions = {
  viewport: { width: 412, height: 823 },
  deviceScaleFactor: 1.75,
  isMobile: true,
  hasTouch: true,
};

/** Opens an emulated phone on a profile's connection. It shows `blank`: its renderer runs, its cache is empty. */
export async function openTelephone(browser: Browser, profile: Profile, blank: string): Promise<Page> {
  const context = await browser.newContext(telephone);
  const page = await context.newPage();
  await page.goto(blank);
  const session = await context.newCDPSession(page);
  const bytes = (megabits: number) => (megabits * 1_000_000) / 8;
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: profile.latency,
    downloadThroughput: bytes(profile.down),
    uploadThroughput: bytes(profile.up),
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: profile.slowdown });
  return page;
}

/** A profile in words, for readers of a number. */
export const profileInWords = ({ name, latency, down, slowdown }: Profile): string =>
  `${name}: ${latency} ms, ${down} Mbps, processor slowed ${slowdown} times`;
