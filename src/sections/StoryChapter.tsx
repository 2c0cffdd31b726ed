import { meaningsUnder } from '#career/meanings.ts';
import { pointsOf } from '#career/points.ts';
import type { PublishedAchievement, PublishedCareer, PublishedChapter } from '#career/published.ts';
import { GlyphMark } from '#line/Drawn.tsx';
import type { StripPlace } from '#line/places.ts';
import { Figure } from '#ui/Figure.tsx';
import { GoTo } from '#ui/GoTo.tsx';
import { Prose } from '#ui/Prose.tsx';
import { useSetting } from '#ui/Setting.tsx';
import { Title } from '#ui/Title.tsx';
import { Aliases } from './Aliases.tsx';
import { Label } from './Label.tsx';
import { partnerOf, replacedIn } from './scenery.ts';

interface Scene {
  readonly career: PublishedCareer;
  readonly chapter: PublishedChapter;
  readonly place: StripPlace;
}

/** One chapter of the story as a scene: its text, the line's drawing and caption beside it, and its achievements. */
export function StoryChapter({ next, ...scene }: Scene & { readonly next: StripPlace | undefined }) {
  const { prefix } = useSetting();
  const { career, chapter, place } = scene;
  const { motif, at, edge, leaves } = place;
  const id = prefix + chapter.id;
  const title = (
    <Title level={2} className="tl-chapter__title" id={id} tabIndex={-1}>
      <Aliases of={chapter} />
      {chapter.title}
    </Title>
  );
  const caption = chapter.caption && <p className="tl-caption">{chapter.caption}</p>;
  const points = pointsOf(chapter);
  const story = chapter.story.length + points.length > 0 && (
    <div className="tl-passages">
      {/* A chapter without a story shows its points instead. */}
      {chapter.story.length === 0 &&
        points.map((point, index) => (
          <p key={index}>
            <Prose text={point} />
          </p>
        ))}
      {chapter.story.map(({ id: paragraph, text }) => (
        <p key={paragraph} id={prefix + paragraph} tabIndex={-1}>
          <Prose text={text} />
        </p>
      ))}
    </div>
  );
  const isTrip = motif === 'trip';
  // No landmark: a career may have sixty chapters, several with the same title. Readers navigate by their headings.
  return (
    <section
      className="tl-chapter"
      data-m={motif}
      data-at={at}
      data-edge={edge}
      data-leaves={leaves}
      data-before={next?.motif}
    >
      <Label chapter={chapter} />
      {isTrip ? (
        <div className="tl-trip">
          <i className="tl-trip__back" aria-hidden="true" />
          {caption}
          {title}
          {story}
          <Partner career={career} chapter={chapter} />
          <Note {...scene} />
        </div>
      ) : (
        <>
          {title}
          {caption}
          {story}
          <Note {...scene} />
          <OldTrack career={career} chapter={chapter} />
        </>
      )}
      <Scenery place={place} />
    </section>
  );
}

/** The line's drawings beside a chapter: on the strip of a wide page, and on a phone. */
function Scenery({ place: { motif, at, edge } }: { readonly place: StripPlace }) {
  const isFar = edge === 1;

  const fan = (name: string, own: string) =>
    ['head', 'middle', 'tail'].map((part) => (
      <GlyphMark
        key={part}
        name={`${name}-${part}`}
        className={own}
        flipped={own === 'tl-plate' ? false : isFar}
      />
    ));
  return (
    <>
      <div className="tl-map" aria-hidden="true">
        <i className="tl-ring" />
        {motif === 'switch' && <i className="tl-bed" />}
        {motif === 'fan' ? (
          fan(`story-fan-${at}`, 'tl-plate')
        ) : (
          <GlyphMark name={`story-${motif}-${at}`} className="tl-plate" />
        )}
      </div>
      {motif === 'switch' && (
        <div className="tl-phone" aria-hidden="true">
          <i className="tl-bed" />
          <GlyphMark name="phone-switch" className="tl-plate" flipped={!isFar} />
        </div>
      )}
      {motif === 'loop' && (
        <div className="tl-phone" aria-hidden="true">
          <GlyphMark name="phone-loop" className="tl-plate" flipped={isFar} />
        </div>
      )}
      {motif === 'fan' && (
        <>
          <div className="tl-phone" aria-hidden="true">
            {fan('phone-fan', 'tl-lanes')}
          </div>
          <div className="tl-phone tl-cross" aria-hidden="true">
            <GlyphMark name="phone-cross" className="tl-plate" flipped={isFar} />
          </div>
        </>
      )}
    </>
  );
}

/** The name of the track that a switch leaves. */
function OldTrack({ career, chapter }: Omit<Scene, 'place'>) {
  const name = replacedIn(career, chapter);
  return name ? (
    <p className="tl-old" aria-hidden="true">
      {name}
    </p>
  ) : null;
}

/** The station at the far side of a trip. */
function Partner({ career, chapter }: Omit<Scene, 'place'>) {
  const name = partnerOf(career, chapter);
  return name ? (
    <p className="tl-partner" aria-hidden="true">
      <i className="tl-ring" />
      <span>{name}</span>
    </p>
  ) : null;
}

/** The achievements of this chapter, in large letters, with links; those that it only mentions, too, as links alone. */
function Note({ career, chapter }: Scene) {
  const { words, exhibitTitle } = useSetting();
  const told = new Set(chapter.story.map(({ id }) => id));
  const reached = career.achievements.filter((achievement) => achievement.chapter === chapter.id);
  const others = career.achievements.filter(
    ({ chapter: main, evidence }) => main !== chapter.id && evidence.some((id) => told.has(id)),
  );
  const trial = chapter.exhibit && exhibitTitle(chapter.exhibit);
  const isHosted = reached.some(({ exhibit }) => exhibit === chapter.exhibit);
  if (reached.length + others.length === 0 && !trial) return null;
  return (
    <div className="tl-note">
      {reached.map((achievement) => (
        <Reached key={achievement.id} achievement={achievement} />
      ))}
      {trial && chapter.exhibit && !isHosted && (
        <p>
          <GoTo target={{ exhibit: chapter.exhibit }}>{`${words.tryTheIdea}: ${trial}`}</GoTo>
        </p>
      )}
      {others.length > 0 && (
        <ul role="list">
          {others.map(({ id, claim }) => (
            <li key={id}>
              <GoTo target={{ achievement: id }}>{claim}</GoTo>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Reached({ achievement }: { readonly achievement: PublishedAchievement }) {
  const { terms } = useSetting();
  const { metric, claim, caption, room } = achievement;
  const under = caption ?? metric?.words.unit;
  const meanings = meaningsUnder(under, achievement, terms);
  return (
    <>
      <p className="tl-note__big" data-room={room}>
        {metric ? <Figure metric={metric} /> : claim}
      </p>
      {under && <p className="tl-small">{[under, ...meanings.map((means) => `(${means})`)].join(' ')}</p>}
      <p>
        <WayOn achievement={achievement} />
      </p>
    </>
  );
}

/** The link to an achievement's page: to try its idea, where it has an exhibit, or to the person's part. */
function WayOn({ achievement: { id, exhibit } }: { readonly achievement: PublishedAchievement }) {
  const { words, exhibitTitle } = useSetting();
  const trial = exhibit && exhibitTitle(exhibit);
  return <GoTo target={{ achievement: id }}>{trial ? `${words.tryTheIdea}: ${trial}` : words.myRole}</GoTo>;
}
