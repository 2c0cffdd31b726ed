import { fill } from '#career/fill.ts';
import type { PageName } from '#career/site.ts';
import { LinkTo } from '#ui/LinkTo.tsx';
import { useSetting } from '#ui/Setting.tsx';

interface Tagged {
  readonly tags?: readonly string[] | undefined;
}

/** Whether something is shown while the filter is `tag`. */
export const carries = ({ tags }: Tagged, tag: string | undefined): boolean =>
  tag === undefined || tags?.includes(tag) === true;

/**
 * Filters by tag: a link for each tag, since the choice is part of the address. Nothing where nothing has tags. It
 * announces the number of results, and states where a tag has none.
 */
export function Filter({ of, page }: { readonly of: readonly Tagged[]; readonly page: PageName }) {
  const { words, tag } = useSetting();
  const tags = [...new Set(of.flatMap((tagged) => tagged.tags ?? []))];
  if (tags.length === 0)
    return tag === undefined ? null : <p className="tl-empty">{fill(words.filterEmpty, tag)}</p>;
  const shown = of.filter((tagged) => carries(tagged, tag)).length;
  return (
    <nav className="tl-filter" aria-label={words.filter} data-script-only>
      <ul role="list">
        {[undefined, ...tags].map((each) => (
          <li key={each ?? ''}>
            <LinkTo target={{ page, tag: each }} current={each === tag}>
              {each ?? words.filterAll}
            </LinkTo>
          </li>
        ))}
      </ul>
      <p role="status">
        {tag !== undefined && (
          // The key makes an equal count a new answer, so it is announced again.
          <span key={tag}>
            {shown ? fill(words.filterCount, shown, of.length) : fill(words.filterEmpty, tag)}
          </span>
        )}
      </p>
    </nav>
  );
}
