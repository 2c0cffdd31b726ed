import type { ReactNode } from 'react';
import { type Basis, basisParts } from './basis.ts';
import { Heading } from './Heading.tsx';

interface DrawerProps {
  readonly basis: Basis;
  /** Tables, and other parts of the model. */
  readonly children?: ReactNode;
}

/** The basis of an exhibit: folded until opened, open on paper and without scripts. */
export function Drawer({ basis, children }: DrawerProps) {
  return (
    <div className="tl-panel">
      {/* Its content follows it as a sibling, because a style sheet can open that by itself. */}
      <details className="tl-drawer">
        <summary>How it’s modelled</summary>
      </details>
      <div className="tl-drawer__in" data-by-script>
        {basisParts(basis).map(({ title, text }) => (
          <div key={title}>
            <Heading>{title}</Heading>
            <p>{text}</p>
          </div>
        ))}
        {children}
      </div>
    </div>
  );
}
