import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useRef, useState } from 'react';
import { ExhibitName } from './ExhibitName.ts';

/** The keys that a focused scene answers to. */
export type SceneKey = ' ' | 'ArrowLeft' | 'ArrowRight' | 'Home' | 'End';
const sceneKeys: readonly string[] = [' ', 'ArrowLeft', 'ArrowRight', 'Home', 'End'] satisfies SceneKey[];

/** How long an answer must stand before it is announced. Milliseconds. */
export const announceAfter = 500;

interface StageProps {
  readonly name: string;
  readonly title: string;
  /** The sentence that the exhibit comes to at its present inputs. */
  readonly answer: string;
  /** The same sentence with marks on its values, or null where the exhibit shows it among its own parts. */
  readonly shown?: ReactNode;
  readonly footer: ReactNode;
  /** What to announce instead of the answer: what the visitor did last came to this. */
  readonly spoken?: string | undefined;
  /** While it plays, the answer waits to be announced. */
  readonly playing?: boolean;
  readonly children: ReactNode;
  /** Space, Left, Right, Home and End, without modifiers, while the scene itself has the focus. */
  readonly onKey?: (key: SceneKey) => void;
}

/** The figure around an exhibit: its parts, then the answer and what it rests on, and one polite announcement. */
export function Stage(props: StageProps) {
  const {
    name,
    title,
    answer,
    shown = answer,
    spoken = answer,
    footer,
    playing = false,
    children,
    onKey,
  } = props;
  const [announced, touch] = useAnnouncement(spoken, playing);
  const onKeyDown = (event: KeyboardEvent) => {
    const scene = event.target instanceof Element && event.target.classList.contains('tl-stage');
    const modified = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
    if (!onKey || !scene || modified || !isSceneKey(event.key)) return;
    event.preventDefault();
    onKey(event.key);
  };
  return (
    <ExhibitName.Provider value={name}>
      <figure
        className="tl-exhibit"
        data-exhibit={name}
        aria-label={title}
        onKeyDown={onKeyDown}
        onKeyDownCapture={touch}
        onPointerDownCapture={touch}
        onClickCapture={touch}
        onChangeCapture={touch}
      >
        {children}
        <p className="tl-unseen" role="status">
          {announced}
        </p>
        <figcaption className="tl-caption">
          {shown !== null && <p className="tl-answer">{shown}</p>}
          <div className="tl-footer">{footer}</div>
        </figcaption>
      </figure>
    </ExhibitName.Provider>
  );
}

const isSceneKey = (key: string): key is SceneKey => sceneKeys.includes(key);

/** What to announce, and a callback for whatever the visitor does: before that nothing is announced. */
function useAnnouncement(answer: string, playing: boolean): readonly [string, () => void] {
  const [announced, announce] = useState('');
  const touched = useRef(false);
  const said = useRef<string | undefined>(answer);
  useEffect(() => {
    // What a run comes to is said even if it is what stood there before.
    if (playing) said.current = undefined;
    if (playing || said.current === answer) return;
    if (!touched.current) {
      said.current = answer;
      return;
    }
    const timer = setTimeout(() => {
      said.current = answer;
      announce(answer);
    }, announceAfter);
    return () => clearTimeout(timer);
  }, [answer, playing]);
  const touch = () => {
    touched.current = true;
  };
  return [announced, touch];
}

/** The part of an exhibit that can be focused as a whole and then answers to the keys of `Stage`. */
export function Scene({
  label,
  watch,
  children,
}: {
  readonly label: string;
  /** Where a player watches whether it is on the screen. */
  readonly watch?: Ref<HTMLDivElement>;
  readonly children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups what is filled in; this is a picture with its table.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: keys step through it; each has a button that does the same.
    <div className="tl-stage" role="group" aria-label={label} tabIndex={0} ref={watch}>
      {children}
    </div>
  );
}
