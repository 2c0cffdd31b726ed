import type { ReactNode } from 'react';
import { fill } from '#career/fill.ts';
import { besideFigure } from '#career/meanings.ts';
import type { PublishedCareer } from '#career/published.ts';
import { useDrawing } from '#line/DrawingContext.ts';
import { GlyphMark, RouteSheet } from '#line/Drawn.tsx';
import { placesOf, startOf } from '#line/places.ts';
import { endOf, Rail } from '#line/Rail.tsx';
import { Figure } from '#ui/Figure.tsx';
import { LinkTo } from '#ui/LinkTo.tsx';
import { Prose } from '#ui/Prose.tsx';
import { useSetting } from '#ui/Setting.tsx';
import { Glossed } from '#ui/Term.tsx';
import { Title } from '#ui/Title.tsx';
import { Contact } from './Contact.tsx';
import { placesInStory } from './placesInStory.ts';
import { StoryChapter } from './StoryChapter.tsx';

/** The story as a long read: the person, the figures, the journey at a glance, then the chapters along the line. */
export function About({ career }: { readonly career: PublishedCareer }) {
  const { words } = useSetting();
  const { person, chapters } = career;
  const places = placesInStory(chapters);
  return (
    <div className="tl-about">
      <div className="tl-hero">
        <div className="tl-hero__in">
          <div className="tl-hero__who">
            <Portrait career={career} />
            <div>
              <p className="tl-kicker">{person.name && person.tagline ? person.headline : words.aboutMe}</p>
              <Title level={1} className="tl-title" tabIndex={-1}>
                {typeof person.tagline === 'object' ? (
                  <Prose text={person.tagline} />
                ) : (
                  whole(person.tagline ?? person.headline)
                )}
              </Title>
            </div>
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
        <Route career={career} />
      </div>
      {chapters.length > 0 && (
        <div className="tl-story" data-leaves={places.at(-1)?.leaves} {...endOf(places)}>
          {chapters.map((chapter, index) => {
            const place = places[index];
            return (
              place && (
                <StoryChapter
                  key={chapter.id}
                  career={career}
                  chapter={chapter}
                  place={place}
                  next={places[index + 1]}
                />
              )
            );
          })}
        </div>
      )}
    </div>
  );
}

/**
 * Keeps a short compound of the large words on one line with a word joiner after its hyphen. An element would make the
 * text move when the font loads.
 */
const whole = (text: string): string =>
  text.replace(/(?<!\S)\p{L}{2,7}-(?=\p{L}{2,7}(?!\p{L}))/gu, (head) => `${head}\u2060`);

function Portrait({ career }: { readonly career: PublishedCareer }) {
  const { fileOf } = useSetting();
  const { image } = career.person;
  if (!image) return null;
  return <img className="tl-portrait" src={fileOf(image.file)} alt={image.alt} width="368" height="368" />;
}

/** The figures of the career, each with a line of text and a link around both. */
function Figures({ career }: { readonly career: PublishedCareer }) {
  const measured = career.achievements.filter((achievement) => achievement.metric);
  if (measured.length === 0) return null;
  return (
    <ul className="tl-figures" role="list">
      {measured.map((achievement) => (
        <li key={achievement.id}>
          <LinkTo target={{ achievement: achievement.id }}>
            <b data-room={achievement.room}>{achievement.metric && <Figure metric={achievement.metric} />}</b>
          </LinkTo>{' '}
          <span>
            <Glossed text={besideFigure(achievement) ?? ''} terms={achievement.terms} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The journey at a glance: each chapter is a station and a link into the story. One chapter gives only the line. */
function Route({ career: { chapters } }: { readonly career: PublishedCareer }) {
  const { words } = useSetting();
  const { routes, stations, shown } = useDrawing();
  const sheets = routes.map((route, size) => <RouteSheet key={size} route={route} size={size} />);
  if (chapters.length < 2)
    return chapters.length > 0 && <div className="tl-score tl-score--bare">{sheets}</div>;
  const seen = chapters.slice(0, shown || chapters.length);
  const more = chapters.length - seen.length;
  const motifs = [...seen.map(({ motif }) => motif), ...(more > 0 ? (['open'] as const) : [])];
  const start = startOf(motifs);
  const places = placesOf(motifs, start);
  const station = (index: number, children: ReactNode) => (
    <li key={index} data-m={places[index]?.motif} {...stations?.[index]}>
      {places[index] && <Rail place={places[index]} next={places[index + 1]} />}
      {children}
    </li>
  );
  return (
    <nav className="tl-score" aria-label={words.journey}>
      <div className="tl-score__sheet">
        {sheets}
        {start === 1 && (
          <span className="tl-score__lead" aria-hidden="true">
            <GlyphMark name="switch" />
          </span>
        )}
        <ol role="list">
          {seen.map(({ id, label, aside }, index) =>
            station(
              index,
              <LinkTo target={{ chapter: id, on: 'about' }}>
                <b>{label}</b> {aside && <span>{aside}</span>}
              </LinkTo>,
            ),
          )}
          {more > 0 &&
            station(
              seen.length,
              <LinkTo target={{ page: 'timeline' }}>
                <b>{fill(words.moreStops, more)}</b>
              </LinkTo>,
            )}
        </ol>
      </div>
    </nav>
  );
}
