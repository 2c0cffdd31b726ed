import type { PublishedCareer } from '#career/published.ts';
import type { PageName } from '#career/site.ts';
import { LinkTo } from '#ui/LinkTo.tsx';
import { useSetting } from '#ui/Setting.tsx';

/** The page for unknown addresses: the line ends at a buffer stop, with links to the stops of the journey. */
export function NotFound({
  career: { chapters },
  front = 'about',
}: {
  readonly career: PublishedCareer;
  readonly front?: PageName | undefined;
}) {
  const { words, hrefOf } = useSetting();
  const on = hrefOf({ page: 'about' }) ? 'about' : 'timeline';
  return (
    <div className="tl-lost">
      <span className="tl-lost__line" aria-hidden="true" />
      <h1 className="tl-title" tabIndex={-1}>
        {words.notFound}
      </h1>
      <p className="tl-lede">{words.notFoundLede}</p>
      {chapters.length <= 12 && hrefOf({ page: on }) && (
        <ul className="tl-lost__stops" role="list">
          {chapters.map(({ id, label }) => (
            <li key={id}>
              <LinkTo target={{ chapter: id, on }}>{label}</LinkTo>
            </li>
          ))}
        </ul>
      )}
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
