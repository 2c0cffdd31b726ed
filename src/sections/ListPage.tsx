import { type Entry, listNamed, listOf } from '#career/lists.ts';
import { isOver } from '#career/moment.ts';
import type { PublishedCareer } from '#career/published.ts';
import { OwnLink } from '#ui/OwnLink.tsx';
import { Prose } from '#ui/Prose.tsx';
import { useSetting } from '#ui/Setting.tsx';
import { Title } from '#ui/Title.tsx';
import { When } from '#ui/When.tsx';
import { Points } from './Points.tsx';

/** The page of a list, by the list's name: sidings of the line, each with a ring, as the projects have them. */
export function ListPage({
  career,
  of,
}: {
  readonly career: PublishedCareer;
  readonly of: string | undefined;
}) {
  const { words } = useSetting();
  const name = listNamed(of ?? '');
  const list = name && listOf(name, career, words);
  if (!list) return <p className="tl-empty">{words.emptyAchievements}</p>;
  return (
    <div className="tl-projects">
      <ol role="list">
        {list.entries.map((entry, index) => (
          <li
            className="tl-project"
            key={index}
            data-ended={(entry.period?.at === undefined && isOver(entry.period)) || undefined}
          >
            <span className="tl-project__siding" aria-hidden="true">
              <i className="tl-ring" />
            </span>
            <Row {...entry} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function Row({ side, period, before = '', name, href, after = '', summary, points = [] }: Entry) {
  const title = side ?? name;
  const rest = side === undefined ? [before.replace(/, $/, ''), after.replace(/^, /, '')] : [name];
  return (
    <>
      <div className="tl-project__told">
        <Title level={2} className="tl-project__name">
          {href ? <OwnLink href={href} words={title} /> : title}
        </Title>
        {summary && (
          <p>
            <Prose text={summary} />
          </p>
        )}
        <Points of={points} />
      </div>
      <div className="tl-project__meta">
        {rest.some(Boolean) && <p>{rest.filter(Boolean).join(', ')}</p>}
        {period && (
          <p>
            <When period={period} />
          </p>
        )}
      </div>
    </>
  );
}
