import { type MouseEvent, type ReactNode, useContext, useLayoutEffect, useRef, useState } from 'react';
import { Choice } from './Choice.tsx';
import { type GuideMoment, sandbox } from './guide.ts';
import { Heading } from './Heading.tsx';
import { Marked } from './Marked.tsx';
import { AddressOf } from './surroundings.ts';

interface GuideProps {
  /** The names of the three steps. */
  readonly steps: readonly [string, string, string];
  /** 1 to 3, or the sandbox. */
  readonly step: number;
  /** The query of a step's address. */
  readonly queryOf: (step: number) => string;
  readonly onStep: (step: number) => void;
  /** The step's text; undefined in the sandbox. */
  readonly moment: GuideMoment | undefined;
  readonly onGo: () => void;
  readonly onUndo: () => void;
  /** A button for the animation. */
  readonly pause?: ReactNode;
  /** The basis of all figures, in one quiet line. */
  readonly assumed: string;
  /** The control of the step, if it is not one of its buttons. */
  readonly control?: ReactNode;
  /** The sandbox. */
  readonly children?: ReactNode;
}

/** The current step, what happens, and the step's one control. */
export function Guide(props: GuideProps) {
  const { steps, step, queryOf, onStep, moment, onGo, onUndo, pause, assumed, control, children } = props;
  const addressOf = useContext(AddressOf);
  const [guesses, guess] = useState<{ readonly [step: number]: string }>({});
  const here = useRef<HTMLAnchorElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const go = moment?.go;
  const big = useRef<HTMLButtonElement>(null);
  /** The element in the panel that has the focus, or was pressed. */
  const held = useRef<Element>(undefined);
  useLayoutEffect(() => {
    const element = panel.current;
    const hold = ({ target }: FocusEvent) => {
      held.current = target instanceof Element ? target : undefined;
    };
    // When a focused control is removed, some browsers send focusout. A later check finds that out.
    const free = ({ target }: FocusEvent) =>
      setTimeout(() => {
        if (held.current === target && held.current?.isConnected) held.current = undefined;
      });
    element?.addEventListener('focusin', hold);
    element?.addEventListener('focusout', free);
    return () => {
      element?.removeEventListener('focusin', hold);
      element?.removeEventListener('focusout', free);
    };
  }, []);
  useLayoutEffect(() => {
    if (!held.current || held.current.isConnected) return;
    held.current = undefined;
    // A control that was removed with its moment had the focus: the focus goes to the big button, or to the step's
    // name.
    const root = panel.current?.getRootNode() as Document | ShadowRoot | undefined;
    const isLost = !root?.activeElement || root.activeElement === document.body;
    if (isLost) (big.current ?? here.current)?.focus({ preventScroll: true });
  });
  const scrolled = useRef(false);
  const press = (act: () => void) => (event: MouseEvent) => {
    held.current = event.currentTarget;
    showStage(panel.current, !scrolled.current);
    scrolled.current = true;
    act();
  };
  const enter = (event: MouseEvent, place: number) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onStep(place);
  };
  const said = moment?.answers && guesses[step];
  const more = [said && `You said: ${lowered(said)}.`, moment?.more].filter(Boolean).join(' ');
  return (
    <div className="tl-panel" data-script-only ref={panel}>
      <ol className="tl-steps" role="list" aria-label="Steps">
        {[...steps, undefined].map((name, index) => {
          const place = index + 1;
          return (
            <li key={place} data-done={place < step || undefined}>
              <a
                href={addressOf(queryOf(place))}
                aria-current={place === step ? 'step' : undefined}
                ref={place === step ? here : undefined}
                onClick={(event) => enter(event, place)}
              >
                {name ? place : 'Explore'} <span>{name ?? 'freely'}</span>
              </a>
            </li>
          );
        })}
        {pause && <li className="tl-steps__pause">{pause}</li>}
      </ol>
      {moment && (
        <div className="tl-say">
          <div>
            <Heading>
              <Marked text={moment.say} />
            </Heading>
            {more && (
              <p>
                <Marked text={more} />
              </p>
            )}
            {moment.guess && (
              <div className="tl-guess">
                <Choice
                  legend={moment.guess.ask}
                  options={moment.guess.options.map((option) => ({ value: option, label: option }))}
                  value={guesses[step]}
                  onChange={(option) => guess({ ...guesses, [step]: option })}
                />
              </div>
            )}
          </div>
          {control}
          <div className="tl-acts">
            {go && (
              <button type="button" className="tl-button tl-press" ref={big} onClick={press(onGo)}>
                {go}
              </button>
            )}
            {!go && moment.later && (
              <span className="tl-button tl-press tl-later" aria-hidden="true">
                {moment.later}
              </span>
            )}
            {moment.undo && (
              <button type="button" className="tl-button tl-bare" onClick={press(onUndo)}>
                {moment.undo}
              </button>
            )}
          </div>
        </div>
      )}
      {children}
      {step < sandbox && (
        <p className="tl-assumed">
          <Marked text={assumed} />
        </p>
      )}
    </div>
  );
}

/** "Still 1: Dedupe stops it" within a sentence: only the first letter changes, so names keep their capitals. */
const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/**
 * On a phone the picture stays at the top of the window: the first press scrolls it there, and a later one scrolls back
 * to the words that are now under it.
 */
function showStage(panel: Element | null, isFirst: boolean): void {
  const exhibit = panel?.closest('.tl-exhibit');
  const ground = exhibit?.querySelector('.tl-ground');
  if (!panel || !exhibit || !ground || typeof getComputedStyle !== 'function') return;
  if (getComputedStyle(ground).position !== 'sticky') return;
  const isCovered = panel.getBoundingClientRect().top < ground.getBoundingClientRect().bottom - 1;
  if (!isFirst && !isCovered) return;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  // If the picture is already at the top, only its container can be scrolled there.
  exhibit.scrollIntoView({ block: 'start', behavior: calm ? 'instant' : 'smooth' });
}
