import type { ReactNode } from 'react';
import { kindWord } from '#career/kindWord.ts';
import { listOf, sectionsOf } from '#career/lists.ts';
import { isOver } from '#career/moment.ts';
import { pointsOf } from '#career/points.ts';
import { type Position, placeOfWork } from '#career/positions.ts';
import type { PublishedAchievement, PublishedCareer, PublishedChapter } from '#career/published.ts';
import type { ResumePlan, ResumeSection } from '#career/site.ts';
import { isAtSamePlace, shownIn, titleUnder, type WorkGroup, workIn } from '#career/work.ts';
import { type LinePlace, placesOf, startOf } from '#line/places.ts';
import { endOf, Rail } from '#line/Rail.tsx';
import { Figure } from '#ui/Figure.tsx';
import { OwnLink } from '#ui/OwnLink.tsx';
import { Prose } from '#ui/Prose.tsx';
import { useSetting } from '#ui/Setting.tsx';
import { When } from '#ui/When.tsx';
import { Contact } from './Contact.tsx';
import { Further } from './Further.tsx';
import { Points } from './Points.tsx';

/** The career on one sheet, along one line that ends like the career; the same in print. */
export function Resume({
  career,
  plan,
}: {
  readonly career: PublishedCareer;
  readonly plan?: ResumePlan | undefined;
}) {
  const { words } = useSetting();
  const { person } = career;
  const opening = person.profile ?? person.summary;
  const { stations, groups } = stationsOf(career, plan);
  const last = stations.at(-1)?.place;
  const first = stations[0]?.place.from ?? 0;
  const sections = sectionsOf(plan);
  const line = (at: LinePlace['at']) => <Rail place={{ motif: 'start', from: at, at }} isBare />;
  /** The line beside a section without stations: as it enters the first one, or as it leaves the last. */
  const rail = (section: ResumeSection) => {
    const isAbove = sections.indexOf(section) < sections.indexOf('experience');
    return line((isAbove ? first : last?.at) ?? 0);
  };
  return (
    <article
      className="tl-sheet"
      data-over={isOver(career.chapters.at(-1)?.period) || undefined}
      {...endOf(last ? [last] : [])}
    >
      <header className="tl-sheet__head">
        {line(sections.includes('experience') ? first : 0)}
        <h1 tabIndex={-1}>{person.name ?? person.headline}</h1>
        {person.name && <p className="tl-sheet__role">{person.headline}</p>}
        <Contact person={person} />
        {opening && (
          <p className="tl-sheet__profile">
            <Prose text={opening} />
          </p>
        )}
      </header>
      {sections.map((section) => {
        if (section === 'highlights')
          return <Highlights key={section} of={career.achievements} rail={rail(section)} />;
        if (section === 'experience')
          return (
            groups.length > 0 && (
              <section key={section}>
                <div className="tl-sheet__block">
                  {line(first)}
                  <h2>{words.experience}</h2>
                </div>
                {groups.map((group, index) => (
                  <Group
                    key={group.chapters[0]?.id}
                    career={career}
                    group={group}
                    above={groups[index - 1]}
                    stations={stations}
                  />
                ))}
              </section>
            )
          );
        const list = listOf(section, career, words);
        return list && <Further key={section} of={list} rail={rail(section)} />;
      })}
      <div className="tl-sheet__end" data-at={last?.at} aria-hidden="true" />
    </article>
  );
}

/** The chapters of the work in order, each with its place on the line. */
function stationsOf(career: PublishedCareer, plan: ResumePlan | undefined) {
  const { groups, isNewestFirst } = workIn(career, plan);
  const ordered = groups.flatMap(({ chapters }) => chapters);
  const told = isNewestFirst ? shownIn(career) : ordered;
  const motifs = told.map(({ motif }) => motif);
  const places = placesOf(motifs, isNewestFirst ? startOf(motifs) : 0);
  const stations = ordered.map(
    (chapter): Station => ({
      chapter,
      place: places[told.indexOf(chapter)] ?? { motif: 'start', from: 0, at: 0 },
    }),
  );
  return { groups, stations: isNewestFirst ? turned(stations) : stations };
}

interface Station {
  readonly chapter: PublishedChapter;
  readonly place: LinePlace;
}

/** Newest first: the line runs backwards, so a switch is below its ring, above the ring of the earlier chapter. */
const turned = (stations: readonly Station[]): readonly Station[] =>
  stations.map(({ chapter, place }, index, all) => ({
    chapter,
    place: {
      motif: place.motif === 'switch' || place.motif === 'open' ? 'start' : place.motif,
      from: all[index - 1]?.place.at ?? place.at,
      at: place.at,
    },
  }));

/** The achievements: figures and claims, each with a line below. */
function Highlights({
  of,
  rail,
}: {
  readonly of: readonly PublishedAchievement[];
  readonly rail: ReactNode;
}) {
  const { words } = useSetting();
  if (of.length === 0) return null;
  return (
    <section className="tl-sheet__block">
      {rail}
      <h2>{words.highlights}</h2>
      <ul className="tl-sheet__figures" role="list">
        {of.map((achievement) => (
          <Highlight key={achievement.id} achievement={achievement} />
        ))}
      </ul>
    </section>
  );
}

/** One figure or claim with its line. */
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

/** A position with its chapters, or a chapter without one. At the place of the group above, only the role shows. */
function Group({
  career,
  group,
  above,
  stations,
}: {
  readonly career: PublishedCareer;
  readonly group: WorkGroup;
  readonly above: WorkGroup | undefined;
  readonly stations: readonly Station[];
}) {
  const { position, chapters } = group;
  const at = (chapter: PublishedChapter | undefined) =>
    stations.findIndex((each) => each.chapter === chapter);
  const place = position && placeOfWork(career, position);
  const isSamePlace = isAtSamePlace(group, above);
  const head = position && (position.role ?? place) !== undefined && !(isSamePlace && !position.role);
  const opening = stations[at(chapters[0])];
  return (
    <>
      {head && (
        <div className="tl-sheet__job">
          {opening && (
            <Rail place={{ motif: 'start', from: opening.place.from, at: opening.place.from }} isBare />
          )}
          <PositionHead career={career} position={position} place={isSamePlace ? undefined : place} />
        </div>
      )}
      {chapters.map((chapter) => {
        const station = stations[at(chapter)];
        return (
          station && (
            <Entry
              key={chapter.id}
              chapter={chapter}
              place={station.place}
              next={stations[at(chapter) + 1]?.place}
              isUnderHead={head === true}
              role={head === true ? position.role : undefined}
            />
          )
        );
      })}
    </>
  );
}

function PositionHead({
  career,
  position: { role, at },
  place,
}: {
  readonly career: PublishedCareer;
  readonly position: Position;
  readonly place: string | undefined;
}) {
  const { href, location } = (at && career.organisations[at]) || {};
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
  role,
}: {
  readonly chapter: PublishedChapter;
  readonly place: LinePlace;
  readonly next: LinePlace | undefined;
  /** Whether a position's head is above it, and the role in that head. */
  readonly isUnderHead: boolean;
  readonly role: string | undefined;
}) {
  const { words } = useSetting();
  const { period, alongside } = chapter;
  const title = titleUnder(chapter, role);
  const kind = kindWord(chapter, words);
  const points = pointsOf(chapter);
  const Heading = title === undefined ? 'p' : isUnderHead ? 'h4' : 'h3';
  return (
    <div className="tl-sheet__entry">
      <Rail place={place} next={next} isBeside={alongside !== undefined} />
      <Heading>
        {title}
        {(kind || period) && (
          <span>
            {kind && ` ${kind}${period ? ',' : ''}`}
            {period && (
              <>
                {' '}
                <When period={period} />
              </>
            )}
          </span>
        )}
      </Heading>
      <Points of={points} />
    </div>
  );
}
