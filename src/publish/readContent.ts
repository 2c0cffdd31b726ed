import { posix, relative, resolve } from 'node:path';
import type { Career } from '#career/career.ts';
import { countOf, reportOf } from '#career/check/report.ts';
import { check, checkSite, type Problem, unstatedOf } from '#career/check.ts';
import { type PublishedCareer, publish } from '#career/published.ts';
import type { Site } from '#career/site.ts';
import { english } from '#career/words.ts';
import { catalogue } from '#exhibits/catalogue.ts';
import { type Content, loadContent } from './content.ts';
import { faultIn, firstLine, readText } from './faults.ts';
import { locatorOf } from './locate.ts';
import { photoName } from './photo.ts';

/** What a build starts from. */
export interface Published {
  /** The photo's file in the content folder, if there is one to publish. */
  readonly photo?: string | undefined;
  readonly career: PublishedCareer;
  readonly site: Site;
}

export interface Reading {
  /** One line for each problem, in document order. */
  readonly report: string;
  /** One line for each thing that is marked as not stated and could be added. */
  readonly hints: string;
  /** How many problems there are, as a sentence. */
  readonly count: string;
  /** Absent where there are errors. */
  readonly published?: Published;
  /** The modules that were read, as absolute paths. */
  readonly sources: readonly string[];
}

/** What reading needs of its surroundings; tests bring their own. */
export interface Surroundings {
  readonly load?: (folder: string) => Promise<Content>;
  /** The exhibits there are, by name. */
  readonly exhibits?: readonly string[];
}

/** Reads and checks a content folder. Never throws for what is wrong in it: that is what the report is for. */
export async function readContent(
  folder: string,
  { load = loadContent, exhibits = Object.keys(catalogue) }: Surroundings = {},
): Promise<Reading> {
  const shown = relative(process.cwd(), resolve(folder)).replaceAll('\\', '/') || '.';
  const careerFile = posix.join(shown, 'career.ts');
  const siteFile = posix.join(shown, 'site.ts');
  const unreadable = [careerFile, siteFile].flatMap(faultIn).join('');
  if (unreadable) return failed(unreadable, resolve(folder));
  const content = await load(folder).catch((problem: unknown) => firstLine(problem));
  if (typeof content === 'string')
    return failed(`${careerFile} error file-unreadable: It cannot be run. ${content}\n`, resolve(folder));

  const { career, site, files, sources } = content;
  const locate = { career: locatorOf(careerFile, readText), site: locatorOf(siteFile, readText) };
  const spot = (file: keyof typeof locate) => (problem: Problem) => locate[file](problem.pointer, problem.at);
  const found = { career: check(career, { files, exhibits }), site: checkSite(site) };
  const problems = [...found.career, ...found.site];
  const hints = unstatedOf(career).map(({ pointer, what, sentence }) => {
    const { file, line, column } = locate.career(pointer) ?? { file: careerFile, line: 1, column: 1 };
    return `${file}:${line}:${column} could be added: ${what}. ${sentence}\n`;
  });
  const reading = {
    report: reportOf(found.career, spot('career')) + reportOf(found.site, spot('site')),
    hints: hints.join(''),
    count: `${countOf(problems)}\n`,
    sources,
  };
  if (problems.some(({ severity }) => severity === 'error')) return reading;
  const open = publish(career as Career, { ...english, ...(site as Site).words });
  const { image } = open.person;
  if (!image) return { ...reading, published: { career: open, site: site as Site } };
  const person = { ...open.person, image: { ...image, file: photoName(image.file) } };
  return { ...reading, published: { career: { ...open, person }, site: site as Site, photo: image.file } };
}

const failed = (report: string, folder: string): Reading => ({
  report,
  hints: '',
  count: '',
  sources: [resolve(folder, 'career.ts')],
});
