import { pageNames } from '#career/site.ts';
import type { PageWords } from '#career/words.ts';
import type { Glyph, PaintedStroke, ScoreDrawing } from '#line/drawing.ts';
import type { Point } from '#line/path.ts';
import type { Route } from '#ui/hrefs.ts';
import type { CareerFile, FileDrawing, FileExhibit } from './careerFile.ts';
import { href, type Pages, publishedCareer, shared } from './publishedShape.ts';
import { of, type Shape, type Shapes } from './shape.ts';

const table = (rest: Shape): Shape => ({ of: {}, rest });

/** A path of an SVG drawing: letters of its commands and numbers, nothing else. */
const path: Shape = { like: /^[MLHVCSQTAZmlhvcsqtaz\d\s,.+-]*$/.source };
const strokes: Shape = { list: of<PaintedStroke>({ role: 'text', d: path, 'order?': 'number' }) };

/** The interface's words that sections put something into must be there; of the rest each is text. */
const words: Shape = {
  ...of<Pick<PageWords, 'notes' | 'chapter' | 'alongside' | 'copyLink' | 'filterCount' | 'filterEmpty'>>({
    notes: 'text',
    chapter: 'text',
    alongside: 'text',
    copyLink: 'text',
    filterCount: 'text',
    filterEmpty: 'text',
  }),
  rest: 'text',
};

const drawing = of<FileDrawing>({
  glyphs: table(of<Glyph>({ length: 'number', strokes })),
  scores: {
    list: of<ScoreDrawing>({
      width: 'number',
      height: 'number',
      strokes,
      rings: { list: of<Point>({ x: 'number', y: 'number' }) },
      leaders: path,
    }),
  },
  labels: { list: { list: { list: 'number' } } },
});

const exhibit = of<Omit<FileExhibit, 'sentences'>>({ title: 'text', question: 'text' }).of;
const file = of<Omit<CareerFile, '$schema' | 'career' | 'exhibits'>>({
  format: { is: [1] },
  'address?': href,
  words,
  drawing,
  pages: {
    list: of<Route>({
      path: 'text',
      page: { is: pageNames },
      'achievement?': 'text',
      'label?': 'text',
      title: 'text',
    }),
  },
}).of;

/** The schema of `career.json`; with pages only what these show, which is less to carry along. */
export const shapesFor = (pages?: Pages): Shapes<CareerFile> => [
  ...shared,
  {
    of: {
      ...(pages ? {} : { '$schema?': 'text' }),
      ...file,
      career: publishedCareer(pages),
      exhibits: table({ of: { ...exhibit, ...(pages ? {} : { 'sentences?': { list: 'text' } }) } }),
    },
  },
];

/** The whole schema of `career.json`. A bundle has it worked out: `publish/shapesPlugin.ts`. */
export const careerShapes = shapesFor();
