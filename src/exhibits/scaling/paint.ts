import { type FanFrame, penEnd } from './frame.ts';
import { type HallLook, sizesOf } from './layout.ts';

/** The canvas methods and properties that painting uses. */
export type Brush = Pick<
  CanvasRenderingContext2D,
  'setTransform' | 'clearRect' | 'beginPath' | 'moveTo' | 'arc' | 'rect' | 'fill' | 'fillStyle'
>;

/**
 * How much larger than the lanes the canvas is, in pixels: above, where requests enter, and beside, where answers go.
 */
export const margin = { above: 44, beside: 190 } as const;

/**
 * Paints the moving parts, in one colour and one fill. `width` is that of the lanes in pixels; `ratio` is the number of
 * canvas pixels per page pixel.
 */
export function paintFans(
  brush: Brush,
  fans: readonly FanFrame[],
  look: HallLook,
  { width, ink, ratio }: { readonly width: number; readonly ink: string; readonly ratio: number },
): void {
  brush.setTransform(ratio, 0, 0, ratio, 0, margin.above * ratio);
  brush.clearRect(0, -margin.above, width + margin.beside, look.height + margin.above);
  brush.fillStyle = ink;
  brush.beginPath();
  const across = (place: number) => (place * width) / 1000;
  const disc = (x: number, y: number, radius: number) => {
    brush.moveTo(x + radius, y);
    brush.arc(x, y, radius, 0, 2 * Math.PI);
  };
  for (const { lanes, pen, movers } of fans) {
    const { dot, ring } = sizesOf(
      lanes.map(({ y }) => y),
      look,
    );
    for (const { y, busy, beads } of lanes) {
      if (busy) disc(width, y, ring * 0.5);
      for (const [head, tail] of beads) {
        const length = Math.max(0.8, across(head - tail) - 1);
        brush.rect(across(tail) + 0.5, y - dot / 2, length, dot);
      }
    }
    const middle = ((lanes[0]?.y ?? 0) + (lanes.at(-1)?.y ?? 0)) / 2;
    const size = Math.min(look.dot, across(penEnd) / 80);
    for (const place of pen ?? []) disc(across(place), middle, size / 2);
    for (const { x, px, y } of movers) disc(across(x) + px, y, Math.min(look.dot, dot + 1) / 2);
  }
  brush.fill();
}
