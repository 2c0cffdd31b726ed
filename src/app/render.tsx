import type { ReactNode } from 'react';
import { prerender } from 'react-dom/static';
import { StaticRouter } from 'react-router-dom';
import { type Setting, SettingProvider } from '#ui/Setting.tsx';
import { Anchor, App, type Content } from './App.tsx';
import { Onward, Shell } from './Shell.tsx';
import { settingOf } from './setting.ts';
import { loadViews, type Stills } from './view.tsx';

/**
 * Stands for the site's root in every address of a rendered page, until the build replaces it with the path from that
 * page to the root.
 */
export const rootMark = '/@root@/';

/** The HTML of one page's app, for a path relative to the site's root. */
export async function render(content: Content, path: string, stills?: Stills): Promise<string> {
  await loadViews(content);
  const { prelude } = await prerender(
    <StaticRouter basename={rootMark} location={rootMark + path}>
      <App content={content} base={rootMark} stills={stills} />
    </StaticRouter>,
    // Above a certain size React would otherwise show "loading" markup first and reveal the rest by script.
    { progressiveChunkSize: Number.POSITIVE_INFINITY } as Parameters<typeof prerender>[1],
  );
  return new Response(prelude).text();
}

/** The setting of a page that no script takes over, and that never filters or announces anything. */
export const stillSetting = (content: Content, base: string): Setting => ({
  ...settingOf(content, base),
  Anchor,
  tag: undefined,
  announce: () => {},
});

/** The HTML of a page without a route in the app: `children` in the site's shell, for the given path. */
export async function renderInShell(content: Content, path: string, children: ReactNode): Promise<string> {
  const { prelude } = await prerender(
    <StaticRouter basename={rootMark} location={rootMark + path}>
      <SettingProvider value={stillSetting(content, rootMark)}>
        <Shell content={content} current={undefined}>
          {children}
          {content.routes[0] && <Onward to={content.routes[0]} />}
        </Shell>
      </SettingProvider>
    </StaticRouter>,
  );
  return new Response(prelude).text();
}
