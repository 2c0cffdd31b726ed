import type { PageName } from '#career/site.ts';
import { LinkTo } from '#ui/LinkTo.tsx';
import { useSetting } from '#ui/Setting.tsx';

/** The page of an address that is none: the line ends at a buffer stop, and two ways lead back. */
export function NotFound({ front = 'about' }: { readonly front?: PageName | undefined }) {
  const { words, hrefOf } = useSetting();
  return (
    <div className="tl-lost">
      <span className="tl-lost__line" aria-hidden="true" />
      <h1 className="tl-title" tabIndex={-1}>
        {words.notFound}
      </h1>
      <p className="tl-lede">{words.notFoundLede}</p>
      <p className="tl-lost__ways">
        <LinkTo target={{ page: front }} className="tl-button">
          {words.fromTheBeginning}
        </LinkTo>
        {front !== 'timeline' && hrefOf({ page: 'timeline' }) && (
          <LinkTo target={{ page: 'timeline' }} className="tl-button tl-button--quiet">
            {words.seeTheTimeline}
          </LinkTo>
        )}
      </p>
    </div>
  );
}
