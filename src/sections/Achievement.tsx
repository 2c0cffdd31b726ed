import type { PublishedAchievement, PublishedCareer } from '#career/published.ts';
import { endOf, Rail, railPlaces } from '#line/Rail.tsx';
import { LinkTo } from '#ui/LinkTo.tsx';
import { Prose } from '#ui/Prose.tsx';
import { useSetting } from '#ui/Setting.tsx';
import { Claim, Ways } from './Achievements.tsx';
import { SmallPrint } from './SmallPrint.tsx';

/** One achievement in full: the claim, the part played, how, and where the story tells it. */
export function Achievement({
  career,
  achievement,
}: {
  readonly career: PublishedCareer;
  readonly achievement: PublishedAchievement;
}) {
  const { words } = useSetting();
  const chapter = career.chapters.find(({ id }) => id === achievement.chapter);
  const places = railPlaces([chapter?.motif]);
  const [place] = places;
  return (
    <div className="tl-achievement" data-page {...endOf(places)}>
      {place && <Rail place={place} />}
      <p className="tl-label">
        <LinkTo target={{ page: 'achievements' }}>{words.achievements}</LinkTo>
        {chapter && <strong>{chapter.label}</strong>}
      </p>
      <h1 className="tl-big" data-room={achievement.room} tabIndex={-1}>
        <Claim achievement={achievement} />
      </h1>
      <Telling achievement={achievement} />
    </div>
  );
}

/** The part played, how, and the ways on, in columns. */
export function Telling({ achievement }: { readonly achievement: PublishedAchievement }) {
  const { words } = useSetting();
  const { part, how, done } = achievement;
  return (
    <div className="tl-columns" data-page>
      {part && (
        <div>
          <h2 className="tl-columns__head">{words.partPlayed}</h2>
          <p>
            <Prose text={part} />
          </p>
        </div>
      )}
      <div>
        <h2 className="tl-columns__head">{how ? words.how : words.done}</h2>
        <p>
          <Prose text={how ?? done} />
        </p>
      </div>
      <div className="tl-columns__ways">
        <Ways achievement={achievement} />
        <SmallPrint gloss={achievement.gloss} />
      </div>
    </div>
  );
}
