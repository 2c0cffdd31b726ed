import type { Gloss } from '#career/gloss.ts';
import { useSetting } from '#ui/Setting.tsx';

/** In one quiet line under an achievement: what its words mean in general, marked as such, and what is left open. */
export function SmallPrint({ gloss: { general, open } }: { readonly gloss: Gloss }) {
  const { words } = useSetting();
  if (!general && !open) return null;
  return (
    <p className="tl-gloss">
      {general && <span data-general>{`${general} (${words.general}) `}</span>}
      {open}
    </p>
  );
}
