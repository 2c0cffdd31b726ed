import { fill } from '#career/fill.ts';
import { LinkTo } from './LinkTo.tsx';
import { type Target, useSetting } from './Setting.tsx';
import { useCopy } from './useCopy.ts';

/** The number of a part of the page, as a link that leads there and, where a browser allows it, copies itself. */
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
      onClick={({ currentTarget }) => copy(currentTarget.href)}
    >
      <b>{number}</b>
      <span className="tl-unseen">{`: ${fill(words.copyLink, name)}`}</span>
    </LinkTo>
  );
}
