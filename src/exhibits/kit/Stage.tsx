import type { KeyboardEvent, ReactNode, Ref } from 'react';

/** The keys that a focused stage answers to. */
export type StageKey = ' ' | 'ArrowLeft' | 'ArrowRight' | 'Home' | 'End';
const stageKeys: readonly string[] = [' ', 'ArrowLeft', 'ArrowRight', 'Home', 'End'] satisfies StageKey[];
const isStageKey = (key: string): key is StageKey => stageKeys.includes(key);

interface StageProps {
  /** What the picture shows, in a few words. */
  readonly label: string;
  /** The element whose visibility a player watches. */
  readonly watch?: Ref<HTMLDivElement>;
  /** Space, Left, Right, Home and End, without modifiers, while the stage has the focus; only then is it focusable. */
  readonly onKey?: ((key: StageKey) => void) | undefined;
  readonly children: ReactNode;
}

/** The picture of an exhibit, under the line that states what it is. On a phone both stay in view. */
export function Stage({ label, watch, onKey, children }: StageProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    const modified = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
    if (!onKey || event.target !== event.currentTarget || modified || !isStageKey(event.key)) return;
    event.preventDefault();
    onKey(event.key);
  };
  return (
    <div className="tl-ground" data-script-only>
      <p className="tl-ground__head">{simulation}</p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset groups what is filled in; this is a picture. */}
      <div
        className="tl-stage"
        role="group"
        aria-label={label}
        tabIndex={onKey && 0}
        ref={watch}
        onKeyDown={onKeyDown}
      >
        {children}
      </div>
    </div>
  );
}

/** The line above every exhibit, so that nobody takes a simulated figure for a result. */
export const simulation = 'A simulation, not data from the startup';
