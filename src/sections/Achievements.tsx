import { achievementsAlong } from '#career/along.ts';
import type { PublishedAchievement, PublishedCareer, PublishedChapter } from '#career/published.ts';
import { GlyphMark } from '#line/Drawn.tsx';
import { type LinePlace, placesOf } from '#line/places.ts';
import { endOf } from '#line/Rail.tsx';
import { Figure } from '#ui/Figure.tsx';
import { LinkTo } from '#ui/LinkTo.tsx';
import { Prose } from '#ui/Prose.tsx';
import { useSetting } from '#ui/Setting.tsx';
import { Glossed } from '#ui/Term.tsx';
import { Title } from '#ui/Title.tsx';
import { Aliases } from './Aliases.tsx';
import { carries, Filter } from './Filter.tsx';
import { partnerOf, replacedIn } from './scenery.ts';

/** The achievements in the order of the line. Each is one link, beside its drawing. */
export function Achievements({ career }: { readonly career: PublishedCareer }) {
  const { words, tag, prefix } = useSetting();
  if (career.achievements.length === 0) return <p className="tl-empty">{words.emptyAchievements}</p>;
  const chapterOf = ({ chapter }: PublishedAchievement) => career.chapters.find(({ id }) => id === chapter);
  const along = achievementsAlong(career);
  const motifs = along.map((achievement, index) => {
    const chapter = chapterOf(achievement);
    // A chapter's drawing is beside its first achievement; an achievement that the filter hides draws nothing.
    const isFirst = chapter !== undefined && chapterOf(along[index - 1] ?? achievement) !== chapter;
    return (index === 0 || isFirst) && carries(achievement, tag) && chapter?.motif !== 'open'
      ? chapter?.motif
      : 'start';
  });
  const places = placesOf(motifs);
  return (
    <div className="tl-achs" {...endOf(places, false)}>
      <Filter of={career.achievements} page="achievements" />
      <ol role="list">
        {along.map((achievement, index) => (
          <li
            className="tl-achievement"
            key={achievement.id}
            id={prefix + achievement.id}
            data-m={places[index]?.motif}
            data-at={places[index]?.at}
            data-left-out={!carries(achievement, tag) || undefined}
            tabIndex={-1}
          >
            <Aliases of={achievement} />
            <Entry
              career={career}
              achievement={achievement}
              chapter={chapterOf(achievement)}
              place={places[index]}
            />
          </li>
        ))}
      </ol>
    </div>
  );
}

function Entry({
  career,
  achievement,
  chapter,
  place,
}: {
  readonly career: PublishedCareer;
  readonly achievement: PublishedAchievement;
  readonly chapter: PublishedChapter | undefined;
  readonly place: LinePlace | undefined;
}) {
  const { words, exhibitTitle } = useSetting();
  const { id, room, done, exhibit } = achievement;
  const trial = exhibit && exhibitTitle(exhibit);
  const isTrip = place?.motif === 'trip';
  const partner = isTrip && chapter && partnerOf(career, chapter);
  return (
    <>
      {place && <LargeRail place={place} old={chapter && replacedIn(career, chapter)} />}
      {chapter && (
        <p className="tl-achievement__stop">
          <b>{chapter.number}</b> {chapter.label}
        </p>
      )}
      <div className="tl-achievement__in">
        {isTrip && <i className="tl-achievement__round" aria-hidden="true" />}
        {partner && (
          <span className="tl-achievement__partner" aria-hidden="true">
            <i className="tl-ring" />
            <span>{partner}</span>
          </span>
        )}
        <Title level={2} className="tl-giant" data-room={room}>
          <LinkTo target={{ achievement: id }}>
            <Claim achievement={achievement} />
          </LinkTo>
        </Title>
        <Under achievement={achievement} />
        <p className="tl-achievement__line">
          <Prose text={done} />
        </p>
        <p className="tl-go" aria-hidden="true">
          <span>{trial ? `${words.tryTheIdea}: ${trial}` : words.myRole}</span>
        </p>
      </div>
    </>
  );
}

/** The line beside an achievement, with a large drawing: on a wide page, and on a phone. */
function LargeRail({
  place: { motif, from, at },
  old,
}: {
  readonly place: LinePlace;
  readonly old: string | undefined;
}) {
  const isSwitch = motif === 'switch';
  const name = isSwitch && at === 0 ? 'switch-back' : motif;
  return (
    <span className="tl-large" data-m={motif} data-at={at} data-from={from} aria-hidden="true">
      <GlyphMark name={`large-${name}`} className="tl-large__wide" />
      <GlyphMark name={`small-${name}`} className="tl-large__phone" />
      {isSwitch && <i className="tl-bed">{old && <span>{old}</span>}</i>}
      <i className="tl-ring" />
    </span>
  );
}

/** The large words of an achievement: its figure, or its claim. */
export const Claim = ({ achievement: { metric, claim } }: { readonly achievement: PublishedAchievement }) =>
  metric ? <Figure metric={metric} /> : <span>{claim}</span>;

/** The words after the large ones, with their meanings. */
export function Under({
  achievement: { metric, caption, terms },
}: {
  readonly achievement: PublishedAchievement;
}) {
  const under = caption ?? metric?.words.unit;
  return under ? (
    <p className="tl-under">
      <Glossed text={under} terms={terms} />
    </p>
  ) : null;
}
