import type { PublishedCareer, PublishedChapter } from '#career/published.ts';
import { Rail, type RailPlace, railPlaces } from '#line/Rail.tsx';
import { Figure } from '#ui/Figure.tsx';
import { OwnLink } from '#ui/OwnLink.tsx';
import { Prose } from '#ui/Prose.tsx';
import { When } from '#ui/When.tsx';
import { Contact } from './Contact.tsx';
import { Further } from './Further.tsx';

/** The career on a sheet: one page for a career of this size, and the same in print. */
export function Resume({ career }: { readonly career: PublishedCareer }) {
  const { person, chapters, achievements } = career;
  const measured = achievements.filter(({ metric }) => metric);
  const places = railPlaces(chapters.map(({ motif }) => motif));
  return (
    <article className="tl-sheet">
      <header className="tl-sheet__head">
        <span className="tl-sheet__corner" aria-hidden="true" />
        <h1 tabIndex={-1}>{person.name ?? person.headline}</h1>
        {person.name && <p className="tl-sheet__role">{person.headline}</p>}
        <Contact person={person} />
        {person.summary && (
          <p className="tl-sheet__summary">
            <Prose text={person.summary} />
          </p>
        )}
      </header>
      {measured.length > 0 && (
        <ul className="tl-sheet__figures" role="list">
          {measured.map(
            ({ id, metric, gloss }) =>
              metric && (
                <li key={id}>
                  <b>
                    <Figure metric={metric} />
                  </b>
                  <span>{` ${metric.words.unit}`}</span>
                  {gloss.sheet && <small>{` ${gloss.sheet}`}</small>}
                </li>
              ),
          )}
        </ul>
      )}
      {chapters.map((chapter, index) => (
        <SheetChapter key={chapter.id} career={career} chapter={chapter} place={places[index]} />
      ))}
      <Further career={career} />
    </article>
  );
}

function SheetChapter({
  career,
  chapter,
  place,
}: {
  readonly career: PublishedCareer;
  readonly chapter: PublishedChapter;
  readonly place: RailPlace | undefined;
}) {
  const {
    label,
    aside,
    period,
    at,
    highlights = [],
    responsibilities = [],
    role,
    resumeTitle,
    title,
    summary,
  } = chapter;
  const { name, about, location, href } = (at && career.organisations[at]) || {};
  // Where the name stays unsaid, the first chapter there says what kind of place it was.
  const where = name ?? (role && about);
  const points = [...highlights, ...responsibilities];
  if (points.length === 0 && summary) points.push(summary);
  return (
    <section className="tl-sheet__chapter">
      {place && <Rail place={place} />}
      <p className="tl-sheet__side">
        {label} {(period || aside) && <span>{period ? <When period={period} /> : aside}</span>}
        {role && <span>{` ${role}`}</span>}
        {where && (
          <span>
            {' '}
            {href ? <OwnLink href={href}>{where}</OwnLink> : where}
            {role && location && `, ${location}`}
          </span>
        )}
      </p>
      <div>
        <h2>{resumeTitle ?? title}</h2>
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
    </section>
  );
}
