import type { ReadProse } from '#career/plainText.ts';
import { Prose } from '#ui/Prose.tsx';

/** The points of a résumé or a project; nothing without points. */
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
