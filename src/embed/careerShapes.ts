import { pageNames } from '#career/site.ts';
import type { PageWords } from '#career/words.ts';
import type { RouteDrawing } from '#line/drawing.ts';
import type { Glyph } from '#line/glyphs.ts';
import type { Stroke } from '#line/motifs.ts';
import type { Route } from '#ui/hrefs.ts';
import type { CareerFile, FileDrawing, FileExhibit } from './careerFile.ts';
import { href, type Pages, publishedCareer, shared } from './publishedShape.ts';
import { type FileShape, of, type Shapes } from './shape.ts';

const table = (rest: FileShape): FileShape => ({ of: {}, rest });

/** A path of an SVG drawing: only command letters and numbers. */
const path: FileShape = { like: /^[MLHVCSQTAZmlhvcsqtaz\d\s,.+-]*$/.source };
const strokes: FileShape = { list: of<Stroke>({ role: 'text', d: path, 'opacity?': 'number' }) };
const sheet = of<RouteDrawing>({ width: 'number', height: 'number', strokes });

/** Interface words with gaps are required; all others are only text. */
const words: FileShape = {
  ...of<Pick<PageWords, 'chapter' | 'more' | 'moreStops' | 'copyLink' | 'filterCount' | 'filterEmpty'>>({
    chapter: 'text',
    more: 'text',
    moreStops: 'text',
    copyLink: 'text',
    filterCount: 'text',
    filterEmpty: 'text',
  }),
  rest: 'text',
};

const drawing = of<FileDrawing>({
  glyphs: table(of<Glyph>({ width: 'number', height: 'number', strokes, 'stretches?': { is: [true] } })),
  routes: { list: sheet },
  shown: 'number',
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

/** The schema of `career.json`; with `pages`, only the fields that those show, so that the bundle is smaller. */
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

/** The whole schema of `career.json`. A bundle includes the result: `publish/shapesPlugin.ts`. */
export const careerShapes = shapesFor();
