import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { hostFolder } from '#cli/hostFolder.ts';
import { measureCommand } from './measureCommand.ts';
import { gathered, type Measurement } from './measurement.ts';
import { interleaved, median, summaryOf } from './pairs.ts';
import { tableOf, withReport } from './report.ts';
import { routesIn } from './routes.ts';
import { shotsOf } from './shotsCommand.ts';
import { withoutScripts } from './withoutScripts.ts';

const folders: string[] = [];

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'measure-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

describe('median(numbers)', () => {
  test('is the middle one, or halfway between the two in the middle', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([100, 1, 4, 2])).toBe(3);
    expect(median([])).toBeNaN();
  });

  test('has as many numbers below as above, in whatever order they come', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), (numbers) => {
        const middle = median(numbers);
        const below = numbers.filter((number) => number < middle).length;
        const above = numbers.filter((number) => number > middle).length;
        return below * 2 <= numbers.length && above * 2 <= numbers.length;
      }),
    );
  });
});

describe('interleaved(count, one, other)', () => {
  test('makes each trial as often as asked, and lets each go first in turn', async () => {
    const order: string[] = [];
    const trial = (name: string, value: number) => async () => {
      order.push(name);
      return value;
    };
    const pairs = await interleaved(3, trial('one', 1), trial('other', 2));
    expect(order).toEqual(['one', 'other', 'other', 'one', 'one', 'other']);
    expect(pairs).toEqual(Array(3).fill({ one: 1, other: 2 }));
  });
});

describe('summaryOf(pairs)', () => {
  test('takes medians, also of the ratios of one to the other, which a pair in a slow moment does not move', () => {
    const pairs = [
      { one: 200, other: 100 },
      { one: 900, other: 300 },
      { one: 100, other: 100 },
    ];
    expect(summaryOf(pairs)).toEqual({ one: 200, other: 100, ratio: 2, difference: 100 });
  });
});

const measurement = (changes: Partial<Measurement>): Measurement => ({
  what: 'words',
  where: '/',
  measured: '1.00',
  goal: '1.00',
  isMet: true,
  ...changes,
});

describe('gathered(measurements, every)', () => {
  test('says once what all pages have in common', () => {
    const rows = ['/', '/timeline/'].map((where) => measurement({ where }));
    expect(gathered(rows, 2)).toEqual([measurement({ where: 'all 2 pages' })]);
  });

  test('keeps the page that differs apart, in the order of measuring', () => {
    const rows = [
      measurement({ where: '/' }),
      measurement({ where: '/timeline/', measured: '0.90', isMet: false }),
      measurement({ where: '/resume/' }),
    ];
    expect(gathered(rows, 3).map(({ where }) => where)).toEqual(['/, /resume/', '/timeline/']);
  });

  test('does not mix different things with the same number', () => {
    expect(gathered([measurement({}), measurement({ what: 'hidden words' })], 2)).toHaveLength(2);
  });
});

describe('tableOf(measurements)', () => {
  test('is Markdown with columns of one width, and says which goal is met', () => {
    const rows = [
      measurement({}),
      measurement({ where: '/timeline/', isMet: false }),
      measurement({ goal: 'none', isMet: undefined }),
    ];
    expect(tableOf(rows)).toBe(
      [
        '| what  | where      | measured | goal | met |',
        '| ----- | ---------- | -------- | ---- | --- |',
        '| words | /          | 1.00     | 1.00 | yes |',
        '| words | /timeline/ | 1.00     | 1.00 | no  |',
        '| words | /          | 1.00     | none |     |',
        '',
      ].join('\n'),
    );
  });

  test('keeps a bar inside a cell from opening another one', () => {
    expect(tableOf([measurement({ where: 'a|b' })])).toContain('| a\\|b ');
  });
});

describe('withReport(text, report)', () => {
  const page = (between: string) => `Before\n<!-- measure -->${between}<!-- /measure -->\nAfter\n`;

  test('puts the report between the marks and leaves the rest alone', () => {
    expect(withReport(page('\nold\n'), 'new\n')).toBe(page('\n\nnew\n\n'));
  });

  test('gives the same when it is done twice, with signs that a replacement might read as its own', () => {
    const once = withReport(page(''), "a $& b $' c");
    expect(once).toBe(page("\n\na $& b $' c\n\n"));
    expect(withReport(once, "a $& b $' c")).toBe(once);
  });

  test('refuses a text without its marks, or with the last one first', () => {
    expect(() => withReport('Before <!-- measure --> After', 'new')).toThrow('no place');
    expect(() => withReport('<!-- /measure --> <!-- measure -->', 'new')).toThrow('no place');
  });
});

describe('withoutScripts(html)', () => {
  test('takes away every script, and what is loaded early for one, but no style or typeface', () => {
    const kept =
      '<style>a{}</style><link rel="icon" href="i.svg" /><link rel="preload" as="font" href="f.woff2" />';
    const html = `<script>if (1 < 2) go()</script><link rel="preload" as="fetch" href="content.json" />${kept}<SCRIPT type="module" src="a.js"></SCRIPT ><link rel="modulepreload" href="a.js" /><p>Words</p><script type="application/ld+json">{}</script>`;
    expect(withoutScripts(html)).toBe(`${kept}<p>Words</p>`);
  });
});

describe('routesIn(folder)', () => {
  test('finds every page by its folder, the front page first', () => {
    const folder = folderOf({
      'timeline/index.html': '',
      'index.html': '',
      '404.html': '',
      'achievements/one/index.html': '',
    });
    expect(routesIn(folder)).toEqual(['', 'achievements/one/', 'timeline/']);
  });

  test('refuses a folder that is no site', () => {
    expect(() => routesIn(folderOf({ 'timeline/index.html': '' }))).toThrow('no built site');
  });
});

describe('hostFolder(folder, manner)', () => {
  test('serves each file compressed, a folder by its page, and nothing else', async () => {
    const folder = folderOf({ 'timeline/index.html': '<p>Timeline</p>', 'a.woff2': 'letters' });
    const host = await hostFolder(folder, { change: (html) => html.replace('Timeline', 'Changed') });
    try {
      const page = await fetch(`${host.address}timeline/`);
      expect(page.headers.get('content-encoding')).toBe('br');
      expect(page.headers.get('content-type')).toBe('text/html;charset=utf-8');
      expect(await page.text()).toBe('<p>Changed</p>');
      const font = await fetch(`${host.address}a.woff2`);
      expect(font.headers.get('content-encoding')).toBe(null);
      expect(await font.text()).toBe('letters');
      expect((await fetch(host.blank)).status).toBe(200);
      expect((await fetch(`${host.address}nowhere/`)).status).toBe(404);
    } finally {
      await host.close();
    }
  });
});

describe('measureCommand(folder, options)', () => {
  test('refuses, before it measures, what could not be written or measured', async () => {
    const folder = folderOf({ 'index.html': '' });
    await expect(measureCommand(folder, { runs: 3, write: true })).rejects.toThrow('7 or more');
    await expect(measureCommand(folder, { runs: Number.NaN })).rejects.toThrow('whole number');
    await expect(measureCommand(join(folder, 'nowhere'))).rejects.toThrow('no built site');
  });
});

describe('shotsOf(routes)', () => {
  test('shows the front page, the timeline and the first achievement', () => {
    const routes = ['', 'achievements/', 'achievements/gmv/', 'achievements/users/', 'timeline/'];
    expect(shotsOf(routes).map(({ route }) => route)).toEqual(['', 'timeline/', 'achievements/gmv/']);
  });

  test('leaves out the pages that a site does not have', () => {
    expect(shotsOf(['']).map(({ name }) => name)).toEqual(['about']);
  });
});
