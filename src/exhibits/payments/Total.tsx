import { sayNumber } from '#exhibits/kit/say.ts';
import { verdictWords } from './describe.ts';
import type { LedgerTotal } from './frame.ts';
import { VerdictMark } from './Marks.tsx';

interface TotalProps {
  /** 'Hopeful' */
  readonly handler: string;
  readonly total: LedgerTotal;
  readonly lang: string;
}

/** Where a handler's line ends: how many times it counted the payment, and once all is over whether that is right. */
export function Total({ handler, total, lang }: TotalProps) {
  const { credits, verdict, glyph } = total;
  return (
    <div className="tl-total" data-verdict={verdict ?? 'open'}>
      <p className="tl-total__figure">
        <span className="tl-unseen">{handler}: </span>
        <span>{sayNumber(credits, lang)}</span>
        <VerdictMark glyph={glyph} />
      </p>
      <p>
        {credits === 1 ? 'credit' : 'credits'} {verdict ? 'for one payment' : 'so far'}
        {verdict && (
          <>
            {': '}
            <b>{verdictWords[verdict]}</b>
          </>
        )}
      </p>
    </div>
  );
}
