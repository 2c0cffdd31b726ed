import { useDrawing } from './DrawingContext.ts';
import type { RouteDrawing } from './drawing.ts';
import type { Stroke } from './motifs.ts';

/** Without a style sheet a drawing is small and unpainted, so that the page then consists of words. */
const bare = (length: number) => Math.round(length) / 20;

/** A drawing of the line. It repeats what the text states, so it is hidden from assistive technology. */
export function Drawn({
  className,
  width,
  height,
  strokes,
  stretches,
  flipped,
}: {
  readonly className: string;
  readonly width: number;
  readonly height: number;
  readonly strokes: readonly Stroke[];
  readonly stretches?: boolean | undefined;
  /** Whether it is mirrored. */
  readonly flipped?: boolean | undefined;
}) {
  return (
    <svg
      className={`tl-draw ${className}`}
      viewBox={`0 0 ${width} ${height}`}
      width={bare(width)}
      height={bare(height)}
      fill="none"
      preserveAspectRatio={stretches ? 'none' : undefined}
      data-stretches={stretches || undefined}
      data-flipped={flipped || undefined}
      aria-hidden="true"
    >
      {strokes.map(({ role, d, opacity }, index) => (
        <path key={index} data-r={role === 'line' ? undefined : role} d={d} opacity={opacity} />
      ))}
    </svg>
  );
}

/** Renders a drawing by name; nothing where the career has no such drawing. */
export function GlyphMark({
  name,
  className = 'tl-glyph',
  flipped,
}: {
  readonly name: string;
  readonly className?: string;
  readonly flipped?: boolean | undefined;
}) {
  const glyph = useDrawing().glyphs[name];
  return glyph ? <Drawn className={className} flipped={flipped} {...glyph} /> : null;
}

/** The route, drawn for one container width. */
export function RouteSheet({ route, size }: { readonly route: RouteDrawing; readonly size: number }) {
  return <Drawn className={`tl-route tl-route--${size}`} {...route} />;
}
