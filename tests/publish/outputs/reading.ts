import { type Node, Parser } from 'commonmark';
import { career as ownCareer } from '#content/career.ts';
import { site as ownSite } from '#content/site.ts';
import { exhibitTwins } from '#publish/exhibitTexts.ts';
import { type OutputSource, sourceOf } from '#publish/outputs/output.ts';
import { writtenOf } from '#publish/outputs/outputs.ts';
import { type Sample, samples } from '../../careers/all.ts';
import { publishedOf } from '../../careers/pages.ts';

/** The career that the site tells. */
export const own: Sample = { career: ownCareer, site: ownSite };

/** Every sample career, and the one that the site tells. */
export const everyCareer: readonly (readonly [string, Sample])[] = [
  ['content', own],
  ...Object.entries(samples),
];

/** The source from which a build makes the files of a career. */
export async function sourceFor(sample: Sample): Promise<OutputSource> {
  const career = publishedOf(sample);
  return sourceOf(career, sample.site, await exhibitTwins(career.lang));
}

const written = new WeakMap<Sample, Promise<ReadonlyMap<string, string>>>();

/** The text files of a career, by name. All callers get the same files for a sample. */
export function filesOf(sample: Sample): Promise<ReadonlyMap<string, string>> {
  const found = written.get(sample) ?? write(sample);
  written.set(sample, found);
  return found;
}

async function write(sample: Sample): Promise<ReadonlyMap<string, string>> {
  const files = await writtenOf(await sourceFor(sample));
  return new Map([...files].map(([file, content]) => [file, String(content)]));
}

/** A block of Markdown as a CommonMark parser reads it. */
export interface Block {
  readonly kind: string;
  /** For a heading: 1 to 6. */
  readonly level: number;
  readonly text: string;
}

export interface ReadMarkdown {
  readonly blocks: readonly Block[];
  readonly links: readonly string[];
  /** Raw HTML: there must be none. */
  readonly html: readonly string[];
}

/** Reads Markdown with the reference parser of CommonMark. */
export function readMarkdown(source: string): ReadMarkdown {
  const blocks: Block[] = [];
  const links: string[] = [];
  const html: string[] = [];
  let open: { node: Node; text: string } | undefined;
  const walker = new Parser().parse(source).walker();
  for (let step = walker.next(); step; step = walker.next()) {
    const { node, entering } = step;
    if (node.type === 'heading' || node.type === 'paragraph') {
      if (entering) open = { node, text: '' };
      else if (open) blocks.push({ kind: node.type, level: node.level, text: open.text });
    }
    if (node.type.startsWith('html')) html.push(node.literal ?? '');
    if (node.type === 'code_block' || node.type === 'thematic_break')
      blocks.push({ kind: node.type, level: 0, text: node.literal ?? '' });
    if (!entering) continue;
    if (node.type === 'link') links.push(node.destination ?? '');
    if (open && (node.type === 'text' || node.type === 'code')) open.text += node.literal;
    if (open && /break$/.test(node.type)) open.text += '\n';
  }
  return { blocks, links, html };
}

/** Text for comparison: every run of spaces becomes one space. */
export const plain = (text: string): string => text.replaceAll('\u2060', '').replace(/\s+/g, ' ').trim();
