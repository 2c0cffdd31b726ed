import { GlyphMark } from './Drawn.tsx';
import type { LinePlace } from './places.ts';

/** Attributes for the element around the stations: where the line leaves the last one, and the way on starts. */
export function endOf(places: readonly LinePlace[], goesOn = places.at(-1)?.motif === 'open') {
  return { 'data-ends': places.at(-1)?.at, 'data-ends-open': goesOn || undefined };
}

/**
 * A station on the line beside a row: the line down to its ring, the drawing below, and the way to the next row. A
 * switch is above its ring, in space that the previous row leaves. It repeats what the text states, so it is hidden
 * from assistive technology.
 */
export function Rail({
  place: { motif, from, at },
  next,
  isBeside = false,
  isBare = false,
}: {
  readonly place: LinePlace;
  /** The next place on the line. */
  readonly next?: LinePlace | undefined;
  /** On a separate track, which leaves the line and comes back. */
  readonly isBeside?: boolean;
  /** Only the line, without a station. */
  readonly isBare?: boolean;
}) {
  const changes = from !== at;
  return (
    <span
      className="tl-rail"
      data-m={isBare ? undefined : motif}
      data-at={at}
      data-from={from}
      data-changes={changes || undefined}
      data-before={(next && next.from !== next.at) || undefined}
      data-beside={isBeside || undefined}
      data-bare={isBare || undefined}
      aria-hidden="true"
    >
      {!isBare && (
        <>
          {changes && (
            <>
              <GlyphMark name={at === 0 ? 'switch-back' : 'switch'} className="tl-glyph tl-glyph--up" />
              <i className="tl-bed" />
            </>
          )}
          {isBeside ? (
            <GlyphMark name="beside" className="tl-glyph tl-glyph--beside" />
          ) : (
            motif !== 'switch' && <GlyphMark name={motif} />
          )}
          <i className="tl-ring" />
        </>
      )}
    </span>
  );
}
