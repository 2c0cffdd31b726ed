import type { ReadProse } from '#career/plainText.ts';
import { Prose } from '#ui/Prose.tsx';

/** Points of a résumé or a project; nothing where there are none. */
export const Points = ({ of }: { readonly of: readonly ReadProse[] }) =>
  of.length > 0 && (
    <ul className="tl-points">
      {of.map((point, index) => (
        <li key={index}>
          <Prose text={point} />
        </li>
      ))}
    </ul>
  );
