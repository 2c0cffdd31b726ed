import { LinkTo } from '#ui/LinkTo.tsx';
import { useSetting } from '#ui/Setting.tsx';
import type { Content } from './App.tsx';
import { PageHead } from './PageHead.tsx';

/** The names of the exhibits that a career uses, in story order. */
export function exhibitsIn({ career, exhibits }: Pick<Content, 'career' | 'exhibits'>): readonly string[] {
  const placed = career.chapters.map(({ exhibit }) => exhibit);
  const told = career.achievements.flatMap(({ exhibit }) => (exhibit && exhibits[exhibit] ? [exhibit] : []));
  const place = (name: string) => (placed.includes(name) ? placed.indexOf(name) : placed.length);
  return [...new Set(told)].sort((one, other) => place(one) - place(other));
}

/** Every exhibit with its question and its picture; each links to the page where visitors can try it. */
export function ExhibitList({
  content,
  pictures,
}: {
  readonly content: Content;
  readonly pictures: Readonly<Record<string, string>>;
}) {
  const { words } = useSetting();
  return (
    <>
      <PageHead title={words.exhibits} lede={words.exhibitsLede} />
      {exhibitsIn(content).map((name) => (
        <section key={name} aria-labelledby={`exhibit-${name}`}>
          <div className="tl-listing">
            <span className="tl-opening__ring" aria-hidden="true" />
            <h2 id={`exhibit-${name}`}>
              <LinkTo target={{ exhibit: name }}>{content.exhibits[name]?.title}</LinkTo>
            </h2>
            <p>{content.exhibits[name]?.question}</p>
          </div>
          <div
            // biome-ignore lint/security/noDangerouslySetInnerHtml: our own renderer wrote it
            dangerouslySetInnerHTML={{ __html: pictures[name] ?? '' }}
          />
        </section>
      ))}
    </>
  );
}
