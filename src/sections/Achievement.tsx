import type { PublishedAchievement, PublishedCareer } from '#career/published.ts';
import { endOf, Rail, railPlaces } from '#line/Rail.tsx';
import { LinkTo } from '#ui/LinkTo.tsx';
import { Prose } from '#ui/Prose.tsx';
import { useSetting } from '#ui/Setting.tsx';
import { Claim, Ways } from './Achievements.tsx';
import { MadeOf } from './MadeOf.tsx';
import { SmallPrint } from './SmallPrint.tsx';

/** One achievement in full: the claim, the part played, what was done and how, with what, and where the story tells it. */
export function Achievement({
  career,
  achievement,
}: {
  readonly career: PublishedCareer;
  readonly achievement: PublishedAchievement;
}) {
  const { words } = useSetting();
  const chapter = career.chapters.find(({ id }) => id === achievement.chapter);
  const { part, how, done } = achievement;
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
          <h2 className="tl-columns__head">{words.done}</h2>
          <p>
            <Prose text={done} />
          </p>
          {how && (
            <>
              <h2 className="tl-columns__head">{words.how}</h2>
              <p>
                <Prose text={how} />
              </p>
            </>
          )}
        </div>
        <div className="tl-columns__ways">
          <MadeOf {...{ career, achievement }} />
          <Ways achievement={achievement} />
          <SmallPrint gloss={achievement.gloss} />
        </div>
      </div>
    </div>
  );
}
