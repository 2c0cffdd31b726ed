import { useCallback, useMemo, useState, ViewTransition } from 'react';
import { Link, useLocation } from 'react-router-dom';
import type { PublishedCareer } from '#career/published.ts';
import type { Offer, PublishedSite } from '#career/site.ts';
import { DrawingProvider } from '#line/DrawingContext.ts';
import type { Drawing } from '#line/drawing.ts';
import { hrefsOf, type Route } from '#ui/hrefs.ts';
import { type Setting, SettingProvider } from '#ui/Setting.tsx';
import { Arrival } from './Arrival.tsx';
import { NotFound } from './NotFound.tsx';
import { Shell } from './Shell.tsx';
import { useIsPrerendered } from './useIsPrerendered.ts';
import { type Stills, viewOf } from './view.tsx';

/** What a build knows of a site, and all that its pages are made from. */
export interface Content {
  readonly career: PublishedCareer;
  readonly site: PublishedSite;
  readonly drawing: Drawing;
  /** The exhibits there are, by name. */
  readonly exhibits: { readonly [name: string]: { readonly title: string; readonly question: string } };
  readonly routes: readonly Route[];
  readonly offers: readonly Offer[];
  /** Files that are in the content itself, as data: addresses, by name. */
  readonly files?: { readonly [name: string]: string };
}

/** The list of exhibits is a page of its own, which the app does not know. */
const Anchor: Setting['Anchor'] = (a) => <Link to={a.href} reloadDocument={a.href === '/exhibits/'} {...a} />;

/** What every page of the site is set in, but for what is chosen and said in a browser. */
export const settingOf = ({ career, site, exhibits, routes, files }: Content, base: string) => ({
  words: site.words,
  lang: career.lang,
  hrefOf: hrefsOf(career, routes),
  exhibitTitle: (name: string) => exhibits[name]?.title,
  fileOf: (name: string) => files?.[name] ?? `${base}files/${name}`,
  prefix: '',
  lower: 0,
  Anchor,
});

/** The whole site inside a router: the shell that stays, and the page that the address names. */
export function App({
  content,
  base,
  stills,
}: {
  readonly content: Content;
  /** The path under which the site is mounted, with slashes at both ends. */
  readonly base: string;
  readonly stills?: Stills | undefined;
}) {
  const { site, drawing, routes } = content;
  const [said, say] = useState({ text: '', seen: false });
  const announce = useCallback((text: string, seen = true) => say({ text, seen }), []);
  const tag = useTag();
  const setting = useMemo(
    () => ({ ...settingOf(content, base), tag, announce }),
    [content, base, tag, announce],
  );
  const { pathname } = useLocation();
  const current = routes.find(({ path }) => pathname === `/${path}`);
  return (
    <SettingProvider value={setting}>
      <DrawingProvider value={drawing}>
        <Shell content={content} current={current}>
          <ViewTransition key={pathname} update="none">
            {current ? viewOf(current, content, stills) : <NotFound front={routes[0]?.page} />}
          </ViewTransition>
        </Shell>
        <Arrival title={current?.title ?? site.words.notFoundTitle} announce={announce} />
        <p role="status" data-announcer>
          <span className={said.seen ? 'tl-said' : 'tl-unseen'} key={said.text}>
            {said.text}
          </span>
        </p>
      </DrawingProvider>
    </SettingProvider>
  );
}

/** The tag in the query of the address. The first render does not know it: the prerendered page had none. */
function useTag(): string | undefined {
  const { search } = useLocation();
  return (!useIsPrerendered() && new URLSearchParams(search).get('tag')) || undefined;
}
