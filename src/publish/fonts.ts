import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';

/** A fixed set of characters, so that a letter of later content is not missing; split so plain text loads little. */
const sets = {
  basic: [
    [0x20, 0x7e],
    [0xa0],
    [0xb7],
    [0xe9],
    [0x2013, 0x2014],
    [0x2018, 0x2019],
    [0x201c, 0x201d],
    [0x2026],
  ],
  more: [
    [0xa1, 0xb6],
    [0xb8, 0xe8],
    [0xea, 0xff],
    [0x152, 0x153],
    [0x160, 0x161],
    [0x178],
    [0x17d, 0x17e],
    [0x201a],
    [0x201e],
    [0x2020, 0x2022],
    [0x2039, 0x203a],
    [0x2044],
    [0x20ac],
    [0x20b9],
    [0x2122],
    [0x2212],
    [0x2248],
    [0x2264, 0x2265],
  ],
} as const satisfies Record<string, readonly (readonly [number] | readonly [number, number])[]>;

const faces = [
  {
    name: 'schibsted-grotesk',
    family: 'Schibsted Grotesk',
    style: 'normal',
    axis: { min: 400, max: 600 },
    sets: ['basic', 'more'],
  },
  {
    name: 'newsreader',
    family: 'Newsreader',
    style: 'normal',
    axis: 400,
    sets: ['basic', 'more'],
  },
  // A separate file: few pages have a strong word, and a font with a variable weight is twice as large.
  { name: 'newsreader', family: 'Newsreader', style: 'normal', axis: 600, sets: ['basic'] },
  { name: 'newsreader', family: 'Newsreader', style: 'italic', axis: 400, sets: ['basic'] },
] as const;

/**
 * Fallback fonts with matched metrics, so that text does not move when a font loads: Schibsted Grotesk over Arial,
 * Newsreader over Times New Roman. Each size is the width of this site's text of that weight in the face, divided by
 * its width in Liberation, which has the metrics of Arial and Times New Roman. Each weight has a separate fallback:
 * Arial has no 500, so text of 500 is wider against it than text of 400. The width of 400 is 103.7 %; at 104.4 % more
 * of this site's paragraphs break into the same number of lines.
 */
const standIns = `@font-face{font-family:"Schibsted Fallback";src:local("Arial"),local("Liberation Sans");font-weight:400;size-adjust:104.4%;ascent-override:93.9%;descent-override:25%;line-gap-override:0%}
@font-face{font-family:"Schibsted Fallback";src:local("Arial"),local("Liberation Sans");font-weight:500;size-adjust:105.8%;ascent-override:92.6%;descent-override:24.5%;line-gap-override:0%}
@font-face{font-family:"Schibsted Fallback";src:local("Arial Bold"),local("Liberation Sans Bold");font-weight:600 700;size-adjust:100.3%;ascent-override:97.7%;descent-override:25.9%;line-gap-override:0%}
@font-face{font-family:"Newsreader Fallback";src:local("Times New Roman"),local("Liberation Serif");size-adjust:104.8%;ascent-override:70.6%;descent-override:25.7%;line-gap-override:0%}
@font-face{font-family:"Newsreader Fallback";font-style:italic;src:local("Times New Roman Italic"),local("Liberation Serif Italic");size-adjust:97.6%;ascent-override:75.8%;descent-override:27.6%;line-gap-override:0%}
`;

const hex = (code: number) => code.toString(16).toUpperCase();

/**
 * Subsets the two typefaces to the characters above and writes them, with their style sheet and licences, to
 * public/fonts. Run it by hand when a typeface or the set changes, and commit the result.
 */
export async function fonts(): Promise<number> {
  const require = createRequire(import.meta.url);
  const out = join('public', 'fonts');
  mkdirSync(out, { recursive: true });
  let css = '';
  for (const { name, family, style, axis, sets: chosen } of faces) {
    const from = join(require.resolve(`@fontsource-variable/${name}/package.json`), '..');
    const latin = readFileSync(join(from, 'files', `${name}-latin-wght-${style}.woff2`));
    for (const set of chosen) {
      const ranges = sets[set];
      const characters = ranges.flatMap(([first, last = first]) =>
        Array.from({ length: last - first + 1 }, (_, step) => String.fromCodePoint(first + step)),
      );
      const cut = `${style === 'italic' ? '-italic' : ''}${axis === 600 ? '-strong' : ''}`;
      const file = `${name}${cut}-${set}.woff2`;
      const bytes = await subsetFont(latin, characters.join(''), {
        targetFormat: 'woff2',
        variationAxes: { wght: axis },
      });
      writeFileSync(join(out, file), bytes);
      const weight = typeof axis === 'number' ? `${axis}` : `${axis.min} ${axis.max}`;
      const range = ranges.map(([first, last]) => `U+${hex(first)}${last ? `-${hex(last)}` : ''}`).join(',');
      const slope = style === 'normal' ? '' : `font-style:${style};`;
      css += `@font-face{font-family:"${family}";src:url("${file}");font-weight:${weight};${slope}font-display:swap;unicode-range:${range}}\n`;
      process.stdout.write(`${file} ${bytes.length}\n`);
    }
    writeFileSync(join(out, `${name}-OFL.txt`), readFileSync(join(from, 'LICENSE')));
  }
  writeFileSync(join(out, 'fonts.css'), css + standIns);
  return 0;
}
