import type { PublishedCareer } from '#career/published.ts';
import { useDrawing } from '#line/DrawingContext.ts';
import { endOf, Rail, type RailPlace, railPlaces } from '#line/Rail.tsx';
import { ScoreSheet } from '#line/ScoreSheet.tsx';
import { Figure } from '#ui/Figure.tsx';
import { LinkTo } from '#ui/LinkTo.tsx';
import { Prose } from '#ui/Prose.tsx';
import { useSetting } from '#ui/Setting.tsx';
import { Title } from '#ui/Title.tsx';
import { Contact } from './Contact.tsx';
import { StoryChapter } from './StoryChapter.tsx';

/** The story as a long read: who, the figures, the journey at a glance, then chapter after chapter. */
export function About({ career }: { readonly career: PublishedCareer }) {
  const { words } = useSetting();
  const { person, chapters } = career;
  const places = railPlaces(chapters.map(({ motif }) => motif));
  return (
    <div className="tl-about">
      <div className="tl-hero">
        <p className="tl-kicker">{words.aboutMe}</p>
        <div className="tl-hero__who">
          <Portrait career={career} />
          <Title level={1} className="tl-title" tabIndex={-1}>
            <Prose text={person.tagline ?? person.headline} />
          </Title>
        </div>
        <div className="tl-hero__columns">
          <div>
            {person.summary && (
              <p className="tl-lede">
                <Prose text={person.summary} />
              </p>
            )}
            <Contact person={person} />
          </div>
          <Figures career={career} />
        </div>
      </div>
      <Score career={career} places={places} />
      <div className="tl-story" {...endOf(places)}>
        {chapters.map(
          (chapter, index) =>
            places[index] && (
              <StoryChapter key={chapter.id} career={career} chapter={chapter} place={places[index]} />
            ),
        )}
      </div>
    </div>
  );
}

function Portrait({ career }: { readonly career: PublishedCareer }) {
  const { fileOf } = useSetting();
  const { image } = career.person;
  if (!image) return null;
  return <img className="tl-portrait" src={fileOf(image.file)} alt={image.alt} width="368" height="368" />;
}

/** The figures of the career, each with what it counts and half a sentence. */
function Figures({ career }: { readonly career: PublishedCareer }) {
  const measured = career.achievements.filter((achievement) => achievement.metric);
  if (measured.length === 0) return null;
  return (
    <dl className="tl-figures">
      {measured.map((achievement) => (
        <div key={achievement.id}>
          <dt data-room={achievement.room}>
            <LinkTo target={{ achievement: achievement.id }} className="tl-quiet-link">
              {achievement.metric && <Figure metric={achievement.metric} />}
            </LinkTo>
          </dt>
          <dd>{achievement.gloss.figure}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The journey at a glance: every chapter is a station, and a link to its place in the story. */
function Score({
  career,
  places,
}: {
  readonly career: PublishedCareer;
  readonly places: readonly RailPlace[];
}) {
  const { words } = useSetting();
  const { stations } = useDrawing();
  if (career.chapters.length < 2) return null;
  return (
    <nav className="tl-score" aria-label={words.journey}>
      <div className="tl-score__sheet">
        <ScoreSheet />
        <ol role="list">
          {career.chapters.map(({ id, label, aside }, index) => (
            <li key={id} {...stations?.[index]}>
              {places[index] && <Rail place={places[index]} />}
              <LinkTo target={{ chapter: id, on: 'about' }}>
                <b>{label}</b> {aside && <span>{aside}</span>}
              </LinkTo>
            </li>
          ))}
        </ol>
      </div>
    </nav>
  );
}
