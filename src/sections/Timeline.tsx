import type { PublishedCareer, PublishedChapter } from '#career/published.ts';
import { useDrawing } from '#line/DrawingContext.ts';
import type { Drawing } from '#line/drawing.ts';
import { endOf, Rail, railPlaces } from '#line/Rail.tsx';
import { LinkTo } from '#ui/LinkTo.tsx';
import { Prose } from '#ui/Prose.tsx';
import { useSetting } from '#ui/Setting.tsx';
import { Title } from '#ui/Title.tsx';
import { Aliases } from './Aliases.tsx';
import { carries, Filter } from './Filter.tsx';
import { Label } from './Label.tsx';

/** The chapters as stops of one line: an ordered list, in the order of telling. */
export function Timeline({ career }: { readonly career: PublishedCareer }) {
  const { words, tag, prefix } = useSetting();
  const drawing = useDrawing().timeline;
  const { chapters } = career;
  // What is left out draws nothing, so that the line stays whole.
  const places = railPlaces(
    chapters.map((chapter) =>
      chapter.motif === 'switch' && (chapter.alongside || !carries(chapter, tag)) ? 'start' : chapter.motif,
    ),
  );
  if (chapters.length === 0) return <p className="tl-empty">{words.emptyTimeline}</p>;
  return (
    <>
      <Filter of={chapters} page="timeline" />
      <div className="tl-scale" data-scale={drawing !== undefined || undefined}>
        {drawing && <p className="tl-scale__note">{words.toScale}</p>}
        <div className="tl-scale__line">
          {drawing && (
            <div className="tl-years" aria-hidden="true">
              {drawing.years.map((year) => (
                <div key={year}>{year}</div>
              ))}
            </div>
          )}
          <ol className="tl-timeline" role="list" {...endOf(places)}>
            {chapters.map((chapter, index) => (
              <li
                className="tl-stop"
                key={chapter.id}
                id={prefix + chapter.id}
                data-left-out={!carries(chapter, tag) || undefined}
                tabIndex={-1}
              >
                <Aliases of={chapter} />
                {places[index] && <Rail place={places[index]} beside={besideOf(chapter, drawing)} />}
                <Label chapter={chapter} on="timeline" />
                <div className="tl-stop__grid">
                  <Title level={2} className="tl-stop__title">
                    <LinkTo target={{ chapter: chapter.id, on: 'about' }}>{chapter.title}</LinkTo>
                  </Title>
                  {chapter.summary && (
                    <p className="tl-stop__text">
                      <Prose text={chapter.summary} />
                    </p>
                  )}
                  <Facts career={career} chapter={chapter} />
                </div>
              </li>
            ))}
          </ol>
        </div>
      </div>
    </>
  );
}

const besideOf = ({ alongside, number }: PublishedChapter, drawing: Drawing['timeline']) =>
  alongside && (drawing?.capped.includes(number - 1) ? 'ends' : 'returns');

/** What can be said of a stop in a word or two: the part played, what with, what was reached, beside what. */
function Facts({
  career,
  chapter,
}: {
  readonly career: PublishedCareer;
  readonly chapter: PublishedChapter;
}) {
  const { words, exhibitTitle } = useSetting();
  const { part = chapter.role, technologies = [], alongside, exhibit } = chapter;
  const reached = career.achievements.filter((achievement) => achievement.chapter === chapter.id);
  const trial = exhibit && exhibitTitle(exhibit);
  const names = technologies.map((id) => career.technologies[id]?.name ?? id);
  const beside =
    typeof alongside === 'string'
      ? words.theRest
      : alongside?.map((id) => career.chapters.find((other) => other.id === id)?.label ?? id).join(', ');
  if (!part && names.length === 0 && reached.length === 0 && !beside && !trial) return null;
  return (
    <dl className="tl-facts">
      {part && <Fact name={words.part}>{part}</Fact>}
      {names.length > 0 && <Fact name={words.with}>{names.join(', ')}</Fact>}
      {beside && <Fact name={words.alongside}>{beside}</Fact>}
      {reached.length > 0 && (
        <Fact name={words.reached}>
          {reached.map(({ id, claim }) => (
            <span key={id}>
              <LinkTo target={{ achievement: id }}>{claim}</LinkTo>{' '}
            </span>
          ))}
        </Fact>
      )}
      {trial && exhibit && (
        <Fact name={words.tryTheIdea}>
          <LinkTo target={{ exhibit }}>{trial}</LinkTo>
        </Fact>
      )}
    </dl>
  );
}

const Fact = ({ name, children }: { readonly name: string; readonly children: React.ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);
