import type { ReactNode } from 'react';
import { achievementsAlong } from '#career/along.ts';
import { fill } from '#career/fill.ts';
import type { PublishedAchievement, PublishedCareer } from '#career/published.ts';
import { placesOf } from '#line/places.ts';
import { Rail } from '#line/Rail.tsx';
import { LinkTo } from '#ui/LinkTo.tsx';
import { OwnLink } from '#ui/OwnLink.tsx';
import { Prose } from '#ui/Prose.tsx';
import { type Target, useSetting } from '#ui/Setting.tsx';
import { Claim, Under } from './Achievements.tsx';
import { MadeOf } from './MadeOf.tsx';
import { Parts } from './Parts.tsx';

/** A link from this page to another: its target and its name. */
interface Way {
  readonly target: Target;
  readonly before: string;
  readonly name: string;
}

/** The page after the last achievement. */
interface Onward {
  readonly onward?: Omit<Way, 'before'> | undefined;
}

interface Told {
  readonly career: PublishedCareer;
  readonly achievement: PublishedAchievement;
}

/**
 * One achievement in full: its large words, the parts of its system, the person's part, what it took, its place in the
 * story, and the achievements before and after it.
 */
export function Achievement({ onward, ...told }: Told & Onward) {
  const { career, achievement } = told;
  const { parts = [], whole } = career.systems[achievement.system ?? ''] ?? {};
  const place = placeOf(told);
  const hasParts = parts.length > 0;
  return (
    <article className="tl-deed" data-at={place?.at} data-round={hasParts || undefined}>
      <Opening {...told} />
      {hasParts && <Parts parts={parts} whole={whole} />}
      <Telling {...told} />
      <Turn {...told} onward={onward} />
    </article>
  );
}

/** The line's place on an achievement's page: it comes down at the edge, and draws the motif of the chapter. */
const placeOf = ({ career, achievement }: Told) =>
  placesOf([career.chapters.find(({ id }) => id === achievement.chapter)?.motif])[0];

/** The large words, below the way back and the achievement's number out of the total. */
function Opening(told: Told) {
  const { achievement } = told;
  const place = placeOf(told);
  return (
    <header className="tl-deed__head" data-m={place?.motif}>
      {place && <Rail place={place} />}
      <Crumb {...told} />
      <h1 className="tl-giant" data-room={achievement.room} tabIndex={-1}>
        <Claim achievement={achievement} />
      </h1>
      <Under achievement={achievement} />
    </header>
  );
}

/** The way back, and the achievement's number out of the total. */
export function Crumb({ career, achievement }: Told) {
  const { words } = useSetting();
  const along = achievementsAlong(career);
  return (
    <p className="tl-deed__crumb">
      <LinkTo target={{ page: 'achievements' }}>{words.achievements}</LinkTo>{' '}
      <span>{fill(words.place, along.indexOf(achievement) + 1, along.length)}</span>
    </p>
  );
}

/** The person's part, what it took or what was built, the technologies, its place in the story, and `children`. */
export function Telling({ career, achievement, children }: Told & { readonly children?: ReactNode }) {
  const { words } = useSetting();
  const { part, how, built, done } = achievement;
  return (
    <div className="tl-deed__columns">
      {part && (
        <section>
          <h2>{words.partPlayed}</h2>
          <p>
            <Prose text={part} />
          </p>
        </section>
      )}
      <section>
        <h2>{built ? words.built : how ? words.how : words.done}</h2>
        <p>
          <Prose text={built ?? how ?? done} />
        </p>
      </section>
      <div className="tl-deed__side">
        <MadeOf career={career} achievement={achievement} />
        <PlaceInStory career={career} achievement={achievement} />
        <Proof achievement={achievement} />
        {children}
      </div>
    </div>
  );
}

/** Links to the achievements before and after this one, along the line, which ends at the next. */
export function Turn({ career, achievement, onward }: Told & Onward) {
  const { words } = useSetting();
  const along = achievementsAlong(career);
  const index = along.indexOf(achievement);
  const [before, after] = [along[index - 1], along[index + 1]];
  const previous: Way = before
    ? { target: { achievement: before.id }, before: words.previous, name: before.claim }
    : { target: { page: 'achievements' }, before: words.backTo, name: words.achievements };
  const next: Way | undefined = after
    ? { target: { achievement: after.id }, before: words.following, name: after.claim }
    : onward && { ...onward, before: words.goesOn };
  return (
    <nav className="tl-turn" aria-label={words.achievements}>
      <WayTo way={previous} className="tl-turn__back" />
      {next && (
        <WayTo way={next} className="tl-turn__on">
          <span className="tl-turn__line" aria-hidden="true">
            <i className="tl-ring" />
          </span>
        </WayTo>
      )}
    </nav>
  );
}

function WayTo({
  way: { target, before, name },
  className,
  children,
}: {
  readonly way: Way;
  readonly className: string;
  readonly children?: ReactNode;
}) {
  return (
    <LinkTo target={target} className={className}>
      <span>
        <small>{before}</small> <span>{name}</span>
      </span>
      {children}
    </LinkTo>
  );
}

/** Its place in the story: the stops of the journey, filled where the story mentions it, and links to them. */
function PlaceInStory({
  career,
  achievement: { told },
}: {
  readonly career: PublishedCareer;
  readonly achievement: PublishedAchievement;
}) {
  const { words } = useSetting();
  return (
    <>
      <h2>{words.inTheStory}</h2>
      {career.chapters.length <= 12 && (
        <p className="tl-dots" aria-hidden="true">
          {career.chapters.map(({ id, number }) => {
            const teller = told.find((each) => each.number === number);
            return teller ? (
              <LinkTo key={id} target={{ paragraph: teller.paragraph }} isEcho>
                <i data-on />
              </LinkTo>
            ) : (
              <i key={id} />
            );
          })}
        </p>
      )}
      <ol className="tl-told" role="list">
        {told.map(({ number, label, paragraph }) => (
          <li key={number} value={number}>
            <LinkTo target={{ paragraph }}>{label}</LinkTo>
          </li>
        ))}
      </ol>
    </>
  );
}

function Proof({ achievement: { proof = [] } }: { readonly achievement: PublishedAchievement }) {
  const { words } = useSetting();
  if (proof.length === 0) return null;
  return (
    <>
      <h2>{words.proof}</h2>
      <ul className="tl-told" role="list">
        {proof.map(({ label, href }, index) => (
          <li key={index}>
            <OwnLink href={href} words={label} />
          </li>
        ))}
      </ul>
    </>
  );
}
