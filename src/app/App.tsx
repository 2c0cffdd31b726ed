import { useEffect, useMemo, useState, ViewTransition } from 'react';
import { Link, Route, Routes, useLocation } from 'react-router-dom';
import type { PublishedCareer } from '#career/published.ts';
import type { PublishedSite } from '#career/site.ts';
import { catalogue } from '#exhibits/catalogue.ts';
import { DrawingProvider } from '#line/DrawingContext.ts';
import type { Drawing } from '#line/drawing.ts';
import { type Setting, SettingProvider } from '#ui/Setting.tsx';
import { Arrival } from './Arrival.tsx';
import { hrefsOf } from './hrefs.ts';
import { NotFound } from './NotFound.tsx';
import { routesOf, type Stills } from './routes.tsx';
import { Shell } from './Shell.tsx';

/** What a build knows of a site, and all that its pages are made from. */
export interface Content {
  readonly career: PublishedCareer;
  readonly site: PublishedSite;
  readonly drawing: Drawing;
}

interface AppProps extends Content {
  /** The path under which the site is mounted, with slashes at both ends. */
  readonly base: string;
  readonly stills?: Stills | undefined;
}

const Anchor: Setting['Anchor'] = ({ href, ...rest }) => <Link to={href} {...rest} />;

/** The whole site inside a router: the shell that stays, and the page that the address names. */
export function App({ career, site, drawing, base, stills }: AppProps) {
  const routes = useMemo(() => routesOf(career, site, stills), [career, site, stills]);
  const [said, announce] = useState('');
  const tag = useTag();
  const setting = useMemo<Setting>(
    () => ({
      words: site.words,
      lang: career.lang,
      hrefOf: hrefsOf(career, site),
      exhibitTitle: (name) => catalogue[name]?.title,
      fileOf: (name) => `${base}files/${name}`,
      tag,
      announce,
      Anchor,
    }),
    [career, site, base, tag],
  );
  const { pathname } = useLocation();
  const current = routes.find(({ path }) => pathname === `/${path}`);
  return (
    <SettingProvider value={setting}>
      <DrawingProvider value={drawing}>
        <Shell career={career} site={site} routes={routes} current={current}>
          <ViewTransition>
            <Routes>
              {routes.map(({ path, view }) => (
                <Route key={path} path={`/${path}`} element={view} />
              ))}
              <Route path="*" element={<NotFound site={site} />} />
            </Routes>
          </ViewTransition>
        </Shell>
        <Arrival title={current?.title ?? site.words.notFoundTitle} announce={announce} />
        <p role="status" data-announcer>
          <span className="tl-said" key={said}>
            {said}
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
