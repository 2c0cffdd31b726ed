import type { PublishedCareer } from '#career/published.ts';
import { OwnLink } from '#ui/OwnLink.tsx';
import { useSetting } from '#ui/Setting.tsx';
import { Term } from '#ui/Term.tsx';

/** The technologies of a stop or an achievement. Where they mention a term first, they explain it. */
export function Chips({
  career,
  of,
  explains = false,
}: {
  readonly career: PublishedCareer;
  readonly of: readonly string[];
  readonly explains?: boolean;
}) {
  const { terms } = useSetting();
  if (of.length === 0) return null;
  return (
    <ul className="tl-chips" role="list">
      {of.map((id) => {
        const { name = id, href } = career.technologies[id] ?? {};
        const term = explains && Object.keys(terms).find((each) => terms[each]?.name === name);
        return (
          <li key={id}>
            {term ? <Term id={term}>{name}</Term> : href ? <OwnLink href={href} words={name} /> : name}
          </li>
        );
      })}
    </ul>
  );
}
