import { fill } from '#career/fill.ts';
import type { PublishedCareer } from '#career/published.ts';
import { type PageWords, pageWords } from '#career/words.ts';
import { draw } from '#line/drawing.ts';
import { stationsOf } from '#line/stations.ts';
import type { Route } from '#ui/hrefs.ts';
import type { CareerFile, FileExhibit } from './careerFile.ts';
import { careerShapes } from './careerShapes.ts';
import { readShape } from './shape.ts';

/** The parts of a career file besides the career and its drawing. */
export interface FileSource {
  readonly words: PageWords;
  /** All available exhibits, by name; those that the career does not name are left out. */
  readonly exhibits: { readonly [name: string]: FileExhibit };
  readonly pages: readonly Route[];
  readonly address?: string | undefined;
  /** The width in px of a text at a font size of 1 px. */
  readonly measure: (text: string) => number;
}

/** Makes the content of a `career.json`. Its timeline is not to scale. Throws if it does not fit its schema. */
export function makeCareerFile(
  career: PublishedCareer,
  { words, exhibits, pages, address, measure }: FileSource,
): CareerFile {
  const { drawing, labels } = draw(stationsOf(career), measure, (count) => fill(words.moreStops, count));
  const { glyphs, routes, shown } = drawing;
  const names = new Set([...career.chapters, ...career.achievements].map(({ exhibit }) => exhibit));
  const file = {
    $schema: './career.schema.json',
    format: 1,
    ...(address && { address }),
    career,
    words: Object.fromEntries(
      Object.keys(pageWords).map((key) => [key, words[key as keyof typeof pageWords]]),
    ),
    drawing: { glyphs, routes, shown, labels },
    exhibits: Object.fromEntries(Object.entries(exhibits).filter(([name]) => names.has(name))),
    pages,
  };
  // The same content that readers get: without undefined values, and without keys that the schema does not name.
  return readShape(careerShapes, JSON.parse(JSON.stringify(file)));
}
