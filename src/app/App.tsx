import { Fragment, useCallback, useMemo, useState } from 'react';
import { Link, useLocation, useRoutes } from 'react-router-dom';
import type { PublishedCareer } from '#career/published.ts';
import type { Offer, PublishedSite } from '#career/site.ts';
import { DrawingProvider } from '#line/DrawingContext.ts';
import type { Drawing } from '#line/drawing.ts';
import type { Route } from '#ui/hrefs.ts';
import { type Setting, SettingProvider } from '#ui/Setting.tsx';
import { Arrival } from './Arrival.tsx';
import { Shell } from './Shell.tsx';
import { settingOf } from './setting.ts';
import { matched } from './takeOver.ts';
import { useIsPrerendered } from './useIsPrerendered.ts';
import { type Stills, viewOf } from './view.tsx';

/** Everything that a build knows about a site, and the source of all its pages. */
export interface Content {
  readonly career: PublishedCareer;
  readonly site: PublishedSite;
  readonly drawing: Drawing;
  /** The available exhibits, by name. */
  readonly exhibits: { readonly [name: string]: { readonly title: string; readonly question: string } };
  readonly routes: readonly Route[];
  readonly offers: readonly Offer[];
  /** Files inside the content itself, as data: addresses, by name. */
  readonly files?: { readonly [name: string]: string };
}

/** A link that the router follows. */
export const Anchor: Setting['Anchor'] = ({ href, ...rest }) => <Link to={href} {...rest} />;

/** The whole site in a router, which picks the page from the one table: its content, title and place in navigation. */
export function App({
  content,
  base,
  stills,
}: {
  readonly content: Content;
  /** The path that the site is mounted at, with slashes at both ends. */
  readonly base: string;
  readonly stills?: Stills | undefined;
}) {
  const { drawing, routes } = content;
  const [said, say] = useState({ text: '', seen: false, turn: 0 });
  const announce = useCallback(
    (text: string, seen = true) => say(({ turn }) => ({ text, seen, turn: turn + 1 })),
    [],
  );
  const tag = useTag();
  const setting = useMemo(
    () => ({ ...settingOf(content, base), Anchor, tag, announce }),
    [content, base, tag, announce],
  );
  const page = (route?: Route) => (
    <Page content={content} route={route} stills={stills} announce={announce} />
  );
  const shown = useRoutes([
    ...routes.map((route) => ({ ...matched(route), element: page(route) })),
    { path: '*', element: page() },
  ]);
  return (
    <SettingProvider value={setting}>
      <DrawingProvider value={drawing}>
        {shown}
        <p role="status" data-announcer>
          <span className={said.seen ? 'tl-said' : 'tl-unseen'} key={said.turn}>
            {said.text}
          </span>
        </p>
      </DrawingProvider>
    </SettingProvider>
  );
}

/** A page in the shell, or the page for unknown addresses. The shell stays when the page changes. */
function Page({
  content,
  route,
  stills,
  announce,
}: {
  readonly content: Content;
  readonly route: Route | undefined;
  readonly stills: Stills | undefined;
  readonly announce: (text: string, seen?: boolean) => void;
}) {
  const { site } = content;
  return (
    <>
      <Shell content={content} current={route}>
        <Fragment key={route?.path}>{viewOf(route, content, stills)}</Fragment>
      </Shell>
      <Arrival title={route?.title ?? site.words.notFoundTitle} announce={announce} />
    </>
  );
}

/** The tag in the address's query. The first render ignores it: the prerendered page had none. */
function useTag(): string | undefined {
  const { search } = useLocation();
  return (!useIsPrerendered() && new URLSearchParams(search).get('tag')) || undefined;
}
