import type { ReactNode } from 'react';
import { fill } from '#career/fill.ts';
import { kindWord } from '#career/kindWord.ts';
import type { PublishedCareer, PublishedChapter } from '#career/published.ts';
import { useDrawing } from '#line/DrawingContext.ts';
import { Drawn } from '#line/Drawn.tsx';
import { type LinePlace, placesOf } from '#line/places.ts';
import { endOf, Rail } from '#line/Rail.tsx';
import { Figure } from '#ui/Figure.tsx';
import { GoTo } from '#ui/GoTo.tsx';
import { LinkTo } from '#ui/LinkTo.tsx';
import { useSetting } from '#ui/Setting.tsx';
import { Glossed } from '#ui/Term.tsx';
import { Title } from '#ui/Title.tsx';
import { When } from '#ui/When.tsx';
import { Aliases } from './Aliases.tsx';
import { Chips } from './Chips.tsx';
import { carries, Filter } from './Filter.tsx';

/** With more stops than this the rows are low. */
const many = 12;

/** The career as a map: an ordered list of stops along the line, one row each. It repeats nothing from the story. */
export function Timeline({ career }: { readonly career: PublishedCareer }) {
  const { words, tag, prefix } = useSetting();
  const drawing = useDrawing().timeline;
  const { chapters } = career;
  if (chapters.length === 0) return <p className="tl-empty">{words.emptyTimeline}</p>;
  // A stop that is filtered out, or beside the line, changes no track: the line stays whole.
  const places = placesOf(
    chapters.map((chapter) =>
      chapter.motif === 'switch' && (chapter.alongside || !carries(chapter, tag)) ? 'start' : chapter.motif,
    ),
  );
  const isDated = chapters.some(({ period }) => period);
  const isDense = chapters.length > many;
  const columns = [
    words.stop,
    ...(isDated ? [words.when] : []),
    words.part,
    ...(isDated || isDense ? [] : [words.with]),
    words.reached,
  ];
  const isOpen = places.at(-1)?.motif === 'open';
  return (
    <>
      <Filter of={chapters} page="timeline" />
      <div
        className="tl-board"
        data-dated={isDated || undefined}
        data-dense={isDense || undefined}
        data-scale={drawing !== undefined || undefined}
      >
        {drawing && <p className="tl-scale__note">{words.toScale}</p>}
        <div className="tl-board__head" aria-hidden="true">
          {columns.map((name) => (
            <p key={name}>{name}</p>
          ))}
        </div>
        <div className="tl-scale">
          {drawing && (
            <div className="tl-scale__map" aria-hidden="true">
              <div className="tl-years">
                {drawing.years.map((year) => (
                  <div key={year}>{year}</div>
                ))}
              </div>
              <Drawn className="tl-scale__line" width={1} height={drawing.height} strokes={drawing.strokes} />
            </div>
          )}
          <ol className="tl-timeline" role="list" {...endOf(places, isOpen || drawing?.goesOn)}>
            {chapters.map((chapter, index) => (
              <li
                className="tl-stop"
                key={chapter.id}
                id={prefix + chapter.id}
                data-left-out={!carries(chapter, tag) || undefined}
                tabIndex={-1}
              >
                <Aliases of={chapter} />
                <Row
                  career={career}
                  chapter={chapter}
                  place={places[index]}
                  next={places[index + 1]}
                  isDated={isDated}
                  isDense={isDense}
                />
              </li>
            ))}
          </ol>
        </div>
      </div>
    </>
  );
}

interface RowProps {
  readonly career: PublishedCareer;
  readonly chapter: PublishedChapter;
  readonly place: LinePlace | undefined;
  readonly next: LinePlace | undefined;
  readonly isDated: boolean;
  readonly isDense: boolean;
}

function Row({ career, chapter, place, next, isDated, isDense }: RowProps) {
  const { words } = useSetting();
  const kind = kindWord(chapter, words);
  const { id, label, part = chapter.role, technologies = [], alongside, at, period } = chapter;
  const where = at && career.organisations[at]?.name;
  const beside =
    typeof alongside === 'string'
      ? words.theRest
      : alongside
          ?.map((other) => career.chapters.find((each) => each.id === other)?.label ?? other)
          .join(', ');
  return (
    <>
      {place && <Rail place={place} next={next} isBeside={alongside !== undefined} />}
      <Title level={2} className="tl-stop__title">
        <LinkTo target={{ chapter: id, on: 'about' }}>{label}</LinkTo>
      </Title>
      {isDated && (
        <div className="tl-stop__when">
          <When period={period} />
          {where && <div>{where}</div>}
        </div>
      )}
      <div className="tl-stop__role">
        {part}
        {kind && <div>{kind}</div>}
        {!isDated && where && <div>{where}</div>}
        {beside && <div>{`${words.alongside} ${beside}`}</div>}
      </div>
      {!isDense && <Chips career={career} of={technologies} explains />}
      <div className="tl-stop__reached">
        <Reached career={career} chapter={chapter} />
      </div>
      <More career={career} chapter={chapter} hasChips={!isDense} />
    </>
  );
}

/** The achievements at a stop, each a link, or else its outcome. */
function Reached({
  career,
  chapter,
}: {
  readonly career: PublishedCareer;
  readonly chapter: PublishedChapter;
}): ReactNode {
  const reached = career.achievements.filter((achievement) => achievement.chapter === chapter.id);
  if (reached.length === 0) return chapter.outcome && <p data-quiet>{chapter.outcome}</p>;
  return reached.map(({ id, metric, claim, caption, terms, room }) => {
    const under = caption ?? metric?.words.unit;
    return (
      <p key={id} data-room={metric && room}>
        <LinkTo target={{ achievement: id }}>{metric ? <Figure metric={metric} /> : claim}</LinkTo>
        {under && (
          <span>
            {' '}
            <Glossed text={under} terms={terms} />
          </span>
        )}
      </p>
    );
  });
}

/** More about a stop: its place in the story, its exhibit, and what a low row has no space for. */
function More({
  career,
  chapter,
  hasChips,
}: {
  readonly career: PublishedCareer;
  readonly chapter: PublishedChapter;
  readonly hasChips: boolean;
}) {
  const { words, hrefOf, exhibitTitle } = useSetting();
  const { id, title, label, exhibit, technologies = [] } = chapter;
  const told = hrefOf({ chapter: id, on: 'about' });
  const trial = exhibit && hrefOf({ exhibit }) && exhibitTitle(exhibit);
  const names = hasChips
    ? []
    : technologies.map((technology) => career.technologies[technology]?.name ?? technology);
  if (!told && !trial && names.length === 0) return null;
  return (
    <details className="tl-more">
      <summary>
        <span className="tl-unseen">{fill(words.more, label)}</span>
      </summary>
      <div>
        {names.length > 0 && <span className="tl-small">{`${words.with}: ${names.join(', ')}`}</span>}
        {told && <GoTo target={{ chapter: id, on: 'about' }}>{`${words.inTheStory}: ${title}`}</GoTo>}
        {trial && exhibit && <GoTo target={{ exhibit }}>{`${words.tryTheIdea}: ${trial}`}</GoTo>}
      </div>
    </details>
  );
}
