import type { PublishedAchievement, PublishedCareer } from '#career/published.ts';
import { OwnLink } from '#ui/OwnLink.tsx';
import { Prose } from '#ui/Prose.tsx';
import { useSetting } from '#ui/Setting.tsx';
import { Chips } from './Chips.tsx';

/** How an achievement was made: its technologies, and the information about its system beyond the drawing. */
export function MadeOf({
  career,
  achievement: { system = '', technologies = [] },
}: {
  readonly career: PublishedCareer;
  readonly achievement: PublishedAchievement;
}) {
  const { words } = useSetting();
  const { name, summary, stack = {}, links = [] } = career.systems[system] ?? {};
  const parts = Object.entries(stack);
  const hasMore = summary !== undefined || parts.length > 0 || links.length > 0;
  return (
    <>
      {technologies.length > 0 && (
        <>
          <h2>{words.with}</h2>
          <Chips career={career} of={technologies} explains />
        </>
      )}
      {hasMore && <h2>{name}</h2>}
      {summary && (
        <p>
          <Prose text={summary} />
        </p>
      )}
      {parts.length + links.length > 0 && (
        <ul className="tl-told" role="list">
          {parts.map(([id, part]) => (
            <li key={id}>{`${career.technologies[id]?.name ?? id}: ${part}`}</li>
          ))}
          {links.map(({ label, href }, index) => (
            <li key={index}>
              <OwnLink href={href} words={label} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
