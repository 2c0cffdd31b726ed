import type { Motif } from '#career/career.ts';
import { useDrawing } from './DrawingContext.ts';
import type { Glyph } from './drawing.ts';
import { tracksOf } from './levels.ts';

/** A station's place on the rail: on which of its two tracks the line comes in, and on which it leaves. */
export interface RailPlace {
  readonly motif: Motif;
  readonly at: number;
  readonly to: number;
}

/** The places of stations that follow each other down a rail. */
export function railPlaces(motifs: readonly (Motif | undefined)[]): readonly RailPlace[] {
  const known = motifs.map((motif) => motif ?? 'start');
  const tracks = tracksOf(known, 1);
  return known.map((motif, index) => ({ motif, at: tracks[index] ?? 0, to: tracks[index + 1] ?? 0 }));
}

/** How the line leaves the last of its stations, as attributes for the element around them: the way on starts there. */
export function endOf(places: readonly RailPlace[]) {
  const last = places.at(-1);
  return { 'data-ends': last?.to, 'data-ends-open': last?.motif === 'open' || undefined };
}

/**
 * A station on the rail beside a chapter: the ring, the leader to the label, the drawing, and the run of the
 * line down to the next one. It says nothing that the text does not, so it is hidden from assistive technology.
 */
export function Rail({
  place,
  beside,
}: {
  readonly place: RailPlace;
  /** Beside the line, on a track of its own, which comes back, or ends in a cap. */
  readonly beside?: 'returns' | 'ends' | undefined;
}) {
  const { glyphs } = useDrawing();
  const { motif, at, to } = place;
  const mark = (name: string) => <GlyphMark glyph={glyphs[name]} />;
  return (
    <span
      className="tl-rail"
      data-beside={beside}
      data-motif={motif}
      data-at={at}
      data-to={to}
      aria-hidden="true"
    >
      {beside ? (
        <>
          <span className="tl-rail__run" />
          <span className="tl-beside" data-ends={beside === 'ends' || undefined}>
            {mark('leave')}
            <span className="tl-beside__in" />
            {mark(motif)}
            <span className="tl-beside__out" />
            {mark('return')}
          </span>
        </>
      ) : (
        <>
          <span className="tl-rail__in" />
          {motif === 'fan' && glyphs['fan-head'] ? (
            <>
              {mark('fan-head')}
              <GlyphMark glyph={glyphs['fan-middle']} stretches />
              {mark('fan-tail')}
            </>
          ) : (
            mark(motif === 'switch' && to < at ? 'switch-back' : motif)
          )}
          <span className="tl-rail__out" />
        </>
      )}
      <span className="tl-rail__leader" />
      <span className="tl-rail__ring" />
    </span>
  );
}

function GlyphMark({
  glyph,
  stretches,
}: {
  readonly glyph: Glyph | undefined;
  readonly stretches?: boolean;
}) {
  if (!glyph) return null;
  return (
    <svg
      className="tl-glyph"
      viewBox={`0 0 1 ${glyph.length}`}
      preserveAspectRatio={stretches ? 'none' : undefined}
      data-stretches={stretches}
    >
      {glyph.strokes.map(({ role, d }) => (
        <path key={d} data-role={role} d={d} />
      ))}
    </svg>
  );
}
