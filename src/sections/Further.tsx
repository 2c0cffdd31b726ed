import type { ReactNode } from 'react';
import { type Entry, listsOf } from '#career/lists.ts';
import type { PublishedCareer } from '#career/published.ts';
import { OwnLink } from '#ui/OwnLink.tsx';
import { useSetting } from '#ui/Setting.tsx';
import { When } from '#ui/When.tsx';

/** What a résumé lists after the work, as far as the career has it. `rail` is the line beside each list. */
export function Further({ career, rail }: { readonly career: PublishedCareer; readonly rail: ReactNode }) {
  const { words } = useSetting();
  return listsOf(career, words).map(({ of, title, entries }) => (
    <section className="tl-sheet__block" key={of}>
      {rail}
      <h2>{title}</h2>
      <Entries of={entries} />
    </section>
  ));
}

/** The entries of a list, each with its name or its time at the side. */
const Entries = ({ of }: { readonly of: readonly Entry[] }) => (
  <dl className="tl-sheet__list">
    {of.map(({ side, period, before, name, href, after }, index) => (
      <div key={index}>
        <dt>{side ?? <When period={period} />}</dt>
        <dd>
          {before}
          {href ? <OwnLink href={href} words={name} /> : name}
          {after}
        </dd>
      </div>
    ))}
  </dl>
);
