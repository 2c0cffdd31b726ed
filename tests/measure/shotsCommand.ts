import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { launchBrowser } from '#cli/browser.ts';
import { hostFolder } from '#cli/hostFolder.ts';
import { routesIn } from './routes.ts';

const target = '.github/pictures';
const mostBytes = 120_000;

/**
 * `npm run shots`: takes pictures of a built folder for the README, 1440 by 900, in light colours and without motion,
 * and writes them to `.github/pictures`. Returns the exit code: 1 if a picture does not fit into 120 kB.
 */
export async function shotsCommand(
  folder: string,
  say: (text: string) => void = (text) => void process.stdout.write(text),
): Promise<number> {
  const shots = shotsOf(routesIn(folder));
  await mkdir(target, { recursive: true });
  const host = await hostFolder(folder);
  const browser = await launchBrowser();
  let tooLarge = 0;
  try {
    const page = await browser.newPage({
      viewport: { width: 1440, height: 900 },
      deviceScaleFactor: 1,
      colorScheme: 'light',
      reducedMotion: 'reduce',
    });
    for (const { name, route } of shots) {
      await page.goto(host.address + route, { waitUntil: 'networkidle' });
      await page.evaluate(() => document.fonts.ready);
      const picture = await quantised(await page.screenshot({ animations: 'disabled' }));
      const file = join(target, `${name}.png`);
      await writeFile(file, picture);
      say(`${file}: ${(picture.length / 1000).toFixed(0)} kB\n`);
      if (picture.length > mostBytes) tooLarge++;
    }
  } finally {
    await browser.close();
    await host.close();
  }
  return tooLarge > 0 ? 1 : 0;
}

interface Shot {
  readonly name: string;
  readonly route: string;
}

/** The front page, the timeline, and the first achievement with a page, if they exist. */
export function shotsOf(routes: readonly string[]): readonly Shot[] {
  const achievement = routes.find((route) => /^achievements\/./.test(route));
  return [
    { name: 'about', route: '' },
    ...(routes.includes('timeline/') ? [{ name: 'timeline', route: 'timeline/' }] : []),
    ...(achievement ? [{ name: 'achievement', route: achievement }] : []),
  ];
}

/** The same picture with as many colours as fit. It has no dithering, because drawn pages have few colours. */
async function quantised(picture: Buffer): Promise<Buffer> {
  let smaller = picture;
  for (const colours of [256, 128, 64, 32]) {
    smaller = await sharp(picture).png({ palette: true, colours, dither: 0, effort: 10 }).toBuffer();
    if (smaller.length <= mostBytes) break;
  }
  return smaller;
}
