import type { JSX } from 'react';
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

/** What a page shows. */
export function viewOf(
  route: Route,
  { career, site, exhibits, offers, routes }: Content,
  stills: Stills = {},
): JSX.Element {
  const { words } = site;
  const achievement = career.achievements.find(({ id }) => id === route.achievement);
  if (achievement) {
    const { exhibit = '' } = achievement;
    const entry = exhibits[exhibit];
    const pages = routes.filter(({ label }) => label);
    const next = pages[pages.findIndex(({ page }) => page === 'achievements') + 1] ?? pages[0];
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
  switch (route.page) {
    case 'about':
      return <About career={career} />;
    case 'timeline':
      return (
        <>
          <PageHead title={words.timeline} lede={words.timelineLede} />
          <Timeline career={career} />
        </>
      );
    case 'achievements':
      return (
        <>
          <PageHead title={words.achievements} lede={words.achievementsLede} />
          <Achievements career={career} />
        </>
      );
    case 'resume':
      return (
        <div className="tl-desk">
          <Resume career={career} />
          <PrintBar offers={offers} />
        </div>
      );
  }
}
