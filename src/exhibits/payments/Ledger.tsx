import { Fragment, memo, useState } from 'react';
import { openCount, sayNumber } from '#exhibits/kit/say.ts';
import type { Comparison } from './day.ts';
import { nameOf } from './envelope.ts';
import { countSteps, drawLedger, type LedgerCell, type LedgerRow } from './frame.ts';
import { EffectMark, EnvelopeMark } from './Marks.tsx';
import type { FamilyName, Letter } from './model.ts';
import { OpenLetter } from './OpenLetter.tsx';

interface LedgerProps {
  readonly comparison: Comparison;
  readonly family: FamilyName;
  /** How many steps are shown; the rest of the rows stand empty. */
  readonly position: number;
  /** 'five guards up' */
  readonly guarded: string;
  readonly lang: string;
  readonly onSay: (sentence: string) => void;
}

/** The messages of one payment in the order of their arrival, and what each of the two handlers did with them. */
export const Ledger = memo(function Ledger(props: LedgerProps) {
  const { comparison, family, position, guarded, lang, onSay } = props;
  const [open, setOpen] = useState<number>();
  const messages = openCount(comparison.sequence.length, 'message', lang);
  return (
    <table className="tl-ledger">
      <caption className="tl-unseen">{`${messages} about one payment, and what two handlers do with each`}</caption>
      <thead>
        <tr>
          <th scope="col">
            {messages} <small>about one payment</small>
          </th>
          <th scope="col">
            Hopeful <small>believes every message</small>
          </th>
          <th scope="col">
            Careful <small>{guarded}</small>
          </th>
        </tr>
      </thead>
      <tbody>
        {drawLedger(comparison, countSteps(comparison)).rows.map((row, index) => {
          const letter = row.letter;
          if (index >= position)
            return (
              <tr key={index} data-ahead>
                <td colSpan={3} />
              </tr>
            );
          return (
            <Fragment key={index}>
              <Row
                row={row}
                place={sayNumber(index + 1, lang)}
                isLast={index === position - 1}
                isOpen={letter && open === index}
                onOpen={() => setOpen(open === index ? undefined : index)}
              />
              {letter && open === index && (
                <tr className="tl-opened">
                  <td colSpan={3}>
                    <OpenLetter letter={letter} family={family} lang={lang} onSay={onSay} />
                  </td>
                </tr>
              )}
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
});

interface RowProps {
  readonly row: LedgerRow;
  readonly place: string;
  readonly isLast: boolean;
  /** Undefined for the row that is no message. */
  readonly isOpen: boolean | undefined;
  readonly onOpen: () => void;
}

function Row({ row, place, isLast, isOpen, onOpen }: RowProps) {
  return (
    <tr data-last={isLast || undefined}>
      <th scope="row">
        <span className="tl-message">
          <span className="tl-message__place">{row.letter && place}</span>
          {row.letter ? <EnvelopeMark seal={row.seal} /> : <span className="tl-envelope" />}
          <span className="tl-message__name">
            {row.letter ? <Name letter={row.letter} /> : row.name}
            {row.remark && <i data-remark={row.remark}> {row.remark}</i>}
          </span>
          {row.letter && (
            <button
              type="button"
              className="tl-open"
              aria-expanded={isOpen}
              aria-label={`Open message ${place}: ${row.name}`}
              data-script-only
              onClick={onOpen}
            >
              <svg viewBox="0 0 16 16" aria-hidden="true">
                <path d={isOpen ? 'M2 8h12' : 'M2 8h12M8 2v12'} />
              </svg>
            </button>
          )}
        </span>
      </th>
      <Cell cell={row.hopeful} />
      <Cell cell={row.careful} />
    </tr>
  );
}

/** A message's name, which may break after its dot. The remark says that it is forged. */
function Name({ letter }: { readonly letter: Letter }) {
  const [thing = '', event] = nameOf(letter === 'X' ? 'C' : letter).split('.');
  return (
    <>
      {thing}
      {event && '.'}
      {event && <wbr />}
      {event}
    </>
  );
}

function Cell({ cell }: { readonly cell: LedgerCell | undefined }) {
  if (!cell)
    return (
      <td>
        <span className="tl-deed">nothing</span>
      </td>
    );
  return (
    <td>
      <EffectMark cell={cell} />
      <span className="tl-deed">
        <span>
          <b>{cell.words}</b>
          {(cell.effect === 'credited' || cell.effect === 'swept') && ` total ${cell.credits}`}
        </span>{' '}
        <em>
          <i>order </i>
          {cell.order}
        </em>
      </span>
    </td>
  );
}
