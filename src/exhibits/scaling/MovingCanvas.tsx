import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { drawFrame, type Pace, type Stage } from './frame.ts';
import type { Simulation } from './model.ts';
import { paintFrame } from './paint.ts';

/** More pixels than this to one of the page's are not seen, and cost time. */
const finest = 2;

interface MovingCanvasProps {
  readonly simulation: Simulation;
  readonly stage: Stage;
  readonly pace: Pace;
  /** Microseconds of the simulation. */
  readonly time: number;
  readonly playing: boolean;
}

/** The canvas over the drawing, blank unless it plays. Every render while it plays is a frame. */
export function MovingCanvas({ simulation, stage, pace, time, playing }: MovingCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const ink = useInk(canvas, playing);
  useLayoutEffect(() => {
    const sheet = canvas.current;
    const brush = playing && ink ? sheet?.getContext('2d') : undefined;
    if (!sheet || !brush) return;
    const ratio = Math.min(finest, devicePixelRatio);
    resize(sheet, stage.width * ratio, sheet.clientHeight * ratio);
    paintFrame(brush, drawFrame(simulation, time, stage, pace), stage, ink, ratio);
  }, [simulation, stage, pace, time, playing, ink]);
  return <canvas className="tl-hall__canvas" ref={canvas} />;
}

function resize(canvas: HTMLCanvasElement, width: number, height: number): void {
  // Setting a size, even the same, blanks a canvas and costs an allocation.
  if (canvas.width !== Math.round(width)) canvas.width = Math.round(width);
  if (canvas.height !== Math.round(height)) canvas.height = Math.round(height);
}

/** The canvas's text colour, read when play starts and whenever the theme changes. */
function useInk(canvas: RefObject<HTMLCanvasElement | null>, playing: boolean): string {
  const [ink, setInk] = useState('');
  useEffect(() => {
    if (!playing || !canvas.current) return;
    const element = canvas.current;
    const read = () => setInk(getComputedStyle(element).color);
    read();
    const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)']
      .filter(() => typeof matchMedia === 'function')
      .map((query) => matchMedia(query));
    for (const query of queries) query.addEventListener('change', read);
    const observer = new MutationObserver(read);
    observer.observe(element.ownerDocument.documentElement, {
      attributeFilter: ['data-theme', 'class', 'style'],
    });
    return () => {
      for (const query of queries) query.removeEventListener('change', read);
      observer.disconnect();
    };
  }, [canvas, playing]);
  return ink;
}
