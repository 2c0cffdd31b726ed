import { isNewestFirst, pointsOf, shownIn } from '#career/points.ts';
import { type Position, placeOfWork, positionsOf } from '#career/positions.ts';
import type { PublishedAchievement, PublishedCareer, PublishedChapter } from '#career/published.ts';
import { type LinePlace, placesOf, startOf } from '#line/places.ts';
import { endOf, Rail } from '#line/Rail.tsx';
import { Figure } from '#ui/Figure.tsx';
import { OwnLink } from '#ui/OwnLink.tsx';
import { Prose } from '#ui/Prose.tsx';
import { useSetting } from '#ui/Setting.tsx';
import { When } from '#ui/When.tsx';
import { Contact } from './Contact.tsx';
import { Further } from './Further.tsx';

/** The career on one sheet, along one line that ends as the career does; the same in print. */
export function Resume({ career }: { readonly career: PublishedCareer }) {
  const { words } = useSetting();
  const { person, achievements } = career;
  const opening = person.profile ?? person.summary;
  const chapters = shownIn(career);
  const motifs = chapters.map(({ motif }) => motif);
  const isTurned = isNewestFirst(chapters);
  const told = placesOf(motifs, isTurned ? startOf(motifs) : 0);
  const stations = chapters.map(
    (chapter, index): Station => ({ chapter, place: told[index] ?? { motif: 'start', from: 0, at: 0 } }),
  );
  const ordered = isTurned ? turned(stations) : stations;
  const positions = positionsOf(chapters);
  const last = ordered.at(-1)?.place;
  const line = (at: LinePlace['at']) => <Rail place={{ motif: 'start', from: at, at }} isBare />;
  const first = ordered[0]?.place.from ?? 0;
  return (
    <article
      className="tl-sheet"
      data-over={isOver(career.chapters) || undefined}
      {...endOf(last ? [last] : [])}
    >
      <header className="tl-sheet__head">
        {line(first)}
        <h1 tabIndex={-1}>{person.name ?? person.headline}</h1>
        {person.name && <p className="tl-sheet__role">{person.headline}</p>}
        <Contact person={person} />
        {opening && (
          <p className="tl-sheet__profile">
            <Prose text={opening} />
          </p>
        )}
      </header>
      {achievements.length > 0 && (
        <section className="tl-sheet__block">
          {line(first)}
          <h2>{words.highlights}</h2>
          <ul className="tl-sheet__figures" role="list">
            {achievements.map((achievement) => (
              <Highlight key={achievement.id} achievement={achievement} />
            ))}
          </ul>
        </section>
      )}
      {ordered.length > 0 && (
        <section>
          <div className="tl-sheet__block">
            {line(first)}
            <h2>{words.experience}</h2>
          </div>
          {ordered.map(({ chapter, place }, index) => {
            const own = positions.find((position) => position.chapters.includes(chapter));
            const above = ordered[index - 1];
            const opens = own !== undefined && !(above && own.chapters.includes(above.chapter));
            return (
              <div key={chapter.id}>
                {opens && (
                  <div className="tl-sheet__job">
                    {line(place.from)}
                    <PositionHead career={career} position={own} />
                  </div>
                )}
                <Entry
                  chapter={chapter}
                  place={place}
                  next={ordered[index + 1]?.place}
                  isUnderHead={own !== undefined && (own.role ?? placeOfWork(career, own)) !== undefined}
                />
              </div>
            );
          })}
        </section>
      )}
      <Further career={career} rail={line(last?.at ?? 0)} />
      <div className="tl-sheet__end" data-at={last?.at} aria-hidden="true" />
    </article>
  );
}

interface Station {
  readonly chapter: PublishedChapter;
  readonly place: LinePlace;
}

/** The newest first: the line runs back, so a switch lies below its own ring, above the ring of what was before it. */
const turned = (stations: readonly Station[]): readonly Station[] =>
  stations.toReversed().map(({ chapter, place }, index, all) => ({
    chapter,
    place: {
      motif: place.motif === 'switch' || place.motif === 'open' ? 'start' : place.motif,
      from: all[index - 1]?.place.at ?? place.at,
      at: place.at,
    },
  }));

/** Whether the last that is told has ended. */
const isOver = (chapters: readonly PublishedChapter[]): boolean => {
  const period = chapters.at(-1)?.period;
  return (
    period !== undefined &&
    period.to !== 'now' &&
    (period.ended === true || period.to !== undefined || period.at !== undefined)
  );
};

/** One line of a figure or a claim. */
function Highlight({
  achievement: { metric, claim, caption, highlight },
}: {
  readonly achievement: PublishedAchievement;
}) {
  const under = highlight ?? caption ?? metric?.words.unit;
  return (
    <li>
      <b>{metric ? <Figure metric={metric} /> : claim}</b>{' '}
      {under && (
        <span>
          <Prose text={under} />
        </span>
      )}
    </li>
  );
}

function PositionHead({
  career,
  position,
}: {
  readonly career: PublishedCareer;
  readonly position: Position;
}) {
  const { role, at } = position;
  const place = placeOfWork(career, position);
  const { href, location } = (at && career.organisations[at]) || {};
  if (!role && !place) return null;
  return (
    <h3>
      {role}
      {place && (
        <span>
          {role && ', '}
          {href ? <OwnLink href={href} words={place} /> : place}
          {location && `, ${location}`}
        </span>
      )}
    </h3>
  );
}

function Entry({
  chapter,
  place,
  next,
  isUnderHead,
}: {
  readonly chapter: PublishedChapter;
  readonly place: LinePlace;
  readonly next: LinePlace | undefined;
  /** Whether the head of a position stands over it. */
  readonly isUnderHead: boolean;
}) {
  const { resumeTitle, title, period, alongside } = chapter;
  const points = pointsOf(chapter);
  const Heading = isUnderHead ? 'h4' : 'h3';
  return (
    <div className="tl-sheet__entry">
      <Rail place={place} next={next} isBeside={alongside !== undefined} />
      <Heading>
        {resumeTitle ?? title}
        {period && (
          <span>
            {' '}
            <When period={period} />
          </span>
        )}
      </Heading>
      {points.length > 0 && (
        <ul>
          {points.map((point, index) => (
            <li key={index}>
              <Prose text={point} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
