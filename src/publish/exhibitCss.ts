import { browserslistToTargets, bundle } from 'lightningcss';

const targets = browserslistToTargets(['chrome 123', 'firefox 120', 'safari 17.5']);

/** The styles that an exhibit needs, the kit's and its own, minified, for the pages that show it. */
export function exhibitCss(name: string): string {
  return [`kit/kit`, `${name}/${name}`]
    .map((file) => bundle({ filename: `src/exhibits/${file}.css`, minify: true, targets }).code)
    .map((code) => Buffer.from(code).toString('utf8'))
    .join('');
}
