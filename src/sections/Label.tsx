import type { PublishedChapter } from '#career/published.ts';
import { LinkTo } from '#ui/LinkTo.tsx';
import { Permalink } from '#ui/Permalink.tsx';
import { useSetting } from '#ui/Setting.tsx';
import { When } from '#ui/When.tsx';

/** The line above a chapter: its number and short name, which lead to its stop on the timeline, and a few words or when it was. */
export function Label({
  chapter,
  on,
}: {
  readonly chapter: PublishedChapter;
  /** Where the label stands; on the timeline itself it leads nowhere. */
  readonly on: 'about' | 'timeline' | 'achievements';
}) {
  const { words } = useSetting();
  const { id, number, label, aside, period } = chapter;
  const name = (
    <>
      <b>{number}</b> <strong>{label}</strong>
    </>
  );
  return (
    <p className="tl-label">
      {on === 'timeline' ? (
        <span className="tl-label__name">{name}</span>
      ) : (
        <LinkTo target={{ chapter: id, on: 'timeline' }} className="tl-label__name">
          {name}
          <span className="tl-unseen">{`, ${words.onTheTimeline}`}</span>
        </LinkTo>
      )}
      {period && on !== 'achievements' ? (
        <span>
          {' '}
          <When period={period} />
        </span>
      ) : (
        aside && <span>{` ${aside}`}</span>
      )}
      {on !== 'achievements' && <Permalink target={{ chapter: id, on }} name={label} />}
    </p>
  );
}
