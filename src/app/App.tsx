import { useCallback, useEffect, useMemo, useState, ViewTransition } from 'react';
import { Link, useLocation } from 'react-router-dom';
import type { PublishedCareer } from '#career/published.ts';
import type { PublishedSite } from '#career/site.ts';
import { DrawingProvider } from '#line/DrawingContext.ts';
import type { Drawing } from '#line/drawing.ts';
import { type Setting, SettingProvider } from '#ui/Setting.tsx';
import { Arrival } from './Arrival.tsx';
import { hrefsOf } from './hrefs.ts';
import { NotFound } from './NotFound.tsx';
import type { Route } from './routes.ts';
import { Shell } from './Shell.tsx';
import { type Stills, viewOf } from './view.tsx';

/** What a build knows of a site, and all that its pages are made from. */
export interface Content {
  readonly career: PublishedCareer;
  readonly site: PublishedSite;
  readonly drawing: Drawing;
  /** The exhibits there are, by name. */
  readonly exhibits: { readonly [name: string]: { readonly title: string; readonly question: string } };
  readonly routes: readonly Route[];
}

const Anchor: Setting['Anchor'] = ({ href, ...rest }) => <Link to={href} {...rest} />;

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
  const { career, site, drawing, exhibits, routes } = content;
  const [said, say] = useState({ text: '', seen: false });
  const announce = useCallback((text: string, seen = true) => say({ text, seen }), []);
  const tag = useTag();
  const setting = useMemo<Setting>(
    () => ({
      words: site.words,
      lang: career.lang,
      hrefOf: hrefsOf(career, routes),
      exhibitTitle: (name) => exhibits[name]?.title,
      fileOf: (name) => `${base}files/${name}`,
      tag,
      announce,
      Anchor,
    }),
    [career, site, exhibits, routes, base, tag, announce],
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
  const [settled, settle] = useState(false);
  useEffect(() => settle(true), []);
  return settled ? (new URLSearchParams(search).get('tag') ?? undefined) : undefined;
}
