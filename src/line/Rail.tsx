import type { Motif } from '#career/career.ts';

/**
 * A station on the rail beside a chapter: the ring, the leader to the label, and the run of the line down
 * to the next one. It says nothing that the text does not, so it is hidden from assistive technology.
 */
export function Rail({ motif = 'start' }: { readonly motif?: Motif | undefined }) {
  return (
    <span className="tl-rail" data-motif={motif} aria-hidden="true">
      <span className="tl-rail__leader" />
      <span className="tl-rail__ring" />
    </span>
  );
}
