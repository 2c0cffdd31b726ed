import type { Content } from '#app/App.tsx';
import type { Stills } from '#app/view.tsx';
import { frameOf } from '#embed/page/snippets.ts';
import { exhibitsIn } from '#standalone/ExhibitList.tsx';
import {
  choicesOf,
  renderEmbedPage,
  renderExhibitList,
  renderFrame,
  renderStatement,
} from '#standalone/pages.tsx';
import { renderPictures } from '#standalone/stills.tsx';
import { exhibitCss } from './exhibitCss.ts';
import { minifiedFile } from './minifyCss.ts';
import type { OutputSource } from './outputs/output.ts';
import type { PageParts } from './page.ts';

type StandalonePage = Required<
  Pick<PageParts, 'lang' | 'dir' | 'title' | 'description' | 'app' | 'ownCss' | 'scripts' | 'isFrame'>
> & { readonly path: string; readonly exhibit?: Pick<PageParts, 'exhibit'> };

/**
 * The pages that the app does not take over, though they stand in the site's shell: the accessibility statement, and
 * the one that offers the site's parts for embedding; and, in no shell, a frame for each of those parts.
 */
export async function standalonePagesOf(
  content: Content,
  words: OutputSource['site']['words'],
  stills: Stills,
): Promise<readonly StandalonePage[]> {
  const choices = choicesOf(content);
  const { lang, dir } = content.career;
  const who = content.career.person.name ?? content.career.person.headline;
  const frames = choices.map(async (choice): Promise<StandalonePage> => {
    const exhibit = 'exhibit' in choice.of ? choice.of.exhibit : undefined;
    return {
      lang,
      dir,
      path: frameOf(choice.of),
      title: `${choice.title} · ${who}`,
      description: exhibit ? (content.exhibits[exhibit]?.question ?? '') : choice.title,
      app: await renderFrame(content, choice, stills),
      ownCss: frameCss,
      scripts: ['embed/inside.js', ...(exhibit ? ['embed/throughline.js'] : [])],
      isFrame: true,
      ...(exhibit && {
        exhibit: { exhibit: { name: exhibit, css: exhibitCss([exhibit], stills[exhibit] ?? '') } },
      }),
    };
  });
  const statement: StandalonePage = {
    lang,
    dir,
    path: 'accessibility/',
    title: `${words.accessibility} · ${who}`,
    description: words.statementLede,
    app: await renderStatement(content, words),
    ownCss: minifiedFile('standalone/Statement.css'),
    scripts: [],
    isFrame: false,
  };
  if (choices.length === 0) return [statement];
  const names = exhibitsIn(content);
  const pictures = await renderPictures(lang);
  const list: StandalonePage = {
    lang,
    dir,
    path: 'exhibits/',
    title: `${words.exhibits} · ${who}`,
    description: words.exhibitsLede,
    app: await renderExhibitList(content, pictures),
    ownCss: minifiedFile('standalone/ExhibitList.css') + exhibitCss(names, Object.values(pictures).join('')),
    scripts: [],
    isFrame: false,
  };
  return [
    statement,
    ...(names.length > 0 ? [list] : []),
    {
      lang,
      dir,
      path: 'embed/',
      title: `${words.embed} · ${who}`,
      description: words.embedLede,
      app: await renderEmbedPage(content, words),
      ownCss: minifiedFile('embed/page/EmbedPage.css'),
      scripts: ['embed/picker.js'],
      isFrame: false,
    },
    ...(await Promise.all(frames)),
  ];
}

/** A frame is as high as what it shows and has no margin of a page around it; what it shows keeps the site's typefaces. */
const frameCss =
  '#root{min-block-size:0}main{padding:1rem 1rem 2rem calc(var(--ring)/2)}throughline-exhibit{--throughline-heading-font:var(--sans);--throughline-font:var(--serif);--throughline-paper:var(--paper)}';
