import { fill } from '#career/fill.ts';
import type { PublishedAchievement, PublishedCareer } from '#career/published.ts';
import { endOf, Rail, railPlaces } from '#line/Rail.tsx';
import { Figure } from '#ui/Figure.tsx';
import { LinkTo } from '#ui/LinkTo.tsx';
import { OwnLink } from '#ui/OwnLink.tsx';
import { Prose } from '#ui/Prose.tsx';
import { useSetting } from '#ui/Setting.tsx';
import { Title } from '#ui/Title.tsx';
import { Aliases } from './Aliases.tsx';
import { carries, Filter } from './Filter.tsx';
import { Label } from './Label.tsx';
import { SmallPrint } from './SmallPrint.tsx';

/** The achievements, each with the figure or the words that carry it. */
export function Achievements({ career }: { readonly career: PublishedCareer }) {
  const { words, tag, prefix } = useSetting();
  if (career.achievements.length === 0) return <p className="tl-empty">{words.emptyAchievements}</p>;
  const chapterOf = (achievement: PublishedAchievement) =>
    career.chapters.find(({ id }) => id === achievement.chapter);
  const places = railPlaces(
    career.achievements.map((achievement) =>
      carries(achievement, tag) ? chapterOf(achievement)?.motif : 'start',
    ),
  );
  const entries = career.achievements.map((achievement, index) => {
    const chapter = chapterOf(achievement);
    return (
      <section
        className="tl-achievement"
        key={achievement.id}
        id={prefix + achievement.id}
        aria-label={achievement.claim}
        data-left-out={!carries(achievement, tag) || undefined}
        tabIndex={-1}
      >
        <Aliases of={achievement} />
        {places[index] && <Rail place={places[index]} />}
        {chapter && <Label chapter={chapter} on="achievements" />}
        <Title level={2} className="tl-big" data-room={achievement.room}>
          <LinkTo target={{ achievement: achievement.id }} className="tl-quiet-link">
            <Claim achievement={achievement} />
          </LinkTo>
        </Title>
        <div className="tl-columns">
          <div>
            <p className="tl-columns__head">{words.done}</p>
            <p>
              <Prose text={achievement.done} />
            </p>
          </div>
          <Ways achievement={achievement} />
        </div>
        <SmallPrint gloss={achievement.gloss} />
      </section>
    );
  });
  return (
    <div {...endOf(places)}>
      <Filter of={career.achievements} page="achievements" />
      {entries}
    </div>
  );
}

/** The large words of an achievement, and the smaller ones under them. */
export function Claim({ achievement }: { readonly achievement: PublishedAchievement }) {
  const { metric, claim, caption } = achievement;
  const under = caption ?? metric?.words.unit;
  return (
    <>
      {metric ? <Figure metric={metric} /> : claim}
      {under && <span className="tl-big__unit">{` ${under}`}</span>}
    </>
  );
}

/** The ways on from an achievement: into the story, to its exhibit, and to what others say. */
export function Ways({ achievement }: { readonly achievement: PublishedAchievement }) {
  const { words, exhibitTitle } = useSetting();
  const { told, exhibit, proof = [] } = achievement;
  const trial = exhibit && exhibitTitle(exhibit);
  return (
    <>
      <div>
        <p className="tl-columns__head">{words.inTheStory}</p>
        <ul role="list">
          {told.map(({ number, label, paragraph }) => (
            <li key={number}>
              <LinkTo target={{ paragraph }}>{fill(words.chapter, number, label)}</LinkTo>
            </li>
          ))}
        </ul>
      </div>
      {trial && exhibit && (
        <div>
          <p className="tl-columns__head">{words.tryTheIdea}</p>
          <p>
            <LinkTo target={{ exhibit }}>{trial}</LinkTo>
          </p>
        </div>
      )}
      {proof.length > 0 && (
        <div>
          <p className="tl-columns__head">{words.proof}</p>
          <ul role="list">
            {proof.map(({ label, href }, index) => (
              <li key={index}>
                <OwnLink href={href} words={label} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
