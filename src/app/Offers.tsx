import { Link } from 'react-router-dom';
import type { Offer } from '#career/site.ts';
import { useSetting } from '#ui/Setting.tsx';

/** Links to what a build writes beside the pages. They load as documents, since the app has no routes for them. */
export function Offers({ of }: { readonly of: readonly Offer[] }) {
  const { words } = useSetting();
  return (
    <ul className="tl-offers" role="list">
      {of.map(({ file, kind }) => (
        <li key={file}>
          <Link reloadDocument to={`/${file}`}>
            {words[kind]}
          </Link>
        </li>
      ))}
    </ul>
  );
}
