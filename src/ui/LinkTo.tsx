import type { ReactNode } from 'react';
import { type Target, useSetting } from './Setting.tsx';

/** A link to a part of the career; only its children where that part cannot be reached from here. */
export function LinkTo({
  target,
  className,
  children,
}: {
  readonly target: Target;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  const { hrefOf, Anchor } = useSetting();
  const href = hrefOf(target);
  if (href === undefined) return children;
  return (
    <Anchor href={href} className={className}>
      {children}
    </Anchor>
  );
}
