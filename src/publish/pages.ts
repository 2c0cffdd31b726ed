import type { Content } from '#app/App.tsx';
import { exhibitsIn } from '#app/ExhibitList.tsx';
import { render } from '#app/render.tsx';
import { routesOf } from '#app/routes.ts';
import { renderStills } from '#app/stills.tsx';
import type { Stills } from '#app/view.tsx';
import { fill } from '#career/fill.ts';
import type { PublishedCareer } from '#career/published.ts';
import { type Offer, pageNames, type Site } from '#career/site.ts';
import { isEnglish, pageWords } from '#career/words.ts';
import { catalogue } from '#exhibits/catalogue.ts';
import { draw } from '#line/drawing.ts';
import { stationsOf } from '#line/stations.ts';
import { colourCss } from './colour.ts';
import { exhibitCss } from './exhibitCss.ts';
import { headOf } from './outputs/head.ts';
import { sourceOf } from './outputs/output.ts';
import { offered } from './outputs/outputs.ts';
import { shownIn } from './outputs/shownText.ts';
import type { PageParts } from './page.ts';
import { shareImageOf } from './share/shareImages.ts';
import { textMeasure } from './textWidth.ts';

type Page = Pick<
  PageParts,
  'path' | 'lang' | 'dir' | 'title' | 'description' | 'app' | 'head' | 'ownCss' | 'exhibit'
>;

/**
 * The app's initial content, and all rendered pages; the one for unknown addresses is last, without a path. `more` adds
 * offers.
 */
export async function pagesOf(
  career: PublishedCareer,
  site: Site,
  { more = [], modified }: { readonly more?: readonly Offer[]; readonly modified?: string | undefined } = {},
): Promise<{ readonly content: Content; readonly pages: readonly Page[]; readonly stills: Stills }> {
  const measure = textMeasure();
  const words = { ...pageWords, ...site.words };
  const { drawing, css } = draw(stationsOf(career, measure), measure, (count) =>
    fill(words.moreStops, count),
  );
  const exhibits = Object.fromEntries(
    Object.entries(catalogue).map(([name, { title, question }]) => [name, { title, question }]),
  );
  const published = { ...site, words };
  const described = routesOf(career, published);
  const routes = described.map(({ description: _, ...route }) => route);
  const source = sourceOf(career, site, [], modified);
  const offers = [
    ...offered(source),
    ...more,
    ...standaloneOffers(site, exhibitsIn({ career, exhibits }).length > 0),
  ];
  const content = { career, site: published, drawing, exhibits, routes, offers };
  const ownCss = `${site.color ? colourCss(site.color) : ''}${css}${languageCss(career)}`;
  const shared = { lang: career.lang, dir: career.dir, ownCss };
  const stills = await renderStills(career.lang);
  const pages = described.map(async (route) => {
    const { path, achievement, title, description } = route;
    const app = await render(content, path, stills);
    const image = shareImageOf(route, content);
    return {
      ...shared,
      path,
      title,
      description,
      head: headOf(route, source, { isShown: shownIn(app, title), offers, image }),
      app,
      ...stylesOf(career.achievements.find(({ id }) => id === achievement)?.exhibit, stills),
    };
  });
  const lost = {
    ...shared,
    path: undefined,
    title: words.notFoundTitle,
    description: words.notFoundLede,
    head: '<meta name="robots" content="noindex" />',
    app: await render(content, '404/'),
  };
  return { content, pages: [...(await Promise.all(pages)), lost], stills };
}

/**
 * Rules for some languages: stacked marks on a letter stay inside their paragraph, and long words break by their
 * language's rules, which English hardly does.
 */
const languageCss = (career: PublishedCareer): string => {
  const isPiled = /\p{M}{9}/u.test(JSON.stringify(career));
  return `${isPiled ? ':is(h1,h2,h3,h4,p,dt,dd){overflow-y:clip}' : ''}${isEnglish(career.lang) ? '' : ':root{hyphens:auto}'}`;
};

/** The pages outside the app that every page links to. */
function standaloneOffers({ pages = pageNames }: Site, hasExhibits: boolean): readonly Offer[] {
  // The page that offers embeds and the page of the exhibits exist if a section can be embedded.
  const isEmbeddable = pages.some((page) => page !== 'resume');
  const offers: readonly (Offer | false)[] = [
    isEmbeddable && hasExhibits && { file: 'exhibits/', kind: 'exhibits' },
    { file: 'machines/', kind: 'machines' },
    isEmbeddable && { file: 'embed/', kind: 'embed' },
    { file: 'accessibility/', kind: 'accessibility' },
  ];
  return offers.filter((offer) => offer !== false);
}

/** The styles of the exhibit on a page, if any. */
const stylesOf = (exhibit: string | undefined, stills: Stills): Pick<Page, 'exhibit'> =>
  exhibit && stills[exhibit]
    ? { exhibit: { name: exhibit, css: exhibitCss([exhibit], stills[exhibit]) } }
    : {};
