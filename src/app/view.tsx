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
  { career, site, exhibits, offers }: Content,
  stills: Stills = {},
): JSX.Element {
  const { words } = site;
  const achievement = career.achievements.find(({ id }) => id === route.achievement);
  if (achievement) {
    const entry = exhibits[achievement.exhibit ?? ''];
    if (!entry) return <Achievement career={career} achievement={achievement} />;
    return <TryTheIdea {...{ career, achievement, entry }} still={stills[achievement.exhibit ?? '']} />;
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
          <PrintBar offers={offers} />
          <Resume career={career} />
        </div>
      );
  }
}
