import { LinkTo } from './LinkTo.tsx';
import type { Target } from './Setting.tsx';

/** A link to the next place, with an arrow after its words. */
export function GoTo({ target, children }: { readonly target: Target; readonly children: string }) {
  return (
    <LinkTo target={target} className="tl-go">
      <span>{children}</span>
    </LinkTo>
  );
}
