import { type ListName, listNamed } from '#career/lists.ts';
import { type Offer, type PageName, pageNames } from '#career/site.ts';
import { writeTable } from '../markdownTable.ts';
import { aboutTwin } from './aboutTwin.ts';
import { achievementsTwin, achievementTwin } from './achievementTwins.ts';
import { careerJson, careerSchema } from './careerFile.ts';
import { robots, sitemap } from './crawlers.ts';
import { listTwin } from './listTwin.ts';
import { llms } from './llms.ts';
import type { Output, OutputSource } from './output.ts';
import { projectsTwin } from './projectsTwin.ts';
import { resumeJson } from './resumeJson.ts';
import { resumeText } from './resumeText.ts';
import { resumeTwin } from './resumeTwin.ts';
import { timelineTwin } from './timelineTwin.ts';

/** The pages with their own Markdown writer; the other pages show a list, and so does their Markdown. */
type Own = Exclude<PageName, ListName> | 'projects';

/** Each page as Markdown; pages and `llms.txt` link to it. */
const twins: { readonly [P in Own]: Omit<Output, 'file'> } = {
  resume: { purpose: 'The résumé page as Markdown.', offer: 'markdown', make: resumeTwin },
  about: { purpose: 'The about page as Markdown: the story in full.', make: aboutTwin },
  timeline: { purpose: 'The timeline as Markdown.', make: timelineTwin },
  achievements: { purpose: 'The achievements as Markdown.', make: achievementsTwin },
  projects: { purpose: 'The projects as Markdown.', make: projectsTwin },
};

const listTwins = pageNames.flatMap((page) => {
  const list = page in twins ? undefined : listNamed(page);
  return list
    ? [{ file: `${page}.md`, purpose: `The page of ${page} as Markdown.`, make: listTwin(list) }]
    : [];
});

/** Every file that a build writes beside the pages. To add a file, add an entry; to remove it, remove the entry. */
export const outputs: readonly Output[] = [
  {
    file: 'resume.txt',
    purpose: 'The résumé as plain text in one column, for applicant-tracking systems and for pasting.',
    offer: 'text',
    make: resumeText,
  },
  {
    file: 'resume.json',
    purpose: 'The career as JSON Resume, for résumé themes, registries and converters.',
    offer: 'json-resume',
    make: resumeJson,
  },
  ...Object.entries(twins).map(([page, twin]) => ({ file: `${page}.md`, ...twin })),
  ...listTwins,
  {
    file: 'achievements/*.md',
    purpose: 'Each achievement as Markdown, with its exhibit told in sentences.',
    each: ({ career }) => career.achievements.map(({ id }) => id),
    make: achievementTwin,
  },
  {
    file: 'llms.txt',
    purpose: 'What there is to read and where, for language models.',
    make: (of) => llms(of, offered(of)),
  },
  {
    file: 'career.json',
    purpose: 'All that the pages show, as data: what embeds read.',
    offer: 'career',
    make: careerJson,
  },
  {
    file: 'career.schema.json',
    purpose: 'The JSON Schema of `career.json`.',
    make: careerSchema,
  },
  { file: 'robots.txt', purpose: 'Lets every crawler in.', make: robots },
  {
    file: 'sitemap.xml',
    purpose: 'Every page, for search engines; only where `content/site.ts` has the address.',
    make: sitemap,
  },
];

/** The files that pages may offer to visitors, in table order; the same build writes each of them. */
export const offered = (of: Pick<OutputSource, 'career' | 'site'>): readonly Offer[] =>
  outputs.flatMap(({ file, offer, make }) =>
    offer && make({ ...of, exhibits: [] }, '') !== undefined ? [{ file, kind: offer }] : [],
  );

/** Every file with its content, in table order. */
export async function writtenOf(of: OutputSource): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const written = new Map<string, string | Uint8Array>();
  for (const { file, each, make } of outputs)
    for (const id of each?.(of) ?? ['']) {
      const content = await make(of, id);
      if (content !== undefined)
        written.set(
          file.replace('*', () => id),
          content,
        );
    }
  return written;
}

/** The table of the README, as Markdown. */
export const outputsTable = (): string =>
  writeTable(
    ['file', 'for'],
    outputs.map(({ file, purpose }) => [`\`${file}\``, purpose]),
  ).trimEnd();
