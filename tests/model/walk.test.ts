import { beforeAll, describe, expect, test } from 'vitest';
import type { Career } from '#career/career.ts';
import { check } from '#career/check.ts';
import { listNames } from '#career/lists.ts';
import type { Shape, Spot } from '#career/model/shape.ts';
import { pageNames, type Site } from '#career/site.ts';
import { pagesOf } from '#publish/pages.ts';
import { publishedOf } from '../careers/pages.ts';
import { filesOf } from '../publish/outputs/reading.ts';
import { everyField, type Leaf, withValue } from './everyField.ts';
import { notInResumeJson } from './notInResumeJson.ts';

/** Fields that replace another field, or take long. A second career has none of them. */
const standIns = [
  ...[
    'person.name',
    'organisations.*.name',
    'chapters.*.resumeTitle',
    'chapters.*.part',
    'chapters.*.period',
  ],
  ...['chapters.*.highlights', 'chapters.*.responsibilities', 'achievements.*.caption'],
  ...['chapters.*.exhibit', 'achievements.*.exhibit', 'achievements.*.built', 'achievements.*.highlight'],
  'person.profile',
];

/** Fields that show only beside certain other fields, and beside which. The tests of the sections cover them. */
const besideOthers: { readonly [field: string]: string } = {
  'terms.*.means': 'Where a caption holds the name of its term; in a text it is behind the word.',
  'terms.*.name': 'In the words of a caption that hold it.',
  'achievements.*.terms': 'Where a caption holds the name of the term.',
  'chapters.*.exhibit': 'On the about page where no achievement of the chapter has it.',
  'achievements.*.claim': 'In the place of a figure, where there is none.',
  'chapters.*.shifts.*.from': 'Where the line switches.',
  'chapters.*.shifts.*.to': 'Where the line switches.',
  'chapters.*.shifts.*.because': 'Nowhere yet.',
};

/** Fields that a page shows and its Markdown does not, and why. */
const notInMarkdown: { readonly [field: string]: string } = {
  'technologies.*.name': 'The about page has it beside the line alone.',
  'technologies.*.href': 'Lists of names have no links there.',
  'organisations.*.href': 'Headings have no links.',
  'achievements.*.done': 'On its own page it is what search engines show; the list of achievements has it.',
  'person.image.file': 'It has no pictures.',
  'person.image.alt': 'It has no pictures.',
  'person.headline': 'On other pages than these two it is in the title alone.',
  'person.name': 'On other pages than these two it is in the title alone.',
  'chapters.*.tags': 'It has no filter.',
  'achievements.*.tags': 'It has no filter.',
  'projects.*.tags': 'It has no filter.',
  'projects.*.image.file': 'It has no pictures.',
  'chapters.*.aliases': 'It has no anchors.',
  'achievements.*.aliases': 'It has no anchors.',
};

/** Fields that the résumé shows and a text version of it does not, and why. */
const notInResumeText: { readonly [field: string]: string } = {
  'chapters.*.label': 'Headings are titles there.',
  'chapters.*.aside': 'Headings are titles there.',
};

/** Fields that no page shows. The table states the reason: what uses them. */
const onNoPage = [
  ...['person.location.postalCode', 'person.location.address', 'technologies.*.kind', 'chapters.*.systems'],
  ...['person.links.*.rel', 'systems.*.links.*.rel', 'achievements.*.proof.*.rel'],
  'projects.*.links.*.rel',
];

type Plain = Record<string, unknown>;

/** The pages of a career by spot, each as one text. */
async function pagesIn(career: Career): Promise<ReadonlyMap<Spot, string>> {
  const { pages } = await pagesOf(publishedOf({ career, site }), site);
  const spotOf = (path: string): Spot => {
    const name = pageNames.find((page) => path === `${page}/`);
    return name ?? (path === '' ? 'about' : 'achievement');
  };
  const spots = new Map<Spot, string>();
  for (const { path, title, description, head, app, lang } of pages)
    if (path !== undefined) {
      const spot = spotOf(path);
      spots.set(spot, [spots.get(spot), lang, title, description, head, app].join('\n'));
    }
  return spots;
}

const written = async (career: Career) => ({
  spots: await pagesIn(career),
  files: await filesOf({ career, site }),
});

const { career, leaves } = everyField();
/** The résumé shows references only if the site asks for them. */
const site: Site = { resume: { sections: ['highlights', 'experience', ...listNames] } };
const lesser = leaves
  .filter(({ name }) => standIns.includes(name))
  .reduce((rest, { path }) => withValue(rest, path, undefined), career);
const bases = [career, lesser];
const isHolder = ({ field: { is } }: Leaf) =>
  is.kind === 'record' ||
  ('of' in is && typeof is.of === 'object' && 'kind' in is.of && is.of.kind === 'record');
const single = leaves.filter((leaf) => !isHolder(leaf) && leaf.field.is.kind !== 'hidden');
const named = (some: readonly Leaf[]) => [...new Set(some.map(({ name }) => name))];
const marked = named(single.filter(({ mark }) => mark));
const unmarked = named(single.filter(({ name, isKept }) => !isKept && !marked.includes(name)));
let builds: readonly Awaited<ReturnType<typeof written>>[] = [];

beforeAll(async () => {
  builds = await Promise.all(bases.map(written));
});

const sorted = (spots: readonly Spot[]) => [...new Set(spots)].sort();
const leafOf = (name: string) => leaves.find((leaf) => leaf.name === name)!;
const marksOf = (name: string) =>
  leaves.flatMap((leaf) => (leaf.name === name && leaf.mark ? [leaf.mark] : []));
/** Whether a file with a matching name contains a text of the field. */
const isIn = (name: string, files: RegExp) =>
  marksOf(name).some((mark) =>
    builds.some((build) => [...build.files].some(([file, text]) => files.test(file) && text.includes(mark))),
  );

/** Another value for a field, or none if the field is optional and has no other value. */
function another({ field: { is, needed }, path }: Leaf): unknown {
  const other = (shape: Shape): unknown => {
    if (shape.kind === 'choice') return shape.of[2];
    if (shape.kind === 'reference')
      return shape.to === 'paragraphs'
        ? 'chapters-b-paragraphs-b'
        : `${shape.to}-${shape.to === 'chapters' ? 'a' : 'b'}`;
    if (shape.kind === 'number') return 7;
    if (shape.kind === 'list' && needed) return [other(shape.of as Shape)];
    if (shape.kind === 'text' && shape.as === 'exhibit') return 'scaling';
    if (shape.kind === 'text' && shape.as === 'moment') return '1850';
    return undefined;
  };
  return path[0] === 'lang' ? 'de' : other(is);
}

describe('every field of a career', () => {
  test('is in a career without check problems', () => {
    expect([...check(career), ...check(lesser)]).toEqual([]);
  });

  test.each(marked.filter((name) => !(name in besideOthers)))(
    '%s shows on exactly the pages in the table',
    (name) => {
      const shown = builds.flatMap(({ spots }) =>
        [...spots].flatMap(([spot, text]) =>
          marksOf(name).some((mark) => text.includes(mark)) ? [spot] : [],
        ),
      );
      expect(sorted(shown)).toEqual(sorted(leafOf(name).on));
    },
  );

  /** The pages that change when a path gets another value. */
  const differing = async (index: number, path: readonly string[], by: unknown) => {
    const spots = await pagesIn(withValue(bases[index]!, path, by));
    return sorted(
      [...spots].flatMap(([spot, text]) => (text === builds[index]!.spots.get(spot) ? [] : [spot])),
    );
  };

  test.each(unmarked.filter((name) => !(name in besideOthers)))(
    '%s changes exactly the pages in the table',
    async (name) => {
      const { path, on, ...leaf } = leafOf(name);
      // It shows more in the career that lacks the fields that replace it.
      const isInLesser =
        !standIns.includes(name) &&
        path.slice(0, -1).reduce<unknown>((value, key) => (value as Plain | undefined)?.[key], lesser);
      const differ = await differing(isInLesser ? 1 : 0, path, another({ path, on, ...leaf }));
      expect(differ).toEqual(sorted(on));
    },
  );

  test.each([
    { at: '1850' },
    { from: '1850', ended: true },
    { from: '1850', approximate: true },
    { from: '1850', said: 'long ago' },
  ])('a period %j changes the pages that show periods', async (when) => {
    const { path, on } = leafOf('chapters.*.period');
    expect(await differing(0, path, when)).toEqual(sorted(on));
  });

  test('that no page shows is in the list of such fields', () => {
    const unshown = single.filter(({ on, isKept }) => on.length === 0 && !isKept);
    expect(named(unshown)).toEqual(expect.arrayContaining(onNoPage));
    expect(onNoPage).toEqual(expect.arrayContaining(named(unshown)));
  });

  test('that is public is in career.json, and one that is private is in no file', () => {
    for (const name of marked) {
      expect([name, isIn(name, /^career\.json$/)]).toEqual([name, !leafOf(name).isKept]);
      if (leafOf(name).isKept) expect([name, isIn(name, /./)]).toEqual([name, false]);
    }
  });

  test('that shows on a page is in that page’s Markdown', () => {
    for (const name of marked)
      for (const spot of leafOf(name).on) {
        if (name in notInMarkdown || name in besideOthers) continue;
        const file = spot === 'achievement' ? /^achievements\/.*\.md$/ : new RegExp(`^${spot}\\.md$`);
        expect.soft([name, spot, isIn(name, file)]).toEqual([name, spot, true]);
      }
  });

  test.each([
    ['resume.txt', notInResumeText],
    ['resume.json', notInResumeJson],
  ])('that shows on the résumé is in %s', (file, exceptions) => {
    const toDo = `Write it in the maker of ${file} (src/publish/outputs/), or name it in this test’s exceptions with a reason.`;
    for (const name of marked)
      if (leafOf(name).on.includes('resume') && !(name in exceptions) && !(name in besideOthers))
        expect
          .soft([name, isIn(name, new RegExp(`^${file.replace('.', '\\.')}$`))], toDo)
          .toEqual([name, true]);
  });

  test('with an exception exists, and each exception of the résumé is still needed', () => {
    const all = [...standIns, ...onNoPage, ...Object.keys(besideOthers)];
    const named = [notInMarkdown, notInResumeText, notInResumeJson].flatMap(Object.keys);
    expect([...all, ...named].filter((name) => !leaves.some((leaf) => leaf.name === name))).toEqual([]);
    for (const name of Object.keys(notInResumeText))
      expect([name, isIn(name, /^resume\.txt$/)]).toEqual([name, false]);
    for (const name of Object.keys(notInResumeJson))
      expect([name, isIn(name, /^resume\.json$/)]).toEqual([name, false]);
  });
});
