import type { JSX } from 'react';
import { ledeOf } from '#career/ledeOf.ts';
import type { PageName } from '#career/site.ts';
import { About } from '#sections/About.tsx';
import { Achievement } from '#sections/Achievement.tsx';
import { Achievements } from '#sections/Achievements.tsx';
import { Resume } from '#sections/Resume.tsx';
import { Timeline } from '#sections/Timeline.tsx';
import type { Route } from '#ui/hrefs.ts';
import type { Content } from './App.tsx';
import { PageHead } from './PageHead.tsx';
import { PrintBar } from './PrintBar.tsx';
import { TryTheIdea } from './TryTheIdea.tsx';

/** The prerendered stills of the exhibits, by name. They are part of the page, and of no script. */
export interface Stills {
  readonly [exhibit: string]: string;
}

/** What each page of the navigation shows. */
const pages: { readonly [P in PageName]: (content: Content) => JSX.Element } = {
  about: ({ career }) => <About career={career} />,
  timeline: ({ career }) => <Timeline career={career} />,
  achievements: ({ career }) => <Achievements career={career} />,
  resume: ({ career, offers }) => (
    <div className="tl-desk">
      <Resume career={career} />
      <PrintBar offers={offers} />
    </div>
  ),
};

/** A page of the navigation, below its name and its sentence where the words have one. */
export function pageOf(page: PageName, content: Content): JSX.Element {
  const { words } = content.site;
  const lede = ledeOf(words, page);
  const view = pages[page](content);
  if (lede === undefined) return view;
  return (
    <>
      <PageHead title={words[page]} lede={lede} />
      {view}
    </>
  );
}

/** What a page shows. */
export function viewOf(route: Route, content: Content, stills: Stills = {}): JSX.Element {
  const { career, exhibits, routes } = content;
  const achievement = career.achievements.find(({ id }) => id === route.achievement);
  if (!achievement) return pageOf(route.page, content);
  const { exhibit = '' } = achievement;
  const entry = exhibits[exhibit];
  const labelled = routes.filter(({ label }) => label);
  const next = labelled[labelled.findIndex(({ page }) => page === 'achievements') + 1] ?? labelled[0];
  return (
    <Achievement
      career={career}
      achievement={achievement}
      onward={next?.label ? { target: { page: next.page }, name: next.label } : undefined}
    >
      {entry && <TryTheIdea name={exhibit} entry={entry} still={stills[exhibit]} told={achievement.told} />}
    </Achievement>
  );
}
