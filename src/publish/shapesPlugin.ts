import type { Plugin } from 'vite';
import type { Spot } from '#career/model/shape.ts';
import { shapesFor } from '#embed/careerShapes.ts';

/**
 * Puts the schema of `career.json` into a bundle as data, so that the table of fields that it derives from is not
 * bundled. With `pages`, only the fields that these pages show.
 */
export const shapesPlugin = (pages?: readonly Spot[]): Plugin => ({
  name: 'career-shapes',
  enforce: 'pre',
  load: (id) => {
    if (!id.replaceAll('\\', '/').endsWith('/src/embed/careerShapes.ts')) return undefined;
    return `export const careerShapes = ${JSON.stringify(shapesFor(pages))};`;
  },
});
