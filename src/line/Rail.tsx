import { GlyphMark } from './Drawn.tsx';
import type { LinePlace } from './places.ts';

/** How the line leaves the last of its stations, as attributes for the element around them: the way on starts there. */
export function endOf(places: readonly LinePlace[], goesOn = places.at(-1)?.motif === 'open') {
  return { 'data-ends': places.at(-1)?.at, 'data-ends-open': goesOn || undefined };
}

/**
 * A station on the line beside a row: the line down to its ring, the drawing under that, and the way to the next row.
 * A switch stands above its ring, in room that the row before it leaves. It says nothing that the text does not, so
 * it is hidden from assistive technology.
 */
export function Rail({
  place: { motif, from, at },
  next,
  isBeside = false,
  isBare = false,
}: {
  readonly place: LinePlace;
  /** What comes after it. */
  readonly next?: LinePlace | undefined;
  /** On a track of its own, which leaves the line and comes back. */
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
