import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Content } from '#app/App.tsx';
import type { Motif } from '#career/career.ts';
import { quote } from '#career/check/quote.ts';
import { plainText } from '#career/plainText.ts';
import { lineOnLight } from '../colour.ts';
import { pictureOf } from './picture.ts';
import { rasterise } from './rasterise.ts';
import { drawable, lacksLetters, letteringOf } from './typeface.ts';
import type { ShareWords } from './words.ts';

/** The source of share images: a part of a page's source. */
export type Shared = Pick<Content, 'career' | 'site'>;
type Route = Content['routes'][number];

export interface ShareImage {
  /** The path of its page, relative to the site's root. */
  readonly path: string;
  /** The path of the picture: 'share/timeline.png'. */
  readonly file: string;
  /** The words in the picture; if it has none, what it is. */
  readonly alt: string;
  readonly svg: string;
}

/** The line's colour if the owner has set none: that of src/ui/tokens.css. */
const usualColor = '#ee3a14';

/** The share image of a page: its path and its alt text. */
export function shareImageOf(route: Route, shared: Shared): Pick<ShareImage, 'file' | 'alt'> {
  const { who, lead, large, under } = wordsOf(route, shared);
  const figure = [lead, large].filter(Boolean).join(' ');
  const shown = [figure, under, who].filter(Boolean).join(' · ');
  const name = route.achievement ? `achievements/${route.achievement}` : route.page;
  return { file: `share/${name}.png`, alt: shown || shared.site.words.footer };
}

/** A share image for each of these pages. The same content gives the same pictures, on any machine at any time. */
export async function shareImages(shared: Shared, routes: readonly Route[]): Promise<readonly ShareImage[]> {
  const { career, site } = shared;
  const told = routes.map((route) => ({ route, words: wordsOf(route, shared) }));
  const lettering = await letteringOf(told.flatMap(({ words }) => Object.values(words).map(String)));
  const look = { color: site.color ? lineOnLight(site.color) : usualColor, dir: career.dir };
  return told.map(({ route, words }) => ({
    path: route.path,
    ...shareImageOf(route, shared),
    svg: pictureOf(words, motifsOf(route, shared), look, lettering),
  }));
}

/** The words of a career's pictures for which the typeface lacks letters, each once. */
export function unwritten({ career, site }: Shared, routes: readonly Route[]): readonly string[] {
  const { name, headline, tagline } = career.person;
  const titles = routes.flatMap(({ page, label }) => (label && page !== 'about' ? [site.words[page]] : []));
  const told = career.achievements.flatMap(({ claim, caption, metric }) => [
    ...(metric ? [metric.words.lead ?? '', metric.words.value, caption ?? metric.words.unit] : [claim]),
  ]);
  return [
    ...new Set([name ?? headline, plainText(tagline ?? headline), ...titles, ...told].filter(lacksLetters)),
  ];
}

/** Draws the share images of these pages and writes them into a built folder. Reports the words that they leave out. */
export async function writeShareImages(
  folder: string,
  shared: Shared,
  routes: readonly Route[],
): Promise<void> {
  const images = await shareImages(shared, routes);
  const [first, ...others] = unwritten(shared, routes);
  if (first !== undefined)
    process.stderr.write(
      `share/ warning picture-letters: The preview pictures for shared links leave out ${quote(first)}${others.length > 0 ? ` and ${others.length} more texts` : ''}, because their typeface lacks some letters. Check whether the pictures in share/ still show enough.\n`,
    );
  await Promise.all(
    images.map(async ({ file, svg }) => {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), await rasterise(svg, join('.cache', 'share')));
    }),
  );
}

/** The words of a page's picture that the typeface can show; if there are none, other words of the career. */
function wordsOf(route: Route, shared: Shared): ShareWords {
  const words = ownWordsOf(route, shared);
  return Object.keys(words).length > 0 ? words : defined({ large: otherWordsOf(shared) });
}

/** The site's host, or else the technologies' names: most languages write these in Latin letters. */
function otherWordsOf({ career, site }: Shared): string | undefined {
  if (site.address) return new URL(site.address).host;
  const names = Object.values(career.technologies).flatMap(({ name }) => drawable(name) ?? []);
  return names.slice(0, 3).join(' · ') || undefined;
}

/** A figure without its unit would mean something else. */
function ownWordsOf({ page, achievement: id }: Route, { career, site }: Shared): ShareWords {
  const { person, achievements } = career;
  const named = drawable(person.name ?? person.headline);
  const achievement = achievements.find((each) => each.id === id);
  if (!achievement) {
    const title = page === 'about' ? plainText(person.tagline ?? person.headline) : site.words[page];
    const large = drawable(title);
    return defined({ large, who: named === large ? undefined : named });
  }
  const { metric, claim, caption } = achievement;
  const { lead, value, unit = '' } = metric?.words ?? { lead: undefined, value: claim };
  const texts = [lead ?? '', value, caption ?? unit];
  const [before, large, under] = texts.map(drawable);
  const isWhole = !metric || !texts.some(lacksLetters);
  return defined(isWhole ? { lead: before, large, under, who: named } : { who: named });
}

type Found = { readonly [K in keyof ShareWords]: ShareWords[K] | undefined };

const defined = (words: Found): ShareWords =>
  Object.fromEntries(Object.entries(words).filter(([, text]) => text !== undefined));

/** What the line draws: the chapter of an achievement, the chapters of all achievements, or the whole journey. */
function motifsOf({ page, achievement: id }: Route, { career }: Shared): readonly Motif[] {
  const { chapters, achievements } = career;
  const about =
    page === 'achievements'
      ? achievements.filter((each) => !id || each.id === id).map(({ chapter }) => chapter)
      : [];
  const shown = chapters.filter((chapter) => about.length === 0 || about.includes(chapter.id));
  return shown.map(({ motif }) => motif ?? 'start');
}
