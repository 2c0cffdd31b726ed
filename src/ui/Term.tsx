import type { ReactNode } from 'react';
import { useSetting } from './Setting.tsx';

/**
 * A word with its meaning in brackets. Screen readers always read it; others see it while the word is pressed or has
 * the focus, within the line, where it covers nothing.
 */
export function Term({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  const means = useSetting().terms[id]?.means;
  if (!means) return children;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the focus is what shows it, by touch and by keyboard
    <dfn className="tl-term" tabIndex={0}>
      {children}
      <span>{` (${means})`}</span>
    </dfn>
  );
}

/** A text that explains the first mention of each of these terms. */
export function Glossed({
  text,
  terms = [],
}: {
  readonly text: string;
  readonly terms?: readonly string[] | undefined;
}) {
  const known = useSetting().terms;
  for (const id of terms) {
    const name = known[id]?.name ?? '';
    const at = name ? text.indexOf(name) : -1;
    if (at < 0) continue;
    return (
      <>
        {text.slice(0, at)}
        <Term id={id}>{name}</Term>
        {text.slice(at + name.length)}
      </>
    );
  }
  return text;
}
