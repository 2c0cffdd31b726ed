import { routesOf } from '#app/routes.ts';
import { fill } from '#career/fill.ts';
import { pageWords } from '#career/words.ts';
import type { CareerFile } from '#embed/careerFile.ts';
import { careerShapes } from '#embed/careerShapes.ts';
import { readShape } from '#embed/shape.ts';
import { draw } from '#line/drawing.ts';
import { stationsOf } from '../stations.ts';
import { textMeasure } from '../textWidth.ts';
import { jsonSchema } from './jsonSchema.ts';
import type { OutputSource } from './output.ts';

/**
 * The career as embeds take it: what pages show, the words around it, what is drawn and where everything is on the
 * site. Its timeline is not to scale. Throws where it would not fit its own schema.
 */
export function careerFileOf({ career, site, exhibits }: OutputSource): CareerFile {
  const { drawing, labels } = draw(stationsOf(career), textMeasure(), (count) =>
    fill(site.words.moreStops, count),
  );
  const words = Object.fromEntries(
    Object.keys(pageWords).map((key) => [key, site.words[key as keyof typeof pageWords]]),
  );
  const { glyphs, routes, shown } = drawing;
  const told = exhibits.map(
    ({ name, title, question, sentences }) => [name, { title, question, sentences }] as const,
  );
  const file = {
    $schema: './career.schema.json',
    format: 1,
    ...(site.address && { address: site.address }),
    career,
    words,
    drawing: { glyphs, routes, shown, labels },
    exhibits: Object.fromEntries(told),
    pages: routesOf(career, { ...site, words: { ...pageWords, ...words } }),
  };
  // As it will be read: without what is undefined, and without what the schema does not name.
  return readShape(careerShapes, JSON.parse(JSON.stringify(file)));
}

/** `career.json`. */
export const careerJson = (of: OutputSource): string => JSON.stringify(careerFileOf(of));

/** The JSON Schema of `career.json`, from the schema by which embeds read it. */
export const careerSchema = (): string => `${JSON.stringify(jsonSchema(careerShapes), null, 2)}\n`;
