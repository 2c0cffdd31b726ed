import type { ReactNode } from 'react';
import { fill } from '#career/fill.ts';
import { type Entry, type List, listsBeside } from '#career/lists.ts';
import { plainText } from '#career/plainText.ts';
import type { PublishedCareer } from '#career/published.ts';
import type { StripPlace } from '#line/places.ts';
import { endOf } from '#line/Rail.tsx';
import { GoTo } from '#ui/GoTo.tsx';
import { OwnLink } from '#ui/OwnLink.tsx';
import { useSetting } from '#ui/Setting.tsx';
import { Title } from '#ui/Title.tsx';

/** So many entries of a list are shown; what has a page of its own shows fewer. */
const most = 5;
const mostWithPage = 3;

/** What there is beside the story, in short lists along the line: at the end of the about page. */
export function Also({
  career,
  places,
}: {
  readonly career: PublishedCareer;
  readonly places: readonly StripPlace[];
}) {
  const { words, prefix } = useSetting();
  const lists = listsBeside(career, words);
  if (lists.length === 0) return null;
  const id = `${prefix}also`;
  return (
    <section
      className="tl-also"
      data-leaves={places.at(-1)?.leaves}
      data-lone={places.length === 0 || undefined}
      {...endOf(places)}
      aria-labelledby={id}
    >
      <Title level={2} className="tl-also__title" id={id}>
        {words.also}
      </Title>
      <div className="tl-also__lists">
        {lists.map((list) => (
          <ShortList key={list.of} list={list} />
        ))}
      </div>
    </section>
  );
}

function ShortList({ list: { of, title, entries } }: { readonly list: List }) {
  const { words, lower, hrefOf } = useSetting();
  const isPage = of === 'projects' && hrefOf({ page: of }) !== undefined;
  const shown = entries.slice(0, isPage ? mostWithPage : most);
  const more = entries.length - shown.length;
  const Heading = `h${3 + lower}` as 'h3';
  return (
    <section>
      <Heading>{title}</Heading>
      <ul role="list">
        {shown.map((entry, index) => (
          <li key={index}>
            {of === 'projects' ? <Row {...projectWords(entry)} /> : <Row {...rowWords(entry)} />}
          </li>
        ))}
      </ul>
      {isPage ? (
        <p>
          <GoTo target={{ page: of }}>{words.allProjects}</GoTo>
        </p>
      ) : (
        more > 0 && (
          <p>
            <GoTo target={{ page: 'resume' }}>{fill(words.moreStops, more)}</GoTo>
          </p>
        )
      )}
    </section>
  );
}

interface RowWords {
  readonly name: string;
  readonly href?: string | undefined;
  readonly rest: string;
}

const projectWords = ({ name, href, summary }: Entry): RowWords => ({
  name,
  href,
  rest: summary === undefined ? '' : plainText(summary),
});

/** What stands at the side comes first, else the name; then the rest, and when it was. */
function rowWords({ side, name, href, before = '', after = '', period }: Entry): RowWords {
  if (side !== undefined) return { name: side, rest: name };
  const when = period?.words.map(({ text }) => text).join('');
  const rest = [before.replace(/, $/, ''), after.replace(/^, /, ''), when].filter(Boolean).join(', ');
  return { name, href, rest };
}

function Row({ name, href, rest }: RowWords): ReactNode {
  return (
    <>
      <b>{href ? <OwnLink href={href} words={name} /> : name}</b>
      {rest && <span> {rest}</span>}
    </>
  );
}
