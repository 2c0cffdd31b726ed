import { expect, test } from 'vitest';
import { serve } from '../../serve.ts';
import { openBrowser } from '../browser.ts';
import { wakeExhibits } from '../exhibits.ts';
import { awake, dist, findPages } from '../site.ts';

test('no page requests another origin or sets a cookie, even with running exhibits and frames', async ({
  annotate,
}) => {
  const browser = await openBrowser();
  const host = await serve(dist, 'pages');
  try {
    const pages = await findPages(host.address);
    const context = await browser.newContext();
    const asked: string[] = [];
    context.on('request', (request) => asked.push(request.url()));
    context.on('page', (page) => page.on('websocket', (socket) => asked.push(socket.url())));
    const page = await context.newPage();
    for (const { path } of pages) {
      await page.goto(host.address + path);
      await awake(page);
      await wakeExhibits(page);
      const frames = await page.locator('iframe').all();
      for (const frame of frames) await frame.scrollIntoViewIfNeeded();
      if (frames.length > 0) await page.waitForLoadState('networkidle');
    }
    const elsewhere = asked.filter(
      (address) => !/^(data|blob):/.test(address) && !address.startsWith(host.origin),
    );
    const cookies = await context.cookies();
    await annotate(
      `${asked.length} requests of ${pages.length} pages: ${elsewhere.length} elsewhere, ${cookies.length} cookies`,
    );
    expect(asked.length).toBeGreaterThan(pages.length);
    expect(elsewhere).toEqual([]);
    expect(cookies).toEqual([]);
  } finally {
    await browser.close();
    await host.close();
  }
});
