import { useMemo, ViewTransition } from 'react';
import { Link, Route, Routes, useLocation } from 'react-router-dom';
import type { PublishedCareer } from '#career/published.ts';
import type { Site } from '#career/site.ts';
import { type Setting, SettingProvider } from '#ui/Setting.tsx';
import { Arrival } from './Arrival.tsx';
import { hrefsOf } from './hrefs.ts';
import { NotFound } from './NotFound.tsx';
import { routesOf, wordsOf } from './routes.tsx';
import { Shell } from './Shell.tsx';

export interface AppProps {
  readonly career: PublishedCareer;
  readonly site: Site;
  /** The path under which the site is mounted, with slashes at both ends. */
  readonly base: string;
}

const Anchor: Setting['Anchor'] = ({ href, ...rest }) => <Link to={href} {...rest} />;

/** The whole site inside a router: the shell that stays, and the page that the address names. */
export function App({ career, site, base }: AppProps) {
  const routes = useMemo(() => routesOf(career, site), [career, site]);
  const setting = useMemo<Setting>(
    () => ({
      words: wordsOf(site),
      lang: career.lang,
      hrefOf: hrefsOf(career, site),
      exhibitTitle: () => undefined,
      fileOf: (name) => `${base}files/${name}`,
      Anchor,
    }),
    [career, site, base],
  );
  const { pathname } = useLocation();
  const current = routes.find(({ path }) => pathname === `/${path}`);
  return (
    <SettingProvider value={setting}>
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
      <Arrival title={current?.title ?? setting.words.notFoundTitle} />
    </SettingProvider>
  );
}
