import type { ReactNode } from 'react';

interface PressProps {
  readonly children: ReactNode;
  /** Filled, for the one that a visitor will want first. */
  readonly strong?: boolean;
  /** For a button that opens something: whether it is open. */
  readonly expanded?: boolean;
  readonly onPress: () => void;
}

/** A button of an exhibit, as a pill of 44 px. */
export function Press({ children, strong = false, expanded, onPress }: PressProps) {
  return (
    <button
      type="button"
      className={strong ? 'tl-button' : 'tl-button tl-button--quiet'}
      aria-expanded={expanded}
      data-script-only
      onClick={onPress}
    >
      {children}
    </button>
  );
}
