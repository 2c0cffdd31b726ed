import { browserslistToTargets, bundle, transform } from 'lightningcss';
import { ownFile } from './home.ts';

/** As in plugin/settings.ts: lowering further would move light-dark() to where a shadow root does not see it. */
const targets = browserslistToTargets(['chrome 123', 'firefox 120', 'safari 17.5']);

/** A source style sheet with all its imports, minified; its path is below `src`: 'app/site.css'. */
export const minifiedFile = (path: string): string =>
  Buffer.from(bundle({ filename: ownFile(`src/${path}`), minify: true, targets }).code).toString('utf8');

/** Styles that are in no file, minified. */
export const minifiedCss = (css: string): string =>
  Buffer.from(
    transform({ filename: 'styles.css', code: Buffer.from(css), minify: true, targets }).code,
  ).toString('utf8');
