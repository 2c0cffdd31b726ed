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

/** What every section is given, whoever embeds it. */
export interface SectionProps {
  /** The content of a `career.json`, as it was fetched or imported. */
  readonly file: CareerFile;
  /** Which of the site's pages this section is: links to its own parts stay in it. */
  readonly page: PageName;
  /** Where the site is, with a closing slash; without it, what lies outside this section is not linked. */
  readonly base?: string | undefined;
  /** What the ids in it begin with, so that several stand on one page. */
  readonly prefix: string;
  /** Only what carries this tag is shown. */
  readonly tag?: string | undefined;
  /** What a link is made of; it is given `href` as it was made here: '#id', '?tag=…' or an address of the site. */
  readonly Anchor: Setting['Anchor'];
  readonly announce?: ((text: string) => void) | undefined;
}

const quiet = () => {};

/** Sets a section: its words, its drawing, and where its links lead. */
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
      // On its own page the about section begins with the page's title; the others come after one.
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

/** What to warn of where a section shows nothing, since nothing in it carries the tag; undefined where something does. */
export function tagFault(
  { career }: CareerFile,
  page: PageName,
  tag: string | undefined,
): string | undefined {
  const entries: readonly { readonly tags?: readonly string[] | undefined }[] =
    page === 'achievements' ? career.achievements : career.chapters;
  if (tag === undefined || entries.some((each) => carries(each, tag))) return undefined;
  const tags = [...new Set(entries.flatMap((each) => each.tags ?? []))];
  return `nothing is shown, for nothing here has the tag ${shown(tag)}. Tags: ${tags.join(', ') || 'none'}.`;
}

/** What is told in the section itself is reached in it; everything else is a path of the site. */
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

/** A link of the section: a path, ours or the owner's, is one of the site, and only text where that is not known. */
function linkTo(base: string | undefined, Anchor: Setting['Anchor']): Setting['Anchor'] {
  return ({ href, ...rest }) => {
    if (!href.startsWith('/')) return <Anchor href={href} {...rest} />;
    return base === undefined ? rest.children : <Anchor href={base + href.slice(1)} {...rest} />;
  };
}

/** The career as it can be shown: its photo is a file of the site. */
function careerIn(file: CareerFile, base: string | undefined): PublishedCareer {
  const { image: _, ...person } = file.career.person;
  return base === undefined ? { ...file.career, person } : file.career;
}

/** The file's drawing, each station with its place in either route as custom properties for embed.css. */
function drawingOf({ drawing: { labels, ...drawing } }: CareerFile): Drawing {
  const stations = labels[0]?.map((_, index) => {
    const places = labels.flatMap((route, size) =>
      (route[index] ?? []).map((part, side) => [`--${'xyw'[side]}${size}`, `${part}%`]),
    );
    return { style: Object.fromEntries(places) };
  });
  return { ...drawing, stations };
}
