import type { MouseEvent, ReactNode } from 'react';
import { type Target, useSetting } from './Setting.tsx';

/** A link to a part of the career; only its children where that part is unreachable from here. */
export function LinkTo({
  target,
  current,
  label,
  isEcho = false,
  children,
  ...rest
}: {
  readonly target: Target;
  readonly className?: string;
  /** Whether it links to what is already shown. */
  readonly current?: boolean;
  /** Its accessible name, where the children are not enough. */
  readonly label?: string;
  /** Whether a link beside it has the same target in words: this one is for the pointer alone. */
  readonly isEcho?: boolean;
  readonly onClick?: (event: MouseEvent<HTMLAnchorElement>) => void;
  readonly children: ReactNode;
}) {
  const { hrefOf, Anchor } = useSetting();
  const href = hrefOf(target);
  if (href === undefined) return children;
  return (
    <Anchor
      href={href}
      aria-current={current || undefined}
      aria-label={label}
      {...(isEcho && { 'aria-hidden': true, tabIndex: -1 })}
      {...rest}
    >
      {children}
    </Anchor>
  );
}
