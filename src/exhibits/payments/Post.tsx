import { type ReactNode, useEffect, useRef } from 'react';
import { Mark } from '#exhibits/kit/Mark.tsx';
import { Origin } from '#exhibits/kit/Provenance.tsx';
import { sayNumber } from '#exhibits/kit/say.ts';
import type { Playing } from '#exhibits/kit/usePlayer.ts';
import { Envelope } from './Envelope.tsx';
import type { Mail, PostFrame } from './frame.ts';
import type { GuardName } from './model.ts';
import { gateWords } from './names.ts';

interface PostProps {
  readonly frame: PostFrame;
  readonly lang: string;
  /** All five gates, with room for each. */
  readonly tall?: boolean;
  /** Without it the picture is a still. */
  readonly onGate?: (name: GuardName) => void;
  /** Moves the message on the line in every frame. */
  readonly follow?: Playing['follow'] | undefined;
}

/** The way of a message, from the provider to the handler and back: it is the page's line. */
export function Post({ frame, lang, tall = false, onGate, follow }: PostProps) {
  const { gates, stopped, mail, back } = frame;
  return (
    <div className="tl-post" data-tall={tall || undefined}>
      <span className="tl-way" aria-hidden="true" />
      <span className="tl-point" data-at="start" />
      <p className="tl-name" data-at="start">
        payment
        <br />
        provider
      </p>
      <span className="tl-point" data-at="handler" />
      <p className="tl-name" data-at="handler" data-order={frame.order}>
        a handler
        {frame.order && <small>{` order “${frame.order}”`}</small>}
      </p>
      {gates.map(({ id, on, called }) => (
        <Gate key={id} id={id} on={on} called={called} onPress={onGate && (() => onGate(id))} />
      ))}
      {stopped.map(({ gate, seal, again, count, words }) => (
        <div key={gate} className="tl-siding" data-at={gate}>
          <svg width="160" height="84" aria-hidden="true">
            <path d="M0 0L52 52Q60 60 72 60H152" />
            <path className="tl-buffer" d="M152 44v32" />
          </svg>
          <span className="tl-mail">
            <Envelope seal={seal} again={again || count > 1} />
            {count > 1 && <b className="tl-mail__count">{sayNumber(count, lang)}</b>}
          </span>
          <p>
            {words.split(',')[0]}
            {words.includes(',') && <i>,{words.split(',')[1]}</i>}
          </p>
        </div>
      ))}
      {mail && <Rider mail={mail} follow={follow} />}
      {back && (
        <p className="tl-late" data-from={back.from}>
          <span className="tl-late__mark" data-right={back.right || undefined} aria-hidden="true">
            <Mark right={back.right} />
          </span>
          {back.words}
        </p>
      )}
      <Count frame={frame} lang={lang} />
    </div>
  );
}

interface GateProps {
  readonly id: GuardName;
  readonly on: boolean;
  readonly called: boolean;
  readonly onPress: (() => void) | undefined;
}

/** A gate on the line, or above it, where it is dashed and can be placed. */
function Gate({ id, on, called, onPress }: GateProps) {
  const { name, does } = gateWords[id];
  const look = { className: 'tl-gate', 'data-at': id, 'data-on': on || undefined };
  return (
    <>
      {onPress ? (
        <button
          type="button"
          role="switch"
          aria-checked={on}
          aria-description={does.join(' ')}
          data-called={called || undefined}
          {...look}
          onClick={onPress}
        >
          {name}
        </button>
      ) : (
        <span {...look}>{name}</span>
      )}
      {on && id !== 'sweep' && (
        <p className="tl-gate__why" data-at={id} aria-hidden="true">
          {does[0]}
          <br />
          {does[1]}
        </p>
      )}
    </>
  );
}

/** The message on the line. During the ride, every frame writes its progress to it. */
function Rider({ mail, follow }: { readonly mail: Mail; readonly follow: Playing['follow'] | undefined }) {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(
    () => follow?.((steps) => place.current?.style.setProperty('--at', `${Math.min(1, steps)}`)),
    [follow],
  );
  return (
    <span className="tl-mail tl-mail--line" data-to={mail.to} data-lost={mail.lost || undefined} ref={place}>
      <Envelope seal={mail.seal} again={mail.again} />
      <span className="tl-mail__name">
        <b>{mail.name}</b> <small>{mail.detail}</small>
      </span>
    </span>
  );
}

/** The handler's count: the figure, whether it is right, and the rows of its ledger. */
export function Count({
  frame,
  lang,
  children,
}: {
  readonly frame: PostFrame;
  readonly lang: string;
  readonly children?: ReactNode;
}) {
  const { credits, right, words, rows } = frame;
  return (
    <div className="tl-count" data-wrong={!right || undefined}>
      <div className="tl-count__text">
        {rows.slice(0, 4).map(({ text, wrong }, index) => (
          <span key={index} className={wrong ? 'tl-wrong' : undefined}>
            {text}
          </span>
        ))}
        <strong className={right ? undefined : 'tl-wrong'}>
          <Mark right={right} />
          {words}
        </strong>
        {children}
      </div>
      <div className="tl-count__sum">
        <Origin of="simulated" />
        <output
          aria-live="off"
          className="tl-figure tl-count__digit"
          data-wrong={!right || undefined}
          aria-label={`simulated: counted ${credits} ${credits === 1 ? 'time' : 'times'}`}
        >
          {sayNumber(credits, lang)}
        </output>
      </div>
    </div>
  );
}
