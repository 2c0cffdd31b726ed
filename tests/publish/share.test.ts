import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { routesOf } from '#app/routes.ts';
import { pageWords } from '#career/words.ts';
import { career } from '#content/career.ts';
import { site } from '#content/site.ts';
import { fitWords } from '#publish/share/fitWords.ts';
import { course, drawLine, sheet } from '#publish/share/line.ts';
import { inks } from '#publish/share/picture.ts';
import { rasterise } from '#publish/share/rasterise.ts';
import { type ShareImage, shareImageOf, shareImages, unwritten } from '#publish/share/shareImages.ts';
import { drawable } from '#publish/share/typeface.ts';
import { type Sample, samples } from '../careers/all.ts';
import { publishedOf } from '../careers/pages.ts';
import { ledger } from '../content/ledger.ts';

const tokens = readFileSync('src/ui/tokens.css', 'utf8');

function sharedOf(sample: Sample) {
  const published = { ...sample.site, words: { ...pageWords, ...sample.site.words } };
  return { career: publishedOf(sample), site: published };
}

const drawn = new Map<Sample, Promise<readonly ShareImage[]>>();

/** All pictures of a career, drawn once for all tests. */
function picturesOf(sample: Sample): Promise<readonly ShareImage[]> {
  const shared = sharedOf(sample);
  const pictures = drawn.get(sample) ?? shareImages(shared, routesOf(shared.career, shared.site));
  drawn.set(sample, pictures);
  return pictures;
}

/** The outlines of a picture's words: the paths filled with ink, without the paper. */
const wordsIn = ({ svg }: ShareImage): readonly string[] =>
  [...svg.matchAll(/<path fill="([^"]+)" d="([^"]+)"/g)]
    .filter(([, fill]) => fill === inks.ink || fill === inks.pale)
    .map(([, , d = '']) => d);

/** Every point of an outline. */
const pointsOf = (d: string): readonly (readonly [number, number])[] =>
  [...d.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);

const real = { career, site };
/** A career in letters that the typeface of the pictures has. */
const latin = samples.employers!;
/** The Arabic career without the names of technologies, because they have other letters. */
const wordless = (() => {
  const { technologies = {}, ...rest } = samples.arabic!.career;
  const named = Object.entries(technologies).map(([id, each]) => [id, { ...each, name: 'تقنية' }]);
  return { ...rest, technologies: Object.fromEntries(named) };
})();
const named = Object.entries({ ...samples, real });

describe('shareImages(shared, routes)', () => {
  test.each(named)('draws a separate picture for each page of “%s”', async (_, sample) => {
    const shared = sharedOf(sample);
    const pictures = await picturesOf(sample);
    const paths = routesOf(shared.career, shared.site).map(({ path }) => path);
    expect(pictures.map(({ path }) => path)).toEqual(paths);
    expect(new Set(pictures.map(({ file }) => file)).size).toBe(paths.length);
    for (const { alt } of pictures) expect(alt).not.toBe('');
  });

  test.runIf(ledger)('describes the picture in its alt text', async () => {
    const alts = Object.fromEntries((await picturesOf(real)).map(({ file, alt }) => [file, alt]));
    expect(alts['share/about.png']).toBe('I tackle real-life problems on the backend. · Backend engineer');
    expect(alts['share/timeline.png']).toBe('Timeline · Backend engineer');
    expect(alts['share/achievements/users.png']).toBe(
      'zero to 1\u00a0lakh · (100,000) active users · Backend engineer',
    );
    expect(alts['share/achievements/from-scratch.png']).toBe(
      'From scratch · an entire backend stack · Backend engineer',
    );
  });

  test('gives the same file and alt text for one page', async () => {
    const shared = sharedOf(real);
    for (const route of routesOf(shared.career, shared.site)) {
      const { file, alt } = shareImageOf(route, shared);
      expect(await picturesOf(real)).toContainEqual(expect.objectContaining({ path: route.path, file, alt }));
    }
  });

  test('omits words that the typeface cannot draw, and describes the drawing instead', async () => {
    for (const picture of await picturesOf({ ...samples.arabic!, career: wordless })) {
      expect(wordsIn(picture)).toEqual([]);
      expect(picture.alt).toBe(samples.arabic!.site.words?.footer);
      // Its middle still has content.
      const { data, info } = await sharp(Buffer.from(picture.svg))
        .extract({ left: 300, top: 150, width: 600, height: 270 })
        .raw()
        .toBuffer({ resolveWithObject: true });
      expect(new Set(data.filter((_, at) => at % info.channels === 0)).size, picture.file).toBeGreaterThan(1);
    }
  });

  test('draws the other words of such a career, and lists those it cannot draw', async () => {
    const { technologies } = publishedOf(samples.arabic!);
    const names = Object.values(technologies).flatMap(({ name }) => (/^[ -~]+$/.test(name) ? [name] : []));
    expect(names.length).toBeGreaterThan(0);
    for (const picture of await picturesOf(samples.arabic!)) {
      expect(wordsIn(picture).length, picture.file).toBeGreaterThan(0);
      expect(picture.alt).toContain(names[0]);
    }
    const site = { ...samples.arabic!.site, address: 'https://salma.example/' as const };
    for (const { alt } of await picturesOf({ ...samples.arabic!, site })) expect(alt).toBe('salma.example');
    const shared = sharedOf(samples.arabic!);
    const lacking = unwritten(shared, routesOf(shared.career, shared.site));
    expect(lacking).toContain(samples.arabic!.career.person.name);
    expect(lacking.length).toBeGreaterThan(2);
    const told = sharedOf(latin);
    expect(unwritten(told, routesOf(told.career, told.site))).toEqual([]);
  });

  test('removes emoji from a name and a claim, and keeps the rest', async () => {
    const { career, site } = latin;
    const person = { ...career.person, name: 'Robin \u{1F44B}\u{1F3FD} Example' };
    const achievements = Object.fromEntries(
      Object.entries(career.achievements ?? {}).map(([id, { metric: _, ...rest }]) => [
        id,
        { ...rest, claim: `${rest.claim} \u{1F468}\u{200D}\u{1F4BB}\u{1F1EE}\u{1F1F3}1\u{FE0F}\u{20E3}` },
      ]),
    );
    const pictures = await picturesOf({ career: { ...career, person, achievements } as typeof career, site });
    for (const { file, alt } of pictures) expect.soft(alt, file).toContain('Robin Example');
    for (const { alt } of pictures.filter(({ path }) => /achievements\/./.test(path)))
      expect.soft(alt.split(' · ').length, alt).toBeGreaterThan(1);
  });

  test('gives the same bytes each time', async () => {
    expect(await picturesOf({ ...real })).toEqual(await picturesOf(real));
  });

  test.each(named)('draws “%s” only with shapes, and every word inside the picture', async (_, sample) => {
    for (const picture of await picturesOf(sample)) {
      const elements = new Set([...picture.svg.matchAll(/<(\w+)/g)].map(([, name]) => name));
      expect([...elements].filter((name) => !['svg', 'g', 'path', 'circle'].includes(name!))).toEqual([]);
      expect(picture.svg).not.toMatch(/NaN|undefined|Infinity/);
      const points = wordsIn(picture).flatMap(pointsOf);
      const isOutside = ([x, y]: readonly [number, number]) =>
        x < course.rail - 8 || x > sheet.width - course.rail + 8 || y < 20 || y > course.base;
      expect(points.filter(isOutside), picture.file).toEqual([]);
    }
  });

  test('keeps words and line apart', async () => {
    const { chapters } = publishedOf(real);
    const { top } = drawLine(chapters.map(({ motif }) => motif ?? 'start'));
    const pictures = await picturesOf(real);
    for (const picture of pictures.filter(({ path }) => ['', 'timeline/', 'resume/'].includes(path)))
      for (const d of wordsIn(picture)) {
        const heights = pointsOf(d).map(([, y]) => y);
        const isAbove = Math.max(...heights) < course.top - course.lineWidth;
        const isBetween =
          Math.min(...heights) > course.top + course.lineWidth &&
          Math.max(...heights) < top - course.lineWidth;
        expect(isAbove || isBetween, picture.file).toBe(true);
      }
  });

  test('mirrors drawing and words for a right-to-left language', async () => {
    const shared = sharedOf(latin);
    const rightToLeft = { ...shared, career: { ...shared.career, dir: 'rtl' as const } };
    const routes = routesOf(shared.career, shared.site).slice(1, 2);
    const [one] = await shareImages(shared, routes);
    const [other] = await shareImages(rightToLeft, routes);
    const edge = (picture: ShareImage | undefined, which: 'min' | 'max') =>
      Math[which](...pointsOf(wordsIn(picture!).at(-1) ?? '').map(([x]) => x));
    expect(one?.svg).not.toContain('matrix');
    expect(other?.svg).toContain('matrix(-1 0 0 1 1200 0)');
    const start = course.rail + course.inset;
    expect(Math.abs(edge(one, 'min') - start)).toBeLessThan(12);
    expect(Math.abs(sheet.width - edge(other, 'max') - start)).toBeLessThan(12);
  });

  test('uses the owner’s colour, or the style sheet’s', async () => {
    const [painted] = await picturesOf({ career, site: { ...site, color: '#0B57D0' } });
    expect(painted?.svg).toContain('stroke="#0b57d0"');
    const [plain] = await picturesOf({ career, site: {} });
    const [, usual = ''] = /--line: light-dark\((#\w+)/.exec(tokens) ?? [];
    expect(plain?.svg).toContain(`stroke="${usual}"`);
  });

  test('uses the ink colours of the style sheet', () => {
    for (const [name, ink] of Object.entries({ ink: inks.ink, 'ink-2': inks.pale, 'rule-strong': inks.rule }))
      expect(tokens).toContain(`--${name}: light-dark(${ink},`);
  });
});

describe('drawLine(motifs)', () => {
  test('draws one row inside the picture, for any motifs', () => {
    const motifs = ['start', 'switch', 'trip', 'fan', 'loop', 'merge', 'branch', 'open'] as const;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...motifs), { maxLength: 70 }), (some) => {
        const { rings, shift, top } = drawLine(some);
        const places = rings.map(({ x, y }) => [x + shift[0], y + shift[1]]);
        expect(places.length > 0).toBe(some.length > 0);
        for (const [x, y] of places) {
          expect(x).toBeLessThan(sheet.width);
          expect(y).toBeGreaterThanOrEqual(top);
        }
        expect(top).toBeGreaterThan(course.top + 150);
      }),
      { numRuns: 60 },
    );
  });

  test('leaves room for words above the highest drawing', () => {
    expect(drawLine(['switch', 'switch', 'trip']).top).toBeGreaterThan(course.top + 150);
  });

  test('runs off the picture if the motifs do not fit', () => {
    const { rings } = drawLine(Array.from({ length: 60 }, () => 'loop' as const));
    expect(rings[1]!.x - rings[0]!.x).toBeGreaterThan(80);
  });
});

describe('fitWords(words, measure, room)', () => {
  const measure = (text: string) => text.length * 0.5;
  const room = { width: 960, height: 200, largest: 148, leading: 1, lines: 3 };

  test('fits every word into the room, within the maximum number of lines', () => {
    const text = fc.array(fc.stringMatching(/^[a-z]{1,30}$/), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(text, (words) => {
        const { size, lines, height } = fitWords(words.join(' '), measure, room);
        expect(lines.join('').replaceAll(' ', '')).toBe(words.join(''));
        expect(lines.length).toBeLessThanOrEqual(3);
        expect(height).toBeLessThanOrEqual(room.height);
        for (const line of lines) expect(measure(line) * size).toBeLessThanOrEqual(room.width);
      }),
    );
  });

  test('shrinks a long text and keeps every word', () => {
    const long = 'word '.repeat(30).trim();
    const { lines } = fitWords(long, measure, room);
    expect([lines.length, lines.join(' ')]).toEqual([3, long]);
  });

  test('balances the lines', () => {
    expect(fitWords('aaa bbb ccc ddd eee fff', measure, room).lines).toEqual(['aaa bbb ccc', 'ddd eee fff']);
  });

  test('breaks a word that would be too small', () => {
    expect(fitWords('a'.repeat(150), measure, room).size).toBeGreaterThan(30);
  });
});

describe('drawable(words)', () => {
  test('keeps words that the typeface has', () => {
    for (const words of ['Łódź', '₹2,500', 'Coder’s “Café” – ½', 'naïve'])
      expect(drawable(words)).toBe(words.normalize('NFC'));
  });

  test('drops symbols, and returns undefined for words it cannot draw', () => {
    expect(drawable('Ship it \u{1F680}\u200d!')).toBe('Ship it !');
    expect(drawable('Py\u00adthon\u202e')).toBe('Python');
    const pictures = {
      'a hand with its colour': '\u{1F44B}\u{1F3FD}',
      'a family': '\u{1F469}\u{200D}\u{1F469}\u{200D}\u{1F467}',
      'a profession': '\u{1F469}\u{1F3FF}\u{200D}\u{1F52C}',
      'a flag': '\u{1F1EE}\u{1F1F3}',
      'a flag of tags': '\u{1F3F4}\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}',
      'a keycap': '1\u{FE0F}\u{20E3}',
      'a keycap without a selector': '#\u{20E3}',
      'a heart': '❤\u{FE0F}',
      'a star': '★',
      'an arrow': '⟶',
    };
    for (const [what, picture] of Object.entries(pictures)) {
      expect(drawable(`Robin ${picture} Example`), what).toBe('Robin Example');
      expect(drawable(picture), what).toBeUndefined();
    }
    expect(drawable('Robin©\u{FE0F} 1 #')).toBe('Robin© 1 #');
    for (const words of ['سلمى', 'आशा', '東京', 'Python हिन्दी', '٣', '\u{1F680}', ''])
      expect(drawable(words)).toBeUndefined();
  });
});

describe('rasterise(svg, cache)', () => {
  let cache: string;

  beforeAll(() => {
    cache = mkdtempSync(join(tmpdir(), 'throughline-share-'));
  });

  afterAll(() => rmSync(cache, { recursive: true, force: true }));

  test('makes a palette PNG of 1200 by 630 pixels, below 40 kB', async () => {
    for (const { svg } of await picturesOf(latin)) {
      const png = await rasterise(svg, cache);
      const { width, height, format, isPalette } = await sharp(png).metadata();
      expect([width, height, format, isPalette]).toEqual([1200, 630, 'png', true]);
      expect(png.length).toBeLessThan(40_000);
    }
  });

  test('reuses a cached picture, and redraws a changed one', async () => {
    const own = join(cache, 'own');
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><path fill="#fff" d="M0 0H4V4H0Z"/></svg>';
    const first = await rasterise(svg, own);
    const [kept = ''] = readdirSync(own);
    writeFileSync(join(own, kept), 'kept');
    expect(String(await rasterise(svg, own))).toBe('kept');
    expect(await rasterise(svg.replace('M0 0', 'M1 1'), own)).not.toEqual(first);
    expect(readdirSync(own)).toHaveLength(2);
    expect(existsSync(join(own, kept))).toBe(true);
  });
});
