import type { PublishedAchievement } from '#career/published.ts';
import { LinkTo } from '#ui/LinkTo.tsx';
import { useSetting } from '#ui/Setting.tsx';
import type { Content } from './App.tsx';
import { ExhibitSlot } from './ExhibitSlot.tsx';

/** The exhibit of an achievement, under its question, and the way back to where the story tells of it. */
export function TryTheIdea({
  name,
  entry,
  still,
  told: [first],
}: {
  readonly name: string;
  readonly entry: Content['exhibits'][string];
  readonly still: string | undefined;
  /** Where the story tells what it illustrates. */
  readonly told: PublishedAchievement['told'];
}) {
  const { words } = useSetting();
  return (
    <section className="tl-try" aria-labelledby={name}>
      <p className="tl-kicker">{words.tryTheIdea}</p>
      <h2 id={name} tabIndex={-1}>
        {entry.title}
      </h2>
      <p className="tl-lede">{entry.question}</p>
      <ExhibitSlot key={name} name={name} still={still} />
      {first && (
        <p className="tl-label">
          <LinkTo target={first}>{words.inTheStory}</LinkTo>
        </p>
      )}
    </section>
  );
}
