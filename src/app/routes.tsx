import type { ReactNode } from 'react';
import { plainText } from '#career/plainText.ts';
import type { PublishedCareer } from '#career/published.ts';
import { type PageName, type PublishedSite, pageNames, type Site } from '#career/site.ts';
import { About } from '#sections/About.tsx';
import { Achievement } from '#sections/Achievement.tsx';
import { Achievements } from '#sections/Achievements.tsx';
import { Resume } from '#sections/Resume.tsx';
import { Timeline } from '#sections/Timeline.tsx';
import { PageHead } from './PageHead.tsx';
import { PrintBar } from './PrintBar.tsx';
import { TryTheIdea } from './TryTheIdea.tsx';

/** One page of the site: where it is, what it is called, and what it shows. */
export interface Route {
  /** Relative to the site's root: '' for the front page, else with a closing slash. */
  readonly path: string;
  /** The page of the navigation that this one belongs to. */
  readonly page: PageName;
  /** The name in the navigation, for the pages that stand there. */
  readonly label?: string;
  readonly title: string;
  readonly description: string;
  readonly view: ReactNode;
}

/** The prerendered stills of the exhibits, by name. They are part of the page, and of no script. */
export interface Stills {
  readonly [exhibit: string]: string;
}

/** The names of the site's pages, in the order of its navigation. */
export const namesOf = (site: Site): readonly PageName[] => site.pages ?? pageNames;

/** The path of a page of the navigation. The first is the front page. */
export const pathOf = (site: Site, page: PageName): string => (namesOf(site)[0] === page ? '' : `${page}/`);

/** Every page of the site, in order: the one table that router, navigation, prerender and titles are made from. */
export function routesOf(
  career: PublishedCareer,
  site: PublishedSite,
  stills: Stills = {},
): readonly Route[] {
  const { words } = site;
  const who = career.person.name ?? career.person.headline;
  const summary = plainText(career.person.summary ?? career.person.headline);
  const named = (title: string) => `${title} · ${who}`;
  const pages: { readonly [K in PageName]: Omit<Route, 'path' | 'page' | 'label'> } = {
    about: {
      title: career.person.name ? `${who}, ${career.person.headline}` : who,
      description: summary,
      view: <About career={career} />,
    },
    timeline: {
      title: named(words.timeline),
      description: words.timelineLede,
      view: (
        <>
          <PageHead title={words.timeline} lede={words.timelineLede} />
          <Timeline career={career} />
        </>
      ),
    },
    achievements: {
      title: named(words.achievements),
      description: words.achievementsLede,
      view: (
        <>
          <PageHead title={words.achievements} lede={words.achievementsLede} />
          <Achievements career={career} />
        </>
      ),
    },
    resume: {
      title: named(words.resume),
      description: summary,
      view: (
        <div className="tl-desk">
          <PrintBar />
          <Resume career={career} />
        </div>
      ),
    },
  };
  const names = namesOf(site);
  return [
    ...names.map((page) => ({ path: pathOf(site, page), page, label: words[page], ...pages[page] })),
    ...(names.includes('achievements') ? career.achievements : []).map((achievement) => ({
      path: `achievements/${achievement.id}/`,
      page: 'achievements' as const,
      title: named(achievement.claim),
      description: plainText(achievement.done),
      view: (
        <>
          <Achievement career={career} achievement={achievement} />
          <TryTheIdea exhibit={achievement.exhibit} still={stills[achievement.exhibit ?? '']} />
        </>
      ),
    })),
  ];
}
