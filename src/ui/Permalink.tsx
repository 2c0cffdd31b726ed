import type { MouseEvent } from 'react';
import { fill } from '#career/fill.ts';
import { LinkTo } from './LinkTo.tsx';
import { type Target, useSetting } from './Setting.tsx';
import { useCopy } from './useCopy.ts';

/**
 * Whether a click follows the link in this tab. With a modifier key the browser opens a tab or a window, or saves, and
 * nothing else happens.
 */
const isPlain = ({ altKey, ctrlKey, metaKey, shiftKey }: MouseEvent) =>
  !(altKey || ctrlKey || metaKey || shiftKey);

/** The number of a part of the page, as a link to it that also copies its address where a browser allows it. */
export function Permalink({
  target,
  number,
  name,
}: {
  readonly target: Target;
  readonly number: number;
  readonly name: string;
}) {
  const { words } = useSetting();
  const copy = useCopy();
  return (
    <LinkTo
      target={target}
      className="tl-permalink"
      onClick={(event) => isPlain(event) && copy(event.currentTarget.href)}
    >
      <b>{number}</b>
      <span className="tl-unseen">{`: ${fill(words.copyLink, name)}`}</span>
    </LinkTo>
  );
}
