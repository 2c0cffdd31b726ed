import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';

/** The typefaces at the weights of a printed page; `weights` are those that each one replaces. */
const faces = [
  { family: 'Schibsted Grotesk', file: 'schibsted-grotesk', style: 'normal', weight: 400, weights: '400' },
  { family: 'Schibsted Grotesk', file: 'schibsted-grotesk', style: 'normal', weight: 500, weights: '500' },
  {
    family: 'Schibsted Grotesk',
    file: 'schibsted-grotesk',
    style: 'normal',
    weight: 600,
    weights: '600 700',
  },
  { family: 'Newsreader', file: 'newsreader', style: 'normal', weight: 400, weights: '400' },
  { family: 'Newsreader', file: 'newsreader', style: 'normal', weight: 600, weights: '500 700' },
  { family: 'Newsreader', file: 'newsreader', style: 'italic', weight: 400, weights: '400 700' },
] as const;

/**
 * A style sheet with the typefaces, each at one weight and subset to these characters. From a variable typeface a
 * browser prints letters as drawings; from these it embeds a font, with its name and character codes.
 */
export async function printFacesCss(characters: string): Promise<string> {
  const require = createRequire(import.meta.url);
  const rules = faces.map(async ({ family, file, style, weight, weights }) => {
    const from = join(require.resolve(`@fontsource-variable/${file}/package.json`), '..', 'files');
    const whole = readFileSync(join(from, `${file}-latin-wght-${style}.woff2`));
    const bytes = await subsetFont(whole, characters, {
      targetFormat: 'sfnt',
      variationAxes: { wght: weight },
    });
    const data = bytes.toString('base64');
    return `@font-face{font-family:"${family}";src:url("data:font/ttf;base64,${data}");font-weight:${weights};font-style:${style}}`;
  });
  return (await Promise.all(rules)).join('\n');
}
