import { fill } from '#career/fill.ts';
import type { ReadProse } from '#career/plainText.ts';
import type { PublishedAchievement, PublishedCareer, PublishedChapter } from '#career/published.ts';
import { Rail, type RailPlace } from '#line/Rail.tsx';
import { Figure } from '#ui/Figure.tsx';
import { LinkTo } from '#ui/LinkTo.tsx';
import { Prose } from '#ui/Prose.tsx';
import { useSetting } from '#ui/Setting.tsx';
import { Aliases } from './Aliases.tsx';
import { Label } from './Label.tsx';

/** One chapter of the story, each paragraph with the notes that belong beside it. */
export function StoryChapter({
  career,
  chapter,
  place,
}: {
  readonly career: PublishedCareer;
  readonly chapter: PublishedChapter;
  readonly place: RailPlace;
}) {
  const { id, title, story } = chapter;
  const notes = notesOf(career, chapter);
  return (
    <section className="tl-chapter" data-motif={place.motif} data-at={place.at} aria-labelledby={id}>
      <div className="tl-chapter__head">
        <Rail place={place} />
        <Label chapter={chapter} on="about" />
      </div>
      <div className="tl-chapter__grid">
        <h2 className="tl-chapter__title" id={id} tabIndex={-1}>
          <Aliases of={chapter} />
          {title}
        </h2>
        {story.map((paragraph, index) => (
          <div className="tl-passage" key={paragraph.id}>
            <p id={paragraph.id} tabIndex={-1}>
              <Prose text={paragraph.text} />
            </p>
            <Notes career={career} chapter={chapter} notes={notes[index]} rows={rowsFrom(notes, index)} />
          </div>
        ))}
      </div>
    </section>
  );
}

/** What stands in the margin beside one paragraph. */
interface MarginNotes {
  readonly terms: readonly string[];
  readonly told: readonly PublishedAchievement[];
  /** The ids of those told for the first time, whose figure is shown. */
  readonly figures: readonly string[];
  readonly exhibit: string | undefined;
}

/**
 * The notes of a chapter by paragraph. A term stands where the career first uses it; an achievement once, at
 * its main evidence if that is here, else at the first paragraph that tells it; the exhibit after the last.
 */
function notesOf(
  career: PublishedCareer,
  { number, story, exhibit }: PublishedChapter,
): readonly MarginNotes[] {
  const seen = new Set(
    career.chapters.slice(0, number - 1).flatMap((earlier) => earlier.story.flatMap(termsIn)),
  );
  const ids = story.map(({ id }) => id);
  const placeOf = ({ evidence }: PublishedAchievement) => evidence.find((id) => ids.includes(id));
  return story.map((paragraph, index) => ({
    terms: termsIn(paragraph).filter((term) => !seen.has(term) && seen.add(term)),
    told: career.achievements.filter((achievement) => placeOf(achievement) === paragraph.id),
    figures: career.achievements.filter(({ evidence }) => evidence[0] === paragraph.id).map(({ id }) => id),
    exhibit: index === story.length - 1 ? exhibit : undefined,
  }));
}

const isEmpty = ({ terms, told, exhibit }: MarginNotes): boolean =>
  terms.length + told.length === 0 && !exhibit;

/** How many paragraphs a note may stand beside before the next note begins. */
function rowsFrom(notes: readonly MarginNotes[], index: number): number {
  const next = notes.findIndex((other, place) => place > index && !isEmpty(other));
  return (next < 0 ? notes.length : next) - index;
}

/** The ids of the general definitions that a paragraph refers to. */
function termsIn({ text }: { readonly text: ReadProse }): readonly string[] {
  if (typeof text === 'string') return [];
  return text.flatMap((span) => {
    if (span.kind === 'reference' && span.to === 'term') return [span.id];
    return 'children' in span ? termsIn({ text: span.children }) : [];
  });
}

function Notes({
  career,
  chapter,
  notes,
  rows,
}: {
  readonly career: PublishedCareer;
  readonly chapter: PublishedChapter;
  readonly notes: MarginNotes | undefined;
  readonly rows: number;
}) {
  const { words, exhibitTitle } = useSetting();
  if (!notes) return null;
  const { terms, told, figures, exhibit } = notes;
  const trial = exhibit && exhibitTitle(exhibit);
  if (terms.length + told.length === 0 && !trial) return null;
  return (
    <aside className="tl-notes" role="note" data-rows={rows} aria-label={fill(words.notes, chapter.label)}>
      {told.map((achievement) => (
        <AchievementNote
          key={achievement.id}
          achievement={achievement}
          large={figures.includes(achievement.id)}
        />
      ))}
      {terms.map((id) => {
        const term = career.terms[id];
        return (
          term && (
            <p key={id} data-general>
              <b>{term.name}</b> <span>{term.means}</span>
            </p>
          )
        );
      })}
      {trial && exhibit && (
        <p>
          <LinkTo target={{ exhibit }}>{`${words.tryTheIdea}: ${trial}`}</LinkTo>
        </p>
      )}
    </aside>
  );
}

function AchievementNote({
  achievement,
  large,
}: {
  readonly achievement: PublishedAchievement;
  readonly large: boolean;
}) {
  const { words } = useSetting();
  const { id, claim, metric } = achievement;
  if (metric && large)
    return (
      <p>
        <LinkTo target={{ achievement: id }} className="tl-notes__figure">
          <Figure metric={metric} />
          <b>{` ${metric.words.unit}`}</b>
        </LinkTo>
        {Object.values(metric.unstated ?? {}).map((sentence) => (
          <span key={sentence}>{` ${sentence}`}</span>
        ))}
      </p>
    );
  return (
    <p>
      <b>{words.achievement}</b> <LinkTo target={{ achievement: id }}>{claim}</LinkTo>
    </p>
  );
}
