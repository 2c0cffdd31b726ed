import type { PublishedChapter } from '#career/published.ts';
import { When } from '#ui/When.tsx';

/** The line above a chapter: its number, its short name and a few words, or when it was. */
export function Label({
  chapter,
  dated = false,
}: {
  readonly chapter: PublishedChapter;
  readonly dated?: boolean;
}) {
  const { number, label, aside, period } = chapter;
  return (
    <p className="tl-label">
      <b>{number}</b>
      <strong>{label}</strong>
      {dated && period ? (
        <span>
          <When period={period} />
        </span>
      ) : (
        aside && <span>{aside}</span>
      )}
    </p>
  );
}
