import type { PublishedAchievement, PublishedCareer } from '#career/published.ts';
import { Telling } from '#sections/Achievement.tsx';
import { Claim } from '#sections/Achievements.tsx';
import { LinkTo } from '#ui/LinkTo.tsx';
import { useSetting } from '#ui/Setting.tsx';
import type { Content } from './App.tsx';
import { ExhibitSlot } from './ExhibitSlot.tsx';

interface TryTheIdeaProps {
  readonly career: PublishedCareer;
  readonly achievement: PublishedAchievement;
  readonly entry: Content['exhibits'][string];
  readonly still: string | undefined;
}

/**
 * The page of an achievement that has an exhibit: what was achieved and the question beside it, the exhibit, into which the
 * line of the page turns, and then the part played, how, and where the story tells of it.
 */
export function TryTheIdea({ career, achievement, entry, still }: TryTheIdeaProps) {
  const { words } = useSetting();
  const chapter = career.chapters.find(({ id }) => id === achievement.chapter);
  const { exhibit: name = '', ...told } = achievement;
  return (
    <>
      <div className="tl-opening">
        <span className="tl-opening__ring" aria-hidden="true" />
        <p className="tl-label">
          <LinkTo target={{ page: 'achievements' }}>{words.achievements}</LinkTo>
          {chapter && <strong>{chapter.label}</strong>}
        </p>
        <div className="tl-opening__row">
          <h1 className="tl-opening__claim" data-room={achievement.room} tabIndex={-1}>
            <Claim achievement={achievement} />
          </h1>
          <div>
            <p className="tl-kicker">{words.tryTheIdea}</p>
            <h2 id={name} tabIndex={-1}>
              {entry.title}
            </h2>
            <p className="tl-opening__question">{entry.question}</p>
          </div>
        </div>
      </div>
      <ExhibitSlot key={name} name={name} still={still} />
      <div className="tl-after">
        <Telling achievement={told} />
        <LinkTo target={{ exhibits: 'all' }}>{words.allExhibits}</LinkTo>
      </div>
    </>
  );
}
