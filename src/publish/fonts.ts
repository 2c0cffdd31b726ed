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

/** A system's fonts of one width, by the names that local() takes, and the width of a typeface over theirs, in percent. */
type Over = readonly [width: number, ...names: string[]];

/**
 * Fallback fonts with matched metrics, so that text does not move when a font loads. Each face stands in for one weight
 * of a typeface on Windows and macOS (Arial, Times New Roman; Liberation has their widths), Android (Roboto, Noto
 * Serif) and a bare Linux (DejaVu). Its width is that of this site's text in the typeface, divided by its width in the
 * system's font. Over Arial, 400 is 103.7 % wide; at 104.4 % more of this site's paragraphs break into the same number
 * of lines. Each weight has a separate face: Arial has no 500, so text of 500 is wider against it than text of 400.
 */
const standIns: readonly {
  readonly family: string;
  /** The typeface's height over and under the baseline, in percent of its size. */
  readonly ascent: number;
  readonly descent: number;
  readonly faces: readonly { readonly which: string; readonly over: readonly Over[] }[];
}[] = [
  {
    family: 'Schibsted Fallback',
    ascent: 97.7,
    descent: 25.8,
    faces: [
      {
        which: 'font-weight:400',
        over: [
          [91.2, 'DejaVu Sans'],
          [104.4, 'Arial', 'Liberation Sans', 'Roboto-Regular'],
        ],
      },
      {
        which: 'font-weight:500',
        over: [
          [93.3, 'DejaVu Sans'],
          [105.8, 'Arial', 'Liberation Sans', 'Roboto-Regular'],
        ],
      },
      {
        which: 'font-weight:600 700',
        over: [
          [83.8, 'DejaVu Sans Bold'],
          [104.1, 'Roboto-Bold'],
          [100.3, 'Arial Bold', 'Liberation Sans Bold'],
        ],
      },
    ],
  },
  {
    family: 'Newsreader Fallback',
    ascent: 73.5,
    descent: 26.5,
    faces: [
      {
        which: 'font-style:normal',
        over: [
          [83.8, 'DejaVu Serif'],
          [89.8, 'NotoSerif', 'NotoSerif-Regular'],
          [104.8, 'Times New Roman', 'Liberation Serif'],
        ],
      },
      {
        which: 'font-style:italic',
        over: [
          [77.7, 'DejaVu Serif Italic'],
          [85.8, 'NotoSerif-Italic'],
          [97.6, 'Times New Roman Italic', 'Liberation Serif Italic'],
        ],
      },
    ],
  },
];

/** The rules of the fallback fonts. A browser tries the last of several that fit first: the most usual stands last. */
const standInRules = (): string =>
  standIns
    .flatMap(({ family, ascent, descent, faces }) =>
      faces.flatMap(({ which, over }) =>
        over.map(([width, ...names]) => {
          const ofWidth = (height: number) => `${Math.round((height / width) * 1000) / 10}%`;
          const sources = names.map((name) => `local("${name}")`).join();
          return `@font-face{font-family:"${family}";src:${sources};${which};size-adjust:${width}%;ascent-override:${ofWidth(ascent)};descent-override:${ofWidth(descent)};line-gap-override:0%}\n`;
        }),
      ),
    )
    .join('');

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
  writeFileSync(join(out, 'fonts.css'), css + standInRules());
  return 0;
}
