import type { MouseEvent } from 'react';
import { fill } from '#career/fill.ts';
import { LinkTo } from './LinkTo.tsx';
import { type Target, useSetting } from './Setting.tsx';
import { useCopy } from './useCopy.ts';

/** A click that follows a link here. With a key it opens a tab or a window, or saves: that is the browser's own, and all. */
const isPlain = ({ altKey, ctrlKey, metaKey, shiftKey }: MouseEvent) =>
  !(altKey || ctrlKey || metaKey || shiftKey);

/** The address of a part of the page, as a link that leads there and, where a browser allows it, copies itself. */
export function Permalink({ target, name }: { readonly target: Target; readonly name: string }) {
  const { words, hrefOf } = useSetting();
  const copy = useCopy();
  if (hrefOf(target) === undefined) return null;
  return (
    <LinkTo
      target={target}
      className="tl-permalink"
      label={fill(words.copyLink, name)}
      onClick={(event) => isPlain(event) && copy(event.currentTarget.href)}
    >
      #
    </LinkTo>
  );
}
