import type { ComponentType, JSX } from 'react';
import { hasBeside } from '#career/hasBeside.ts';
import { ledeOf } from '#career/ledeOf.ts';
import type { ListName } from '#career/lists.ts';
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
type Source = () => Promise<View>;

/** The pages with a separate view. Every other page has the name of a list, and shows that list. */
type OwnView = Exclude<PageName, ListName> | 'projects' | 'achievement' | 'unknown';
type ViewName = OwnView | PageName;

/**
 * The view of each page of the navigation, and of an achievement's page. Each is a separate file of code: the first
 * page loads only the one that it needs.
 */
const sources: { readonly [V in OwnView]: Source } & { readonly [V in ViewName]?: Source } = {
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

const views: { [V in ViewName]?: View } = {};

const ofList: Source = async () => {
  const { ListPage } = await import('#sections/ListPage.tsx');
  return ({ career }, route) => <ListPage career={career} of={route?.page} />;
};

const load = async (name: ViewName): Promise<void> => {
  views[name] ??= await (sources[name] ?? ofList)();
};

let Also: ComponentType<{ readonly career: PublishedCareer }> | undefined;
async function loadAlso(): Promise<void> {
  ({ Also } = await import('#sections/Also.tsx'));
}

/** Loads the view of a page. Rejects where it is unavailable. */
export async function loadView(
  route: Pick<Route, 'page' | 'achievement'> | undefined,
  { career }: Pick<Content, 'career'>,
): Promise<void> {
  const name = nameOf(route);
  if (name === 'about' && hasBeside(career)) await loadAlso();
  await load(name);
}

/** Loads the views of all pages of a site. Rejects where one is unavailable. */
export async function loadViews({ routes, career }: Pick<Content, 'routes' | 'career'>): Promise<void> {
  const names = new Set<ViewName>(['unknown', ...routes.map(nameOf)]);
  await Promise.all([hasBeside(career) && loadAlso(), ...[...names].map(load)]);
}

const nameOf = (route: Pick<Route, 'page' | 'achievement'> | undefined): ViewName =>
  route?.achievement === undefined ? (route?.page ?? 'unknown') : 'achievement';

/** The loaded view of a page, or of the page for unknown addresses, below its title and any sentence of the words. */
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
