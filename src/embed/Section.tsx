import { type ComponentType, type JSX, useMemo } from 'react';
import type { PublishedCareer } from '#career/published.ts';
import type { PageName } from '#career/site.ts';
import { DrawingProvider } from '#line/DrawingContext.ts';
import type { Drawing } from '#line/drawing.ts';
import { carries } from '#sections/Filter.tsx';
import { hrefsOf } from '#ui/hrefs.ts';
import { type Setting, SettingProvider, type Target } from '#ui/Setting.tsx';
import { shown } from './attributes.ts';
import type { CareerFile } from './careerFile.ts';

export type Heading = 'h2' | 'h3' | 'h4';

/** The props of every section, whoever embeds it. */
export interface SectionProps {
  /** The content of a `career.json`, fetched or imported. */
  readonly file: CareerFile;
  /** The page of the site that this section shows: links to its parts stay inside it. */
  readonly page: PageName;
  /** The site's address, with a closing slash; without it, parts outside this section are not linked. */
  readonly base?: string | undefined;
  /** The prefix of its ids, so that one page can have several sections. */
  readonly prefix: string;
  /** Shows only what has this tag. */
  readonly tag?: string | undefined;
  /** The component for links; its `href` is built here: '#id', '?tag=…' or an address of the site. */
  readonly Anchor: Setting['Anchor'];
  readonly announce?: ((text: string) => void) | undefined;
}

const quiet = () => {};

/** Renders a section: its words, its drawing, and its links. */
export function Section({
  file,
  page,
  base,
  prefix,
  tag,
  Anchor,
  announce = quiet,
  of: Of,
  heading,
}: SectionProps & {
  readonly of: ComponentType<{ readonly career: PublishedCareer }>;
  readonly heading?: Heading | undefined;
}): JSX.Element {
  const career = useMemo(() => careerIn(file, base), [file, base]);
  const Link = useMemo(() => linkTo(base, Anchor), [base, Anchor]);
  const setting = useMemo<Setting>(
    () => ({
      words: file.words,
      lang: file.career.lang,
      hrefOf: hrefsIn(file, page, base, prefix),
      terms: file.career.terms,
      exhibitTitle: (name) => file.exhibits[name]?.title,
      fileOf: (name) => `${base ?? ''}files/${name}`,
      prefix,
      // On its own page the about section starts with the page's title; the others follow a title.
      lower: heading ? Number(heading[1]) - (page === 'about' ? 1 : 2) : 0,
      tag,
      announce,
      Anchor: Link,
    }),
    [file, page, base, prefix, heading, tag, announce, Link],
  );
  const drawing = useMemo(() => drawingOf(file), [file]);
  return (
    <SettingProvider value={setting}>
      <DrawingProvider value={drawing}>
        <Of career={career} />
      </DrawingProvider>
    </SettingProvider>
  );
}

/** The warning if a section is empty because no entry has the tag; undefined if any entry has it. */
export function tagFault(
  { career }: CareerFile,
  page: PageName,
  tag: string | undefined,
): string | undefined {
  const entries: readonly { readonly tags?: readonly string[] | undefined }[] =
    page === 'achievements' ? career.achievements : career.chapters;
  if (tag === undefined || entries.some((each) => carries(each, tag))) return undefined;
  const tags = [...new Set(entries.flatMap((each) => each.tags ?? []))];
  return `shows nothing, because no entry has the tag ${shown(tag)}. Existing tags: ${tags.join(', ') || 'none'}.`;
}

/** Links to parts of the section stay inside it; all other links are paths of the site. */
function hrefsIn(file: CareerFile, page: PageName, base: string | undefined, prefix: string) {
  const onSite = hrefsOf(file.career, file.pages);
  return (target: Target): string | undefined => {
    if ('page' in target && target.page === page) {
      return target.tag ? `?${new URLSearchParams({ tag: target.tag })}` : '?';
    }
    if ('chapter' in target && target.on === page) return `#${prefix}${target.chapter}`;
    if ('paragraph' in target && page === 'about') return `#${prefix}${target.paragraph}`;
    return base === undefined ? undefined : onSite(target);
  };
}

/** A link of the section. A path, ours or the owner's, belongs to the site; it is only text if the site is unknown. */
function linkTo(base: string | undefined, Anchor: Setting['Anchor']): Setting['Anchor'] {
  return ({ href, ...rest }) => {
    if (!href.startsWith('/')) return <Anchor href={href} {...rest} />;
    return base === undefined ? rest.children : <Anchor href={base + href.slice(1)} {...rest} />;
  };
}

/** The career to show. Its photo is a file of the site, so it is left out if the site is unknown. */
function careerIn(file: CareerFile, base: string | undefined): PublishedCareer {
  const { image: _, ...person } = file.career.person;
  return base === undefined ? { ...file.career, person } : file.career;
}

/** The file's drawing. Each station has its place in both routes as custom properties for embed.css. */
function drawingOf({ drawing: { labels, ...drawing } }: CareerFile): Drawing {
  const stations = labels[0]?.map((_, index) => {
    const places = labels.flatMap((route, size) =>
      (route[index] ?? []).map((part, side) => [`--${'xyw'[side]}${size}`, `${part}%`]),
    );
    return { style: Object.fromEntries(places) };
  });
  return { ...drawing, stations };
}
