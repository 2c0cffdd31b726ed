import type { ReactNode } from 'react';

interface PressProps {
  readonly children: ReactNode;
  /** Filled, for the button that a visitor will want first. */
  readonly strong?: boolean;
  /** Without a border, for a button that undoes something. */
  readonly bare?: boolean;
  readonly onPress: () => void;
}

/** A button of an exhibit: a pill of 44 px. */
export function Press({ children, strong = false, bare = false, onPress }: PressProps) {
  return (
    <button
      type="button"
      className={strong ? 'tl-button' : bare ? 'tl-button tl-bare' : 'tl-button tl-button--quiet'}
      data-script-only
      onClick={onPress}
    >
      {children}
    </button>
  );
}
