import { useContext, useEffect, useRef, useState } from 'react';
import { Heading } from '#exhibits/kit/Heading.tsx';
import { Mark } from '#exhibits/kit/Mark.tsx';
import { Press } from '#exhibits/kit/Press.tsx';
import { ProvenanceWord } from '#exhibits/kit/Provenance.tsx';
import { sayOrdinal } from '#exhibits/kit/say.ts';
import { Surrounding } from '#exhibits/kit/surroundings.ts';
import { describeRow, describeSearch } from './describe.ts';
import { Envelope } from './Envelope.tsx';
import { seals } from './frame.ts';
import { type PaymentsValues, paymentsInputs } from './inputs.ts';
import type { Effect, Letter } from './model.ts';
import { names, providerNames } from './names.ts';
import { OpenLetter } from './OpenLetter.tsx';
import { findBreaking } from './orderings.ts';
import { change, deeds } from './row.ts';
import type { Scene } from './scene.ts';

interface SandboxProps {
  readonly values: PaymentsValues;
  readonly scene: Scene;
  readonly lang: string;
  /** The result of the last change. */
  readonly spoken: string;
  /** Changes the row; the sentence describes the resulting scene. */
  readonly onChange: (patch: Partial<PaymentsValues>, sentence: (after: Scene) => string) => void;
}

/** The day's messages in a row, each with its result, and the possible actions for the picked one. */
export function Sandbox({ values, scene, lang, spoken, onChange }: SandboxProps) {
  const { row } = values;
  const { name } = useContext(Surrounding);
  const [chosen, pick] = useState(row.length - 1);
  const picked = Math.min(chosen, row.length - 1);
  const dialog = useRef<HTMLDialogElement>(null);
  const day = useRef<HTMLOListElement>(null);
  // The picked message stays in view, whoever picked it: on a phone the row is wider than the screen.
  useEffect(() => {
    const middleOf = (element: Element | undefined) => {
      const { left = 0, width = 0 } = element?.getBoundingClientRect() ?? {};
      return left + width / 2;
    };
    const list = day.current;
    list?.scrollBy?.({ left: middleOf(list.children[picked]) - middleOf(list) });
  }, [picked]);
  const messages = outcomesOf(row, scene);
  const present = messages[picked];
  const place = sayOrdinal(picked + 1);
  const search = () => {
    const { account, sequence } = findBreaking(scene.guards);
    const found = sequence && (sequence.join('') || 'c');
    pick((found ?? row).length - 1);
    onChange(found ? { row: found } : {}, (after) =>
      describeSearch(sequence, account, describeRow(after, lang), lang),
    );
  };
  return (
    <div className="tl-box tl-box--post">
      <div>
        <Heading>
          A day’s messages <ProvenanceWord provenance="assumption" />, first to last. Pick one and change it.
        </Heading>
        <ol className="tl-day" role="list" ref={day}>
          {messages.map(({ letter, isLost, again, words, wrong }, index) => (
            <li key={index}>
              <label data-lost={isLost || undefined}>
                <input
                  type="radio"
                  name={`${name} message`}
                  checked={index === picked}
                  onChange={() => pick(index)}
                />
                <Envelope seal={seals[letter]} again={again} />
                <b>{`${shortNames[letter] ?? names[letter]}${again ? ', again' : ''}`}</b>{' '}
                <small>
                  {letter === 'X' ? 'wrong signature' : again ? 'same event id' : providerNames[letter]}
                </small>{' '}
                <em className={wrong ? 'tl-wrong' : undefined}>
                  {wrong && <Mark right={false} />}
                  {words}
                </em>
              </label>
            </li>
          ))}
        </ol>
        {present && (
          <div
            className="tl-deeds"
            role="toolbar"
            aria-label={`${names[present.letter]}, ${place} of ${row.length}`}
          >
            <span>
              <b>{names[present.letter]}</b>
              {`, ${place} of ${row.length}`}
            </span>
            {deeds.map((deed) => (
              <Press
                key={deed}
                onPress={() => {
                  const next = change(row, picked, deed);
                  pick(next.picked);
                  const told = sayDeed(
                    deed,
                    names[present.letter],
                    present.isLost,
                    sayOrdinal(next.picked + 1),
                  );
                  onChange({ row: next.row }, (after) => `${told} ${describeRow(after, lang)}`);
                }}
              >
                {deed === 'Lose' && present.isLost ? 'Bring back' : deed}
              </Press>
            ))}
            <Press onPress={() => dialog.current?.showModal?.()}>Open</Press>
            <Press
              bare
              onPress={() => {
                pick(paymentsInputs.row.default.length - 1);
                onChange({ row: paymentsInputs.row.default }, (after) => describeRow(after, lang));
              }}
            >
              Start over
            </Press>
            <dialog className="tl-dialog" ref={dialog} aria-label={names[present.letter]}>
              <OpenLetter key={present.letter} letter={present.letter} family={scene.family} lang={lang} />
              <Press strong onPress={() => dialog.current?.close()}>
                Close
              </Press>
            </dialog>
          </div>
        )}
      </div>
      <div className="tl-found">
        <Press strong onPress={search}>
          Find an order that breaks this
        </Press>
        <p>{spoken}</p>
      </div>
    </div>
  );
}

/** For narrow places. */
const shortNames: { readonly [letter in Letter]?: string } = { A: 'Approved', C: 'Collected' };

const sayDeed = (deed: (typeof deeds)[number], name: string, wasLost: boolean, place: string): string =>
  ({
    Earlier: `${name} moved to ${place}.`,
    Later: `${name} moved to ${place}.`,
    Copy: `${name} comes again.`,
    Lose: wasLost ? `${name} is back.` : `${name} is lost.`,
    Forge: 'A forged message comes.',
  })[deed];

const effectWords: { readonly [effect in Effect]?: string } = {
  noted: 'noted',
  rejected: 'rejected',
  duplicate: 'seen before',
  'already-counted': 'already counted',
};

/** The result of each message of a row. */
function outcomesOf(row: string, { trace }: Scene) {
  let arrived = 0;
  let counted = 0;
  const before = new Set<string>();
  return [...row].map((sign) => {
    const letter = sign.toUpperCase() as Letter;
    const isLost = sign !== letter;
    const again = before.has(letter);
    if (isLost) return { letter, isLost, again: false, words: 'lost', wrong: false };
    before.add(letter);
    const effect = trace.effects[arrived];
    arrived += 1;
    if (effect !== 'credited')
      return { letter, isLost, again, words: (effect && effectWords[effect]) ?? '', wrong: false };
    counted += 1;
    const wrong = counted > 1 || letter === 'X';
    return { letter, isLost, again, words: counted > 1 ? 'counted again' : 'counted', wrong };
  });
}
