import type { LedgerCell, LedgerGlyph, LedgerRow } from './frame.ts';

/** An envelope: sealed, with a broken seal, or an open one in dashes for the app's callback, which has no seal. */
export function EnvelopeMark({ seal }: { readonly seal: LedgerRow['seal'] }) {
  return (
    <svg className="tl-envelope" viewBox="0 0 44 30" aria-hidden="true" data-seal={seal}>
      <path className="tl-ink" d="M1.5 1.5h41v27h-41z" />
      <path className="tl-ink" d="M2 3l20 13L42 3" strokeDasharray="none" />
      {seal === 'whole' && <circle cx="22" cy="16.5" r="5" />}
      {seal === 'broken' && (
        <path
          className="tl-wrong"
          d="M26 10.5a6.5 6.5 0 0 1 0 12M18 22.5a6.5 6.5 0 0 1 0-12M20 8l3.5 7-3 3.5L23.5 25"
        />
      )}
    </svg>
  );
}

/** What a handler did with one message: a stop on its line, of a shape of its own for each effect. */
export function EffectMark({ cell }: { readonly cell: LedgerCell }) {
  const { effect, glyph } = cell;
  const shape = glyph === 'cross' ? 'wrong' : effect;
  return (
    <svg className="tl-effect" viewBox="0 0 28 28" aria-hidden="true" data-mark={shape}>
      {shape === 'credited' && <circle className="tl-solid" cx="14" cy="14" r="9.5" />}
      {shape === 'wrong' && (
        <>
          <circle className="tl-solid" cx="14" cy="14" r="11" />
          <path className="tl-cut" d="M9.5 9.5l9 9m0-9l-9 9" />
        </>
      )}
      {shape === 'noted' && <circle className="tl-ring" cx="14" cy="14" r="5" />}
      {(shape === 'duplicate' || shape === 'already-counted') && (
        <>
          <circle className="tl-hole" cx="14" cy="14" r="9" />
          <path className="tl-ink" d="M7 10.5h14m0 7H7" />
        </>
      )}
      {shape === 'rejected' && (
        <>
          <circle className="tl-hole" cx="14" cy="14" r="11" />
          <path className="tl-ink" d="M8 8l12 12m0-12L8 20" />
        </>
      )}
      {(shape === 'agrees' || shape === 'swept') && (
        <>
          <circle className="tl-hole" cx="14" cy="14" r="12" />
          <path className="tl-ink" d="M5.5 14.5l6 6.5L23 7" />
        </>
      )}
    </svg>
  );
}

/** Right or wrong, large enough to stand beside a figure. */
export function VerdictMark({ glyph }: { readonly glyph: LedgerGlyph }) {
  if (glyph !== 'check' && glyph !== 'cross') return null;
  return (
    <svg className="tl-verdict" viewBox="0 0 40 40" aria-hidden="true" data-glyph={glyph}>
      <path d={glyph === 'check' ? 'M4 21l11 12L36 7' : 'M6 6l28 28m0-28L6 34'} />
    </svg>
  );
}
