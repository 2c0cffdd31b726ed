import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { Link } from 'react-router-dom';
import type { Offer } from '#career/site.ts';
import type { Route } from '#ui/hrefs.ts';
import { useSetting } from '#ui/Setting.tsx';
import type { Content } from './App.tsx';
import { Offers } from './Offers.tsx';

/** The links in the footer of every page; one of them leads to the files for machines. */
const apart: readonly Offer['kind'][] = ['exhibits', 'machines', 'embed', 'accessibility'];

/** The parts that stay while pages change: the mark, the navigation where the line starts, and the way on. */
export function Shell({
  content: { career, site, routes, offers },
  current,
  children,
}: {
  readonly content: Content;
  readonly current: Route | undefined;
  readonly children: ReactNode;
}) {
  const { words } = useSetting();
  const pages = routes.filter(({ label }) => label);
  const here = pages.findIndex(({ page }) => page === current?.page);
  const next = pages[(here + 1) % pages.length];
  // React may render the colour control again; its owner, in boot.ts, then sets it.
  useEffect(() => void dispatchEvent(new Event('theme')), []);
  return (
    <>
      <a className="tl-skip" href="#main">
        {words.skip}
      </a>
      {site.notice && <aside className="tl-notice">{site.notice}</aside>}
      <header className="tl-top">
        <div className="tl-top__row">
          <Link className="tl-mark" to="/">
            {career.person.name ?? career.person.headline}
          </Link>
          <nav className="tl-nav" aria-label={words.pages} ref={useTravel(here)}>
            <ul role="list">
              {pages.map(({ path, page, label }) => (
                <li key={path}>
                  <Link
                    to={`/${path}`}
                    aria-current={
                      current?.page === page ? (current.path === path ? 'page' : 'true') : undefined
                    }
                  >
                    {label}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
        </div>
        <span className="tl-lead" data-nowhere={!current || undefined} aria-hidden="true" />
      </header>
      <main id="main" tabIndex={-1}>
        {children}
        {current && !current.achievement && current.page !== 'resume' && next && next !== current && (
          <Onward to={next} />
        )}
      </main>
      <footer className="tl-foot">
        <p>{words.footer}</p>
        <Offers of={offers.filter(({ kind }) => apart.includes(kind))} />
        <fieldset className="tl-theme" data-script-only>
          <legend className="tl-unseen">{words.colours}</legend>
          {(['', 'light', 'dark'] as const).map((theme) => (
            <label key={theme}>
              <input
                type="radio"
                name="theme"
                value={theme}
                defaultChecked={theme === ''}
                data-theme-choice
              />
              {words[theme || 'system']}
            </label>
          ))}
        </fieldset>
      </footer>
    </>
  );
}

/** When the current link changes, passes the ring of the navigation its former position: CSS moves it. */
function useTravel(here: number) {
  const nav = useRef<HTMLElement>(null);
  const before = useRef(here);
  useLayoutEffect(() => {
    const links = nav.current?.querySelectorAll('a');
    const [from, to] = [links?.[before.current], links?.[here]];
    before.current = here;
    if (!nav.current || !from || !to || from === to) return;
    const [was, is] = [from.getBoundingClientRect(), to.getBoundingClientRect()];
    const [x, y] = [was.left - is.left + (was.width - is.width) / 2, was.bottom - is.bottom];
    nav.current.dataset.travels = '';
    nav.current.style.setProperty('--from', `${x}px, ${y}px`);
  }, [here]);
  return nav;
}

/** Where the line continues: the ring at its end, and the name of the page that it leads to. */
export function Onward({ to: { path, label } }: { readonly to: Route }) {
  const { words } = useSetting();
  return (
    <Link className="tl-next" to={`/${path}`}>
      <span className="tl-next__line" aria-hidden="true">
        <i className="tl-ring tl-next__ring" />
      </span>
      <span className="tl-next__name">
        <small>{`${words.goesOn} `}</small>
        <span>{label}</span>
      </span>
    </Link>
  );
}
