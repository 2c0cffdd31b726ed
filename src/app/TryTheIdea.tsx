import { catalogue } from '#exhibits/catalogue.ts';
import { useSetting } from '#ui/Setting.tsx';
import { ExhibitSlot } from './ExhibitSlot.tsx';

/** The exhibit of an achievement, under its question; nothing where there is no such exhibit. */
export function TryTheIdea({
  exhibit,
  still,
}: {
  readonly exhibit: string | undefined;
  readonly still: string | undefined;
}) {
  const { words } = useSetting();
  const entry = exhibit && catalogue[exhibit];
  if (!exhibit || !entry) return null;
  return (
    <section className="tl-try" aria-labelledby={exhibit}>
      <p className="tl-kicker">{words.tryTheIdea}</p>
      <h2 id={exhibit} tabIndex={-1}>
        {entry.title}
      </h2>
      <p className="tl-lede">{entry.question}</p>
      <ExhibitSlot key={exhibit} name={exhibit} still={still} />
    </section>
  );
}
