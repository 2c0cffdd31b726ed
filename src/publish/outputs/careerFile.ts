import { routesOf } from '#app/routes.ts';
import type { CareerFile } from '#embed/careerFile.ts';
import { careerShapes } from '#embed/careerShapes.ts';
import { makeCareerFile } from '#embed/makeCareerFile.ts';
import { textMeasure } from '../textWidth.ts';
import { jsonSchema } from './jsonSchema.ts';
import type { OutputSource } from './output.ts';

/** The career for embeds: what pages show, the words around it, its drawing, and everything's place on the site. */
export const careerFileOf = ({ career, site, exhibits }: OutputSource): CareerFile =>
  makeCareerFile(career, {
    words: site.words,
    exhibits: Object.fromEntries(
      exhibits.map(({ name, title, question, sentences }) => [name, { title, question, sentences }]),
    ),
    pages: routesOf(career, site),
    address: site.address,
    measure: textMeasure(),
  });

/** `career.json`. */
export const careerJson = (of: OutputSource): string => JSON.stringify(careerFileOf(of));

/** The JSON Schema of `career.json`, derived from the schema with which embeds read it. */
export const careerSchema = (): string => `${JSON.stringify(jsonSchema(careerShapes), null, 2)}\n`;
