import { useEffect, useRef } from 'react';
import type { Playing } from '#exhibits/kit/usePlayer.ts';
import type { FanFrame } from './frame.ts';
import type { HallLook } from './layout.ts';
import { margin, paintFans } from './paint.ts';

/** More pixels than this per page pixel are invisible, and cost time. */
const finest = 2;

interface MovingCanvasProps {
  readonly look: HallLook;
  /** The width of the lanes, in pixels. */
  readonly width: number;
  /** What to paint after this many steps. */
  readonly drawAt: (steps: number) => readonly FanFrame[];
  readonly follow: Playing['follow'];
}

/** The canvas over the drawing during play. It is painted in every frame, without React. */
export function MovingCanvas({ look, width, drawAt, follow }: MovingCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const draw = useRef(drawAt);
  useEffect(() => {
    draw.current = drawAt;
  });
  useEffect(() => {
    const sheet = canvas.current;
    const brush = sheet?.getContext('2d');
    if (!sheet || !brush) return;
    const { ink, end } = watchInk(sheet);
    const leave = follow((steps) => {
      const ratio = Math.min(finest, devicePixelRatio);
      resize(sheet, (width + margin.beside) * ratio, (look.height + margin.above) * ratio);
      paintFans(brush, draw.current(steps), look, { width, ink: ink(), ratio });
    });
    return () => {
      leave();
      end();
    };
  }, [look, width, follow]);
  return <canvas className="tl-tracks__canvas" ref={canvas} />;
}

function resize(canvas: HTMLCanvasElement, width: number, height: number): void {
  // Setting a size, even the same, blanks a canvas and costs an allocation.
  if (canvas.width !== Math.round(width)) canvas.width = Math.round(width);
  if (canvas.height !== Math.round(height)) canvas.height = Math.round(height);
}

/** An element's text colour, read at first and whenever the theme changes: reading it in every frame is too slow. */
function watchInk(element: Element): { readonly ink: () => string; readonly end: () => void } {
  let colour = '';
  const read = () => {
    colour = getComputedStyle(element).color;
  };
  read();
  const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)']
    .filter(() => typeof matchMedia === 'function')
    .map((query) => matchMedia(query));
  for (const query of queries) query.addEventListener('change', read);
  const observer = new MutationObserver(read);
  observer.observe(element.ownerDocument.documentElement, {
    attributeFilter: ['data-theme', 'class', 'style'],
  });
  const end = () => {
    for (const query of queries) query.removeEventListener('change', read);
    observer.disconnect();
  };
  return { ink: () => colour, end };
}
