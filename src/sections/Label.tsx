import type { PublishedChapter } from '#career/published.ts';
import { LinkTo } from '#ui/LinkTo.tsx';
import { Permalink } from '#ui/Permalink.tsx';
import { When } from '#ui/When.tsx';

/**
 * The name of a station: its number, a permalink; its short name, a link to its stop on the timeline; and a few words
 * or its period.
 */
export function Label({ chapter }: { readonly chapter: PublishedChapter }) {
  const { id, number, label, aside, period } = chapter;
  return (
    <p className="tl-label">
      <Permalink target={{ chapter: id, on: 'about' }} number={number} name={label} />{' '}
      <LinkTo target={{ chapter: id, on: 'timeline' }} className="tl-label__name">
        <strong>{label}</strong>
      </LinkTo>
      {(period || aside) && (
        <span className="tl-label__aside"> {period ? <When period={period} /> : aside}</span>
      )}
    </p>
  );
}
