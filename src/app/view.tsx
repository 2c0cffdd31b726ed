import type { ComponentType, JSX } from 'react';
import { hasBeside } from '#career/hasBeside.ts';
import { ledeOf } from '#career/ledeOf.ts';
import type { PublishedCareer } from '#career/published.ts';
import type { PageName } from '#career/site.ts';
import type { Route } from '#ui/hrefs.ts';
import type { Content } from './App.tsx';
import { PageHead } from './PageHead.tsx';

/** The prerendered stills of the exhibits, by name. They are part of the page, and of no script. */
export interface Stills {
  readonly [exhibit: string]: string;
}

type View = (content: Content, route: Route | undefined, stills: Stills) => JSX.Element;

/**
 * What each page of the navigation shows, and the page of an achievement. The code of each is a file of its own: the
 * first page comes with its own alone.
 */
const sources: { readonly [V in PageName | 'achievement' | 'unknown']: () => Promise<View> } = {
  about: async () => {
    const { About } = await import('#sections/About.tsx');
    return ({ career }) => (
      <>
        <About career={career} />
        {Also && hasBeside(career) && <Also career={career} />}
      </>
    );
  },
  timeline: async () => {
    const { Timeline } = await import('#sections/Timeline.tsx');
    return ({ career }) => <Timeline career={career} />;
  },
  achievements: async () => {
    const { Achievements } = await import('#sections/Achievements.tsx');
    return ({ career }) => <Achievements career={career} />;
  },
  projects: async () => {
    const { Projects } = await import('#sections/Projects.tsx');
    return ({ career }) => <Projects career={career} />;
  },
  resume: async () => {
    const { ResumePage } = await import('./ResumePage.tsx');
    return ({ career, offers, site }) => <ResumePage career={career} offers={offers} plan={site.resume} />;
  },
  achievement: async () => {
    const { AchievementPage } = await import('./AchievementPage.tsx');
    return (content, route, stills) => (
      <AchievementPage content={content} id={route?.achievement} stills={stills} />
    );
  },
  unknown: async () => {
    const { NotFound } = await import('./NotFound.tsx');
    return ({ career, routes }) => <NotFound career={career} front={routes[0]?.page} />;
  },
};

type ViewName = keyof typeof sources;

const views: { [V in ViewName]?: View } = {};

let Also: ComponentType<{ readonly career: PublishedCareer }> | undefined;
async function loadAlso(): Promise<void> {
  ({ Also } = await import('#sections/Also.tsx'));
}

/** Loads what a page shows. Rejects where it cannot be had. */
export async function loadView(
  route: Pick<Route, 'page' | 'achievement'> | undefined,
  { career }: Pick<Content, 'career'>,
): Promise<void> {
  const name = nameOf(route);
  if (name === 'about' && hasBeside(career)) await loadAlso();
  views[name] ??= await sources[name]();
}

/** Loads what every page shows, whatever the career. */
export async function loadViews(): Promise<void> {
  const names = Object.keys(sources) as ViewName[];
  await Promise.all([
    loadAlso(),
    ...names.map(async (name) => {
      views[name] ??= await sources[name]();
    }),
  ]);
}

const nameOf = (route: Pick<Route, 'page' | 'achievement'> | undefined): ViewName =>
  route?.achievement === undefined ? (route?.page ?? 'unknown') : 'achievement';

/** What a page shows, or the one for unknown addresses, which has been loaded: below its name and its sentence, where the words have one. */
export function viewOf(
  route: Route | undefined,
  content: Content,
  stills: Stills = {},
): JSX.Element | undefined {
  const { words } = content.site;
  const view = views[nameOf(route)]?.(content, route, stills);
  const lede = route && route.achievement === undefined ? ledeOf(words, route.page) : undefined;
  if (!route || lede === undefined) return view;
  return (
    <>
      <PageHead title={words[route.page]} lede={lede} />
      {view}
    </>
  );
}
