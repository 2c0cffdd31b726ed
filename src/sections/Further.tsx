import type { ReactNode } from 'react';
import type { Entry, List } from '#career/lists.ts';
import { OwnLink } from '#ui/OwnLink.tsx';
import { Prose } from '#ui/Prose.tsx';
import { When } from '#ui/When.tsx';
import { Points } from './Points.tsx';

/** A list of the résumé with its heading. `rail` is the line beside it. */
export function Further({ of: { title, entries }, rail }: { readonly of: List; readonly rail: ReactNode }) {
  return (
    <section className="tl-sheet__block">
      {rail}
      <h2>{title}</h2>
      <dl className="tl-sheet__list">
        {entries.map((entry, index) => (
          <EntryRow key={index} of={entry} />
        ))}
      </dl>
    </section>
  );
}

/** An entry with its name or its time at the side. */
function EntryRow({ of }: { readonly of: Entry }) {
  const { side, period, before, name, href, after, summary, points = [] } = of;
  return (
    <div>
      <dt>{side ?? <When period={period} />}</dt>
      <dd>
        {before}
        {href ? <OwnLink href={href} words={name} /> : name}
        {after}
        {summary && (
          <p>
            <Prose text={summary} />
          </p>
        )}
        <Points of={points} />
      </dd>
    </div>
  );
}
