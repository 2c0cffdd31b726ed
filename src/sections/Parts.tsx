import type { Part } from '#career/career.ts';
import { fill } from '#career/fill.ts';
import { useSetting } from '#ui/Setting.tsx';

/** Parts of a system as stations on the line, how each joins the next, and above the inside ones what they form. */
export function Parts({
  parts,
  whole,
}: {
  readonly parts: readonly Part[];
  readonly whole: string | undefined;
}) {
  const { words } = useSetting();
  const first = parts.findIndex(({ inside }) => inside);
  return (
    <figure className="tl-parts" aria-label={fill(words.parts, parts.map(({ name }) => name).join(', '))}>
      <ol role="list">
        {parts.map(({ name, joined, inside }, index) => (
          <li
            key={index}
            data-inside={inside}
            data-begins={(inside && !parts[index - 1]?.inside) || undefined}
            data-ends={(inside && !parts[index + 1]?.inside) || undefined}
          >
            {index === first && whole && <span className="tl-parts__whole">{whole} </span>}
            <b>{name}</b>
            {joined && <span className="tl-caption"> {joined}</span>}
          </li>
        ))}
      </ol>
    </figure>
  );
}
