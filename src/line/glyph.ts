import { bent, type Stroke } from './motifs.ts';

/**
 * A small drawing with its origin where the line comes in; x runs towards the text, y down, both in px at full size.
 * A style sheet makes it larger or smaller by its width; `width` is 1 where it hangs on the line.
 */
export interface Glyph {
  readonly width: number;
  readonly height: number;
  readonly strokes: readonly Stroke[];
  /** Whether it is drawn as high as its place, however wide it is. */
  readonly stretches?: true;
}

export interface Glyphs {
  readonly [name: string]: Glyph;
}

/** A drawing that hangs on the line. */
export const hung = (height: number, ...strokes: readonly (Stroke | readonly Stroke[])[]): Glyph => ({
  width: 1,
  height,
  strokes: strokes.flat(),
});

/** Where a drawing begins that is placed by its style sheet. */
export const origin = { x: 0, y: 0 } as const;
/** A straight piece down the page, from one height to another. */
export const straight = (from: number, to: number, role: Stroke['role'] = 'line', x = 0): Stroke =>
  bent(
    role,
    [
      [from, x],
      [to, x],
    ],
    origin,
  );
