import { Achievement } from '#sections/Achievement.tsx';
import type { Content } from './App.tsx';
import { ExhibitSlot } from './ExhibitSlot.tsx';
import { TryTheIdea } from './TryTheIdea.tsx';
import type { Stills } from './view.tsx';

/** The page of an achievement, with its exhibit, if any, and the way on. */
export function AchievementPage({
  content: { career, exhibits, routes, offers },
  id,
  stills,
}: {
  readonly content: Content;
  readonly id: string | undefined;
  readonly stills: Stills;
}) {
  const achievement = career.achievements.find((each) => each.id === id);
  if (!achievement) return null;
  const { exhibit = '' } = achievement;
  const entry = exhibits[exhibit];
  const labelled = routes.filter(({ label }) => label);
  const next = labelled[labelled.findIndex(({ page }) => page === 'achievements') + 1] ?? labelled[0];
  const onward = next?.label ? { target: { page: next.page }, name: next.label } : undefined;
  const told = { career, achievement, onward };
  if (!entry) return <Achievement {...told} />;
  return (
    <TryTheIdea {...told} entry={entry} hasList={offers.some(({ kind }) => kind === 'exhibits')}>
      <ExhibitSlot key={exhibit} name={exhibit} still={stills[exhibit]} />
    </TryTheIdea>
  );
}
