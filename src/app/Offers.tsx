import type { Ref } from 'react';
import { Link } from 'react-router-dom';
import type { Offer } from '#career/site.ts';
import { useSetting } from '#ui/Setting.tsx';

/** Links to what a build writes beside the pages. They are loaded, for the app knows none of them. */
export function Offers({
  of,
  first,
}: {
  readonly of: readonly Offer[];
  readonly first?: Ref<HTMLAnchorElement>;
}) {
  const { words } = useSetting();
  if (of.length === 0) return null;
  return (
    <ul className="tl-offers" role="list">
      {of.map(({ file, kind }, index) => (
        <li key={file}>
          <Link reloadDocument to={`/${file}`} ref={index ? undefined : first}>
            {words[kind]}
          </Link>
        </li>
      ))}
    </ul>
  );
}
