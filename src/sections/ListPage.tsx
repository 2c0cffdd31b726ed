import { type Entry, listNamed, listOf } from '#career/lists.ts';
import { isOver } from '#career/moment.ts';
import type { PublishedCareer } from '#career/published.ts';
import { useSetting } from '#ui/Setting.tsx';
import { Siding } from './Siding.tsx';

/** The page of a list, by the list's name: sidings of the line, each with a ring, like the projects. */
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
            <Row {...entry} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function Row({ side, before = '', name, after = '', ...entry }: Entry) {
  const rest = side === undefined ? [before.replace(/, $/, ''), after.replace(/^, /, '')] : [name];
  return <Siding {...entry} name={side ?? name} beside={rest.filter(Boolean).join(', ')} />;
}
