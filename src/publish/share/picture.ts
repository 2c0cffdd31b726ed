import type { Motif } from '#career/career.ts';
import { papers } from '#career/contrast.ts';
import { course, drawLine, type ShareLine, sheet } from './line.ts';
import type { Lettering } from './typeface.ts';
import { type ShareWords, wordOutlines } from './words.ts';

export interface Look {
  /** The colour of the line, as #rrggbb. */
  readonly color: string;
  readonly dir: 'ltr' | 'rtl';
}

/** The inks of the light scheme in src/ui/tokens.css. */
export const inks = { ink: '#101413', pale: '#424947', rule: '#7c8481' } as const;

/** One share image as an SVG with shapes only, so its text needs no font. From right to left it is mirrored. */
export function pictureOf(
  words: ShareWords,
  motifs: readonly Motif[],
  { color, dir }: Look,
  lettering: Lettering,
): string {
  const { width, height } = sheet;
  const line = drawLine(motifs);
  const mirror = dir === 'rtl' ? ` transform="matrix(-1 0 0 1 ${width} 0)"` : '';
  const texts = wordOutlines(words, line.top, dir, lettering).map(
    ({ kind, d }) => `<path fill="${kind === 'lead' ? inks.pale : inks.ink}" d="${d}"/>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
    `<path fill="${papers.light}" d="M0 0H${width}V${height}H0Z"/>`,
    `<g fill="none" stroke="${color}" stroke-width="${course.lineWidth}" stroke-linejoin="round"${mirror}>`,
    ...lineMarks(line),
    '</g>',
    ...texts,
    // A picture without words shows only the line, so it needs something in its middle.
    ...(texts.length > 0 ? [] : [station(line.top)]),
    '</svg>\n',
  ].join('');
}

/** A large ring between the line and the drawing. */
function station(top: number): string {
  const { width } = sheet;
  const radius = (top - course.top) / 4;
  return `<circle fill="${papers.light}" stroke="${inks.ink}" stroke-width="${course.lineWidth * 3}" cx="${width / 2}" cy="${(course.top + top) / 2}" r="${radius}"/>`;
}

/** The parts of the line, from back to front: beds, the strokes in their order, rings. */
function lineMarks({ strokes, rings, shift, entry }: ShareLine): readonly string[] {
  const { lineWidth } = course;
  const ring = `fill="${papers.light}" stroke="${inks.ink}"`;
  const looks: Readonly<Record<string, string>> = {
    lane: ' stroke-width="5"',
    track: ' stroke-width="5"',
    cap: ' stroke-width="5"',
    bed: ` stroke="${inks.rule}" stroke-width="2"`,
    gap: ` stroke="${papers.light}" stroke-width="${lineWidth + 8}"`,
    dash: ' stroke-dasharray="16 10"',
    far: ` ${ring} stroke-width="4.5"`,
  };
  const beds = strokes.filter(({ role }) => role === 'bed');
  const others = strokes.filter(({ role }) => role !== 'bed');
  return [
    `<path d="${entry}"/>`,
    `<g transform="translate(${shift.join(' ')})">`,
    ...[...beds, ...others].map(({ role, d, opacity }) => {
      const faint = opacity === undefined ? '' : ` opacity="${opacity}"`;
      return `<path${looks[role] ?? ''}${faint} d="${d}"/>`;
    }),
    `<g ${ring} stroke-width="${lineWidth * 0.75}">`,
    ...rings.map(({ x, y }) => `<circle cx="${x}" cy="${y}" r="${lineWidth * 1.375}"/>`),
    '</g></g>',
  ];
}
