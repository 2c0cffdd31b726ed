import type { PublishedAchievement, PublishedCareer } from '#career/published.ts';
import { OwnLink } from '#ui/OwnLink.tsx';
import { Prose } from '#ui/Prose.tsx';
import { useSetting } from '#ui/Setting.tsx';

/** What an achievement was about and made with: its system in a few words, its technologies, each with its part. */
export function MadeOf({
  career,
  achievement,
}: {
  readonly career: PublishedCareer;
  readonly achievement: PublishedAchievement;
}) {
  const { words } = useSetting();
  const system = achievement.system === undefined ? undefined : career.systems[achievement.system];
  const { stack = {}, links = [] } = system ?? {};
  const used = [...new Set([...(achievement.technologies ?? []), ...Object.keys(stack)])];
  return (
    <>
      {system && (
        <div>
          <p className="tl-columns__head">{system.name}</p>
          {system.summary && (
            <p>
              <Prose text={system.summary} />
            </p>
          )}
          {links.length > 0 && (
            <ul role="list">
              {links.map(({ label, href }, index) => (
                <li key={index}>
                  <OwnLink href={href}>{label}</OwnLink>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
      {used.length > 0 && (
        <div>
          <p className="tl-columns__head">{words.with}</p>
          <ul role="list">
            {used.map((id) => {
              const { name = id, href } = career.technologies[id] ?? {};
              return (
                <li key={id}>
                  {href ? <OwnLink href={href}>{name}</OwnLink> : name}
                  {stack[id] && `: ${stack[id]}`}
                </li>
              );
            })}
          </ul>
        </div>
      )}
    </>
  );
}
