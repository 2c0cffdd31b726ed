import type {
  PublishedAchievement,
  PublishedCareer,
  PublishedChapter,
  ReadProse,
} from '#career/published.ts';
import { fill } from '#career/words.ts';
import { Rail } from '#line/Rail.tsx';
import { Figure } from '#ui/Figure.tsx';
import { LinkTo } from '#ui/LinkTo.tsx';
import { Prose } from '#ui/Prose.tsx';
import { useSetting } from '#ui/Setting.tsx';
import { Label } from './Label.tsx';

/** One chapter of the story, each paragraph with the notes that belong beside it. */
export function StoryChapter({
  career,
  chapter,
}: {
  readonly career: PublishedCareer;
  readonly chapter: PublishedChapter;
}) {
  const { words } = useSetting();
  const { id, title, story, motif } = chapter;
  const seen = termsBefore(career, chapter);
  return (
    <section className="tl-chapter" data-motif={motif} aria-labelledby={id}>
      <Rail motif={motif} />
      <Label chapter={chapter} dated />
      <h2 className="tl-chapter__title" id={id} tabIndex={-1}>
        {title}
      </h2>
      {story.map(({ id: paragraph, text }, index) => {
        const terms = termsIn(text).filter((term) => !seen.has(term) && seen.add(term));
        const told = career.achievements.filter(({ evidence }) => evidence.includes(paragraph));
        return (
          <div className="tl-passage" key={paragraph}>
            <p id={paragraph} tabIndex={-1}>
              <Prose text={text} />
            </p>
            <Notes
              career={career}
              terms={terms}
              told={told}
              first={paragraph}
              {...(index === story.length - 1 && chapter.exhibit ? { exhibit: chapter.exhibit } : {})}
              label={fill(words.notes, chapter.label)}
              timeline={index === 0 ? id : undefined}
            />
          </div>
        );
      })}
    </section>
  );
}

/** The ids of the general definitions that a paragraph refers to. */
function termsIn(text: ReadProse): readonly string[] {
  if (typeof text === 'string') return [];
  return text.flatMap((span) => {
    if (span.kind === 'reference' && span.to === 'term') return [span.id];
    return 'children' in span ? termsIn(span.children) : [];
  });
}

/** A term is explained where it is first met, and only there. */
function termsBefore(career: PublishedCareer, chapter: PublishedChapter): Set<string> {
  const earlier = career.chapters.slice(0, chapter.number - 1);
  return new Set(earlier.flatMap(({ story }) => story.flatMap(({ text }) => termsIn(text))));
}

function Notes({
  career,
  terms,
  told,
  first,
  exhibit,
  label,
  timeline,
}: {
  readonly career: PublishedCareer;
  readonly terms: readonly string[];
  readonly told: readonly PublishedAchievement[];
  /** The paragraph beside which the notes stand: a figure is shown at the first that tells it. */
  readonly first: string;
  readonly exhibit?: string;
  readonly label: string;
  readonly timeline: string | undefined;
}) {
  const { words, exhibitTitle } = useSetting();
  const trial = exhibit && exhibitTitle(exhibit);
  if (terms.length + told.length === 0 && !trial && !timeline) return null;
  return (
    <aside className="tl-notes" aria-label={label}>
      {told.map((achievement) => (
        <AchievementNote
          key={achievement.id}
          achievement={achievement}
          large={achievement.evidence[0] === first}
        />
      ))}
      {terms.map((id) => {
        const term = career.terms[id];
        return (
          term && (
            <p key={id} data-general>
              <b>{term.name}</b>
              <span>{term.means}</span>
            </p>
          )
        );
      })}
      {trial && exhibit && (
        <p>
          <LinkTo target={{ exhibit }}>{`${words.tryTheIdea}: ${trial}`}</LinkTo>
        </p>
      )}
      {timeline && (
        <p className="tl-notes__way">
          <LinkTo target={{ chapter: timeline, on: 'timeline' }}>{words.onTheTimeline}</LinkTo>
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
          <b>{metric.words.unit}</b>
        </LinkTo>
        {Object.values(metric.unstated ?? {}).map((sentence) => (
          <span key={sentence}>{sentence}</span>
        ))}
      </p>
    );
  return (
    <p>
      <b>{words.achievement}</b>
      <LinkTo target={{ achievement: id }}>{claim}</LinkTo>
    </p>
  );
}
