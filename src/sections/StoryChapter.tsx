import { fill } from '#career/fill.ts';
import type { MarginNotes } from '#career/margin.ts';
import type { PublishedAchievement, PublishedCareer, PublishedChapter } from '#career/published.ts';
import { Rail, type RailPlace } from '#line/Rail.tsx';
import { Figure } from '#ui/Figure.tsx';
import { LinkTo } from '#ui/LinkTo.tsx';
import { Prose } from '#ui/Prose.tsx';
import { useSetting } from '#ui/Setting.tsx';
import { Title } from '#ui/Title.tsx';
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
  const { prefix } = useSetting();
  const { title, story } = chapter;
  const id = prefix + chapter.id;
  return (
    <section className="tl-chapter" data-motif={place.motif} data-at={place.at} aria-labelledby={id}>
      <div className="tl-chapter__head">
        <Rail place={place} />
        <Label chapter={chapter} on="about" />
      </div>
      <div className="tl-chapter__grid">
        <Title level={2} className="tl-chapter__title" id={id} tabIndex={-1}>
          <Aliases of={chapter} />
          {title}
        </Title>
        {story.map((paragraph) => (
          <div className="tl-passage" key={paragraph.id}>
            <p id={prefix + paragraph.id} tabIndex={-1}>
              <Prose text={paragraph.text} />
            </p>
            {paragraph.notes && <Notes career={career} label={chapter.label} notes={paragraph.notes} />}
          </div>
        ))}
      </div>
    </section>
  );
}

function Notes({
  career,
  label,
  notes,
}: {
  readonly career: PublishedCareer;
  readonly label: string;
  readonly notes: MarginNotes;
}) {
  const { words, exhibitTitle } = useSetting();
  const { terms, told, figures, exhibit, rows } = notes;
  const trial = exhibit && exhibitTitle(exhibit);
  if (terms.length + told.length === 0 && !trial) return null;
  return (
    <aside className="tl-notes" role="note" data-rows={rows} aria-label={fill(words.notes, label)}>
      {career.achievements.map(
        (achievement) =>
          told.includes(achievement.id) && (
            <AchievementNote
              key={achievement.id}
              achievement={achievement}
              large={figures.includes(achievement.id)}
            />
          ),
      )}
      {terms.map((id) => (
        <p key={id} data-general>
          <b>{career.terms[id]?.name}</b> <span>{`${career.terms[id]?.means} (${words.general})`}</span>
        </p>
      ))}
      {trial && (
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
  const { id, claim, metric, gloss } = achievement;
  if (metric && large)
    return (
      <p>
        <LinkTo target={{ achievement: id }} className="tl-notes__figure">
          <Figure metric={metric} />
          <b>{` ${metric.words.unit}`}</b>
        </LinkTo>
        {gloss.open && <span>{` ${gloss.open}`}</span>}
      </p>
    );
  return (
    <p>
      <LinkTo target={{ achievement: id }}>{claim}</LinkTo>
    </p>
  );
}
