/** Asks a frame to report its height, now and whenever it changes. */
export const ask = 'throughline-ask-height';

/** A frame's answer: its height in px. */
export interface HeightReport {
  readonly throughline: 'height';
  readonly height: number;
}

const least = 40;
const most = 20_000;

/** The height in px from a report, if it is reasonable for a frame; undefined for everything else. */
export function heightIn(message: unknown): number | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { throughline, height } = message as Partial<HeightReport>;
  if (throughline !== 'height' || typeof height !== 'number' || !Number.isFinite(height)) return undefined;
  if (height <= 0) return undefined;
  return Math.min(most, Math.max(least, Math.ceil(height)));
}
