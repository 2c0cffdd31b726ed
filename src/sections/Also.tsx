import { type BesideWords, besideWords, listsBeside, shortened } from '#career/beside.ts';
import { fill } from '#career/fill.ts';
import type { List } from '#career/lists.ts';
import type { PublishedCareer } from '#career/published.ts';
import { endOf } from '#line/Rail.tsx';
import { GoTo } from '#ui/GoTo.tsx';
import { OwnLink } from '#ui/OwnLink.tsx';
import { useSetting } from '#ui/Setting.tsx';
import { Title } from '#ui/Title.tsx';
import { placesInStory } from './placesInStory.ts';

/**
 * The short lists beside the story, along the line at the end of the about page. It is a separate file because most
 * careers have none, and embeds omit it.
 */
export function Also({ career }: { readonly career: PublishedCareer }) {
  const { words, prefix } = useSetting();
  const lists = listsBeside(career, words);
  if (lists.length === 0) return null;
  const places = placesInStory(career.chapters);
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
  const isPage = hrefOf({ page: of }) !== undefined;
  const { shown, more } = shortened(entries, isPage);
  const Heading = `h${3 + lower}` as 'h3';
  return (
    <section>
      <Heading>{title}</Heading>
      <ul role="list">
        {shown.map((entry, index) => (
          <li key={index}>
            <Row {...besideWords(of, entry)} />
          </li>
        ))}
      </ul>
      {isPage ? (
        <p>
          <GoTo target={{ page: of }}>{fill(words.inFull, title)}</GoTo>
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

function Row({ name, href, rest }: BesideWords) {
  return (
    <>
      <p className="tl-also__name">{href ? <OwnLink href={href} words={name} /> : name}</p>
      {rest && <p>{rest}</p>}
    </>
  );
}
