import { minifiedFile } from './minifyCss.ts';

/** The styles that an exhibit needs, the kit's and its own, minified, for the pages that show it. */
export const exhibitCss = (name: string): string =>
  minifiedFile('exhibits/kit/kit.css') + minifiedFile(`exhibits/${name}/${name}.css`);
