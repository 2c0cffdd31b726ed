import type { ReactNode } from 'react';
import { prerender } from 'react-dom/static';
import type { Content } from '#app/App.tsx';
import { PageHead } from '#app/PageHead.tsx';
import { stillSetting } from '#app/render.tsx';
import type { Stills } from '#app/view.tsx';
import { DrawingProvider } from '#line/DrawingContext.ts';
import { About } from '#sections/About.tsx';
import { Achievement } from '#sections/Achievement.tsx';
import { Achievements } from '#sections/Achievements.tsx';
import { Resume } from '#sections/Resume.tsx';
import { Timeline } from '#sections/Timeline.tsx';
import { type Setting, SettingProvider, type Target } from '#ui/Setting.tsx';

const Anchor: Setting['Anchor'] = ({ children, ...rest }) => <a {...rest}>{children}</a>;

/** Where each part of the career is found when all pages stand in one, below each other. */
function hrefOf(target: Target): string {
  if ('page' in target) return `#${target.page}`;
  if ('chapter' in target) return `#${target.on}-${target.chapter}`;
  if ('paragraph' in target) return `#about-${target.paragraph}`;
  if ('exhibits' in target) return '#achievements';
  if ('achievement' in target) return `#achievement-${target.achievement}`;
  return `#exhibit-${target.exhibit}`;
}

/** All pages as one document, for the one file while its script has not run: each with ids and links of its own. */
export async function renderSingle(content: Content, stills: Stills): Promise<string> {
  const { career, site, drawing, routes, exhibits } = content;
  const { words } = site;
  const setting = (prefix: string): Setting => ({ ...stillSetting(content, ''), hrefOf, prefix, Anchor });
  const part = (id: string, prefix: string, children: ReactNode) => (
    <SettingProvider key={id} value={setting(prefix)}>
      <div id={id}>{children}</div>
    </SettingProvider>
  );
  const pages: { readonly [page: string]: ReactNode } = {
    about: <About career={career} />,
    timeline: (
      <>
        <PageHead title={words.timeline} lede={words.timelineLede} />
        <Timeline career={career} />
      </>
    ),
    achievements: (
      <>
        <PageHead title={words.achievements} lede={words.achievementsLede} />
        <Achievements career={career} />
      </>
    ),
    resume: (
      <div className="tl-desk">
        <Resume career={career} />
      </div>
    ),
  };
  const told = routes.flatMap(({ achievement }) =>
    career.achievements.filter(({ id }) => id === achievement),
  );
  const { prelude } = await prerender(
    <DrawingProvider value={drawing}>
      {site.notice && <p className="tl-notice">{site.notice}</p>}
      <main id="main">
        {routes.filter(({ label }) => label).map(({ page }) => part(page, `${page}-`, pages[page]))}
        {told.map((achievement) =>
          part(
            `achievement-${achievement.id}`,
            `achievement-${achievement.id}-`,
            <>
              <Achievement career={career} achievement={achievement} />
              {achievement.exhibit && exhibits[achievement.exhibit] && (
                <section className="tl-try" id={`exhibit-${achievement.exhibit}`}>
                  <h2>{exhibits[achievement.exhibit]?.title}</h2>
                  <p className="tl-lede">{exhibits[achievement.exhibit]?.question}</p>
                  <div
                    // biome-ignore lint/security/noDangerouslySetInnerHtml: our own renderer wrote it
                    dangerouslySetInnerHTML={{ __html: stills[achievement.exhibit] ?? '' }}
                  />
                </section>
              )}
            </>,
          ),
        )}
      </main>
    </DrawingProvider>,
    { progressiveChunkSize: Number.POSITIVE_INFINITY } as Parameters<typeof prerender>[1],
  );
  return new Response(prelude).text();
}
