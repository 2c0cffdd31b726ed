import type { Content } from '#app/App.tsx';
import { exhibitsIn } from '#app/ExhibitList.tsx';
import { renderPictures } from '#app/stills.tsx';
import type { Stills } from '#app/view.tsx';
import { frameOf } from '#embed/page/snippets.ts';
import { exhibitCss } from './exhibitCss.ts';
import { minifiedFile } from './minifyCss.ts';
import type { OutputSource } from './outputs/output.ts';
import type { PageParts } from './page.ts';
import {
  choicesOf,
  renderEmbedPage,
  renderExhibitList,
  renderFrame,
  renderMachines,
  renderStatement,
} from './renderStandalone.tsx';

type StandalonePage = Required<
  Pick<PageParts, 'lang' | 'dir' | 'title' | 'description' | 'app' | 'ownCss' | 'scripts' | 'isFrame'>
> & { readonly path: string; readonly exhibit?: Pick<PageParts, 'exhibit'> } & Pick<PageParts, 'section'>;

/**
 * The pages that the app does not take over, although they have the site's shell: the accessibility statement, the list
 * of files for machines, the list of the exhibits, and the page that offers the site's parts for embedding; and,
 * without a shell, a frame for each of those parts.
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
      scripts: ['embed/inside.js', exhibit ? 'embed/throughline.js' : 'embed/section.js'],
      ...('section' in choice.of && { section: choice.of.section }),
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
    ownCss: minifiedFile('app/Statement.css'),
    scripts: [],
    isFrame: false,
  };
  const machines: StandalonePage = {
    ...statement,
    path: 'machines/',
    title: `${words.machines} · ${who}`,
    description: words.machinesLede,
    app: await renderMachines(content, words),
  };
  if (choices.length === 0) return [statement, machines];
  const names = exhibitsIn(content);
  const pictures = await renderPictures(lang);
  const list: StandalonePage = {
    ...statement,
    path: 'exhibits/',
    title: `${words.exhibits} · ${who}`,
    description: words.exhibitsLede,
    app: await renderExhibitList(content, pictures),
    ownCss: minifiedFile('app/ExhibitList.css') + exhibitCss(names, Object.values(pictures).join('')),
  };
  return [
    statement,
    machines,
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

/** A frame is as high as its content and has no page margin; its content keeps the site's typefaces. */
const frameCss =
  '#root{min-block-size:0}main{padding:1rem 1rem 2rem calc(var(--ring)/2)}throughline-exhibit{--throughline-heading-font:var(--sans);--throughline-font:var(--serif);--throughline-paper:var(--paper)}';
