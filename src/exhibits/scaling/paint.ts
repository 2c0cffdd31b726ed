import { type Frame, loadRadius, radiusOf, type Stage } from './frame.ts';

/** What `paintFrame` needs of a canvas. */
export type Brush = Pick<
  CanvasRenderingContext2D,
  'setTransform' | 'clearRect' | 'beginPath' | 'moveTo' | 'arc' | 'fill' | 'fillStyle'
>;

/**
 * Paints what moves of a frame, in one colour and one fill: the dots, and how busy each server was. `ratio` is the
 * number of the canvas's pixels to one of the stage's.
 */
export function paintFrame(brush: Brush, frame: Frame, stage: Stage, ink: string, ratio: number): void {
  brush.setTransform(ratio, 0, 0, ratio, 0, 0);
  brush.clearRect(0, 0, stage.width, stage.homeY + stage.dotRadius + 1);
  brush.fillStyle = ink;
  brush.beginPath();
  const disc = (x: number, y: number, radius: number) => {
    brush.moveTo(x + radius, y);
    brush.arc(x, y, radius, 0, 2 * Math.PI);
  };
  for (const { x, load } of frame.servers) disc(x, stage.serverY, loadRadius(stage, load));
  for (const { x, y, kind } of frame.dots) disc(x, y, radiusOf(stage, kind));
  brush.fill();
}
