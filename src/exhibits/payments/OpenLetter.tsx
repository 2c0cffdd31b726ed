import { useMemo, useState } from 'react';
import { Mark } from '#exhibits/kit/Mark.tsx';
import { sayNumber } from '#exhibits/kit/say.ts';
import { demonstration, envelopeOf, openEnvelope } from './envelope.ts';
import type { FamilyName, Letter } from './model.ts';

interface OpenLetterProps {
  readonly letter: Letter;
  readonly family: FamilyName;
  readonly lang: string;
}

/** A message's content: its raw body, the signature that came with it, and the one computed over the current body. */
export function OpenLetter({ letter, family, lang }: OpenLetterProps) {
  const envelope = useMemo(() => envelopeOf(letter, family), [letter, family]);
  const [body, setBody] = useState(envelope.body);
  const { recomputed, authentic } = openEnvelope(envelope, body);
  const edited = /"amount":(\d*)/.exec(body);
  const change = (text: string) => {
    const digits = text.replace(/\D/g, '').slice(0, 9);
    const next = body.replace(/"amount":\d*/, `"amount":${digits}`);
    setBody(next);
  };
  return (
    <div className="tl-letter">
      <dl>
        <dt>Raw body</dt>
        <dd>
          <code>{body}</code>
        </dd>
        <dt>Event id</dt>
        <dd>{envelope.eventId ? <code>{envelope.eventId}</code> : 'none: the app’s callback is no event'}</dd>
        <dt>Signature that came with it</dt>
        <dd>
          <code>{envelope.signature}</code>
        </dd>
        <dt>{letter === 'K' ? 'Recomputed over order and payment id' : 'Recomputed over the raw body'}</dt>
        <dd>
          <code>{recomputed}</code>
        </dd>
      </dl>
      {edited && (
        <label className="tl-field">
          Amount in the body, in the currency’s smallest units
          <input
            type="text"
            inputMode="numeric"
            value={edited[1]}
            onChange={(event) => change(event.currentTarget.value)}
          />
        </label>
      )}
      <p className={authentic ? 'tl-letter__verdict' : 'tl-letter__verdict tl-wrong'} role="status">
        <Mark right={authentic} /> {sayVerdict(authentic)}
      </p>
      {edited && authentic && (
        <p>{`Change the amount of ${sayNumber(demonstration.amount, lang)} and see what becomes of the signature.`}</p>
      )}
    </div>
  );
}

const sayVerdict = (authentic: boolean) =>
  authentic
    ? 'The signatures match: accepted.'
    : 'The signatures differ: a handler that verifies rejects it.';
