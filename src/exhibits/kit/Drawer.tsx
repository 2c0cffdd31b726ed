import type { ReactNode } from 'react';
import { type Basis, basisParts } from './basis.ts';
import { Heading } from './Heading.tsx';

interface DrawerProps {
  readonly basis: Basis;
  /** Tables, and what else belongs to the model. */
  readonly children?: ReactNode;
}

/** What an exhibit rests on, told once: folded until asked for, open on paper and where no script runs. */
export function Drawer({ basis, children }: DrawerProps) {
  return (
    <div className="tl-panel">
      {/* What it opens follows it, for a style sheet can open that by itself. */}
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
