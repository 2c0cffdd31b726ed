import { posix, relative, resolve } from 'node:path';
import { type Addition, additionsOf } from '#career/additions.ts';
import type { Career } from '#career/career.ts';
import { isPlain } from '#career/check/plain.ts';
import { visible } from '#career/check/quote.ts';
import { readAlong } from '#career/check/reading.ts';
import { countOf, reportOf } from '#career/check/report.ts';
import { check, checkSite, type Known, type Problem, unstatedOf } from '#career/check.ts';
import { careerShape } from '#career/model/career.ts';
import { type PublishedCareer, publish } from '#career/published.ts';
import { pageNames, type Site } from '#career/site.ts';
import { english } from '#career/words.ts';
import { catalogue } from '#exhibits/catalogue.ts';
import { type LoadedContent, loadContent, missingContent } from './content.ts';
import { firstLine, unreadableLine, writtenFaults } from './faults.ts';
import { isolatedTexts } from './isolate.ts';
import { locatorOf } from './locate.ts';
import { type PublishedPicture, photoName, pictureFault } from './photo.ts';
import { readText } from './sourceFile.ts';
import { placeOf, placingErrors } from './thrown.ts';

/** What a build starts from. */
export interface Published {
  readonly pictures: readonly PublishedPicture[];
  readonly career: PublishedCareer;
  readonly site: Site;
}

export interface ContentReading {
  /** One line for each problem, in document order. */
  readonly report: string;
  /** One line for each thing that is marked as not stated, or that most careers have and this one could add. */
  readonly hints: string;
  /** The number of problems, as a sentence. */
  readonly count: string;
  /** Absent if there are errors. */
  readonly published?: Published;
  /** The career as its owner wrote it, with its private parts: for the owner only. Absent if there are errors. */
  readonly career?: Career;
  /** The modules that were loaded, as absolute paths. */
  readonly sources: readonly string[];
}

/** What reading depends on; tests replace it. */
export interface Surroundings {
  readonly load?: (folder: string) => Promise<LoadedContent>;
  /** The available exhibits, by name. */
  readonly exhibits?: readonly string[];
}

/** Reads and checks a content folder. Never throws for problems in it: the report lists them. */
export async function readContent(
  folder: string,
  { load = loadContent, exhibits = Object.keys(catalogue) }: Surroundings = {},
): Promise<ContentReading> {
  const shown = relative(process.cwd(), resolve(folder)).replaceAll('\\', '/') || '.';
  const careerFile = posix.join(shown, 'career.ts');
  const siteFile = posix.join(shown, 'site.ts');
  const missing = missingContent(folder);
  if (missing) return failed(unreadableLine(careerFile, visible(missing)), [resolve(careerFile)]);
  const { unreadable, lost, files: read } = writtenFaults([careerFile, siteFile]);
  const looked = read.map((file) => resolve(file));
  if (unreadable.length > 0) return failed(unreadable.join('') + lost.join(''), looked);
  // A field may be computed only when it is read, so the check runs the owner's code, too.
  const judged = await placingErrors(folder, careerFile, async () => {
    const { career, site, files, sources, unrun = [] } = await load(folder);
    const pictures = await picturesOf(folder, career, files);
    const isRun = (file: 'career' | 'site') => unrun.every((each) => each.file !== file);
    const found = {
      career: isRun('career') ? check(career, { files, pictures, exhibits, ...pagesIn(site) }) : [],
      site: checkSite(site, isPlain(career) && typeof career.lang === 'string' ? career.lang : undefined),
    };
    const places = { career: careerFile, site: siteFile };
    const why = unrun.map(({ file, thrown }) =>
      unreadableLine(placeOf(thrown, folder) ?? places[file], `It cannot be run. ${firstLine(thrown)}`),
    );
    return { career, site, sources, found, why };
  });
  if ('thrown' in judged) {
    const why = unreadableLine(judged.place, `It cannot be run. ${firstLine(judged.thrown)}`);
    return failed(why + lost.join(''), looked);
  }

  const { career, site, sources, found, why } = judged.result;
  const locate = { career: locatorOf(careerFile, readText), site: locatorOf(siteFile, readText) };
  const hintsOf = (additions: readonly Addition[]) =>
    additions
      .map(({ file, pointer, what, sentence }) => {
        const {
          file: name,
          line,
          column,
        } = locate[file](pointer) ?? { file: `${shown}/${file}.ts`, line: 1, column: 1 };
        return `${name}:${line}:${column} could be added: ${visible(what)}. ${visible(sentence)}\n`;
      })
      .join('');
  const spot = (file: keyof typeof locate) => (problem: Problem) => locate[file](problem.pointer, problem.at);
  const unread = [...why, ...lost];
  const problems = [...unread.map(() => ({ severity: 'error' as const })), ...found.career, ...found.site];
  const reading = {
    report: unread.join('') + reportOf(found.career, spot('career')) + reportOf(found.site, spot('site')),
    hints:
      career === undefined
        ? ''
        : hintsOf(unstatedOf(career).map((unstated) => ({ ...unstated, file: 'career' }))),
    count: why.length > 0 ? '' : `${countOf(problems)}\n`,
    sources,
  };
  if (problems.some(({ severity }) => severity === 'error')) return reading;
  const [told, open] = [isolatedTexts(career as Career), isolatedTexts(site as Site)];
  const hints = reading.hints + hintsOf(additionsOf(told, open));
  return { ...reading, hints, published: publishedOf(told, open), career: told };
}

/** The published data, and the published names of its pictures. */
function publishedOf(checked: Career, site: Site): Published {
  const career = publish(checked, { ...english, ...site.words });
  const { image } = career.person;
  const photo = image && { file: image.file, name: photoName(image.file), kind: 'person' as const };
  const projects = Object.entries(career.projects).map(([id, project]) => {
    const { image: own } = project;
    if (!own) return { id, project };
    const name = `project-${id}.webp`;
    const picture = { file: own.file, name, kind: 'project' as const };
    return { id, project: { ...project, image: { ...own, file: name } }, picture };
  });
  return {
    career: {
      ...career,
      person: { ...career.person, ...(image && photo && { image: { ...image, file: photo.name } }) },
      projects: Object.fromEntries(projects.map(({ id, project }) => [id, project])),
    },
    site,
    pictures: [...(photo ? [photo] : []), ...projects.flatMap(({ picture = [] }) => picture)],
  };
}

/** The known pages that a site names; unknown ones are reported as the site's problem. */
function pagesIn(site: unknown): Pick<Known, 'pages'> {
  const named: readonly unknown[] = isPlain(site) && Array.isArray(site.pages) ? site.pages : [];
  const pages = named.flatMap((name) => pageNames.find((page) => page === name) ?? []);
  return pages.length > 0 ? { pages } : {};
}

/** The problems of each picture in the folder. */
async function picturesOf(folder: string, career: unknown, files: readonly string[]) {
  const { texts } = readAlong(careerShape, career);
  const named = new Set(
    texts.flatMap(({ as, text }) => (as === 'file' && files.includes(text) ? [text] : [])),
  );
  const faults = [...named].map(async (file) => [file, await pictureFault(folder, file)] as const);
  return Object.fromEntries(
    (await Promise.all(faults)).flatMap(([file, fault]) => (fault ? [[file, fault] as const] : [])),
  );
}

const failed = (report: string, sources: readonly string[]): ContentReading => ({
  report,
  hints: '',
  count: '',
  sources,
});
