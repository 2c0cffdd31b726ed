import type { ReactNode } from 'react';
import { prerender } from 'react-dom/static';
import type { PublishedAchievement } from '#career/published.ts';
import { DrawingProvider } from '#line/DrawingContext.ts';
import { Achievement } from '#sections/Achievement.tsx';
import type { Route } from '#ui/hrefs.ts';
import { type Setting, SettingProvider, type Target } from '#ui/Setting.tsx';
import type { Content } from './App.tsx';
import { stillSetting } from './render.tsx';
import { TryTheIdea } from './TryTheIdea.tsx';
import { loadViews, type Stills, viewOf } from './view.tsx';

const Anchor: Setting['Anchor'] = ({ children, ...rest }) => <a {...rest}>{children}</a>;

/** The anchors of all parts of the career in a document that contains all pages, one below the other. */
const hrefsIn = (routes: readonly Route[]) => (target: Target) => {
  if ('page' in target)
    return routes.some(({ page, label }) => page === target.page && label) ? `#${target.page}` : undefined;
  if ('chapter' in target) return `#${target.on}-${target.chapter}`;
  if ('paragraph' in target) return `#about-${target.paragraph}`;
  if ('project' in target) return `#projects-${target.project}`;
  if ('achievement' in target) return `#achievement-${target.achievement}`;
  return `#exhibit-${target.exhibit}`;
};

/** All pages as one document, for the single file until its script runs: each page has separate ids and links. */
export async function renderSingle(content: Content, stills: Stills): Promise<string> {
  await loadViews(content);
  const { career, site, drawing, routes } = content;
  const setting = (prefix: string): Setting => ({
    ...stillSetting(content, ''),
    hrefOf: hrefsIn(routes),
    prefix,
    Anchor,
  });
  const part = (id: string, prefix: string, children: ReactNode) => (
    <SettingProvider key={id} value={setting(prefix)}>
      <div id={id}>{children}</div>
    </SettingProvider>
  );
  const told = routes.flatMap(({ achievement }) =>
    career.achievements.filter(({ id }) => id === achievement),
  );
  const { prelude } = await prerender(
    <DrawingProvider value={drawing}>
      {site.notice && <aside className="tl-notice">{site.notice}</aside>}
      <main id="main">
        {routes
          .filter(({ label }) => label)
          .map((route) => part(route.page, `${route.page}-`, viewOf(route, content)))}
        {told.map((achievement) =>
          part(
            `achievement-${achievement.id}`,
            `achievement-${achievement.id}-`,
            <Deed content={content} achievement={achievement} stills={stills} />,
          ),
        )}
      </main>
    </DrawingProvider>,
    { progressiveChunkSize: Number.POSITIVE_INFINITY } as Parameters<typeof prerender>[1],
  );
  return new Response(prelude).text();
}

/** An achievement, with the still of its exhibit, if any. */
function Deed({
  content: { career, exhibits },
  achievement,
  stills,
}: {
  readonly content: Content;
  readonly achievement: PublishedAchievement;
  readonly stills: Stills;
}) {
  const { exhibit = '' } = achievement;
  const entry = exhibits[exhibit];
  const told = { career, achievement };
  if (!entry) return <Achievement {...told} />;
  return (
    <TryTheIdea {...told} entry={entry} hasList={false}>
      <div
        id={`exhibit-${exhibit}`}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: our own renderer wrote it
        dangerouslySetInnerHTML={{ __html: stills[exhibit] ?? '' }}
      />
    </TryTheIdea>
  );
}
