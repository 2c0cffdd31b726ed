import { fill } from '#career/fill.ts';
import { LinkTo } from './LinkTo.tsx';
import { type Target, useSetting } from './Setting.tsx';
import { useCopy } from './useCopy.ts';

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
      onClick={({ currentTarget }) => copy(currentTarget.href)}
    >
      #
    </LinkTo>
  );
}
