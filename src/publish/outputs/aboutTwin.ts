import { besideWords, listsBeside, shortened } from '#career/beside.ts';
import { fill } from '#career/fill.ts';
import { besideFigure, meaningsIn, meaningsUnder } from '#career/meanings.ts';
import { pointsOf } from '#career/points.ts';
import type { PublishedAchievement, PublishedCareer, PublishedChapter } from '#career/published.ts';
import { contactLines } from './contact.ts';
import { aside, heading, linked, list, literal, markdownOf, paragraph } from './markdown.ts';
import type { OutputSource } from './output.ts';
import { chapterLine, hasPage, noticeOf, type TwinWriter, twinWriter } from './twin.ts';
import { bracketed, joined, oneLine } from './wording.ts';

/** The story in full: who, the figures, then chapter after chapter with its notes. */
export function aboutTwin(of: OutputSource): string | undefined {
  const { career, site } = of;
  if (!hasPage(of, 'about')) return undefined;
  const { person, chapters, achievements } = career;
  const writer = twinWriter('about.md', of);
  const who = joined([site.words.aboutMe, person.name, person.headline], ' · ');
  return markdownOf(
    heading(1, writer.prose(person.tagline ?? person.headline)),
    paragraph(literal(oneLine(who))),
    noticeOf(site),
    person.summary && paragraph(writer.prose(person.summary)),
    list(contactLines(person)),
    list(achievements.flatMap((achievement) => figureOf(achievement, career, writer))),
    ...chapters.flatMap((chapter) => [
      heading(2, literal(oneLine(chapter.title))),
      paragraph(chapterLine(chapter, site)),
      chapter.caption && paragraph(`*${literal(oneLine(chapter.caption))}*`),
      ...(chapter.story.length > 0 ? chapter.story.map(({ text }) => text) : pointsOf(chapter)).map((text) =>
        paragraph(writer.prose(text)),
      ),
      aside(notesOf(chapter, of, writer)),
    ]),
    ...alsoBlocks(of, writer),
  );
}

/** The short lists beside the story: as much of each as the page shows. */
function alsoBlocks(of: OutputSource, { link }: TwinWriter): readonly (string | undefined)[] {
  const { words } = of.site;
  const lists = listsBeside(of.career, words);
  if (lists.length === 0) return [];
  return [
    heading(2, literal(oneLine(words.also))),
    ...lists.flatMap(({ of: name, title, entries }) => {
      const isPage = hasPage(of, name);
      const { shown, more } = shortened(entries, isPage);
      const way = isPage
        ? link(fill(words.inFull, title), { page: name })
        : more > 0 && link(fill(words.moreStops, more), { page: 'resume' });
      return [
        heading(3, literal(oneLine(title))),
        list(
          shown.map((entry) => {
            const { name: first, href, rest } = besideWords(name, entry);
            return joined([linked(first, href), rest && literal(oneLine(rest))], ' · ');
          }),
        ),
        way ? paragraph(way) : undefined,
      ];
    }),
  ];
}

function figureOf(
  achievement: PublishedAchievement,
  { terms }: PublishedCareer,
  { link }: TwinWriter,
): readonly string[] {
  const { id, metric } = achievement;
  if (!metric) return [];
  const figure = link(joined([metric.words.lead, metric.words.value], ' '), { achievement: id });
  const meanings = meaningsIn(besideFigure(achievement), achievement, terms);
  return [
    joined([figure, literal(oneLine(besideFigure(achievement) ?? '')), ...meanings.map(bracketed)], ' '),
  ];
}

/** The achievements of a chapter, with the meaning of their words, then the other notes of the chapter. */
function notesOf(chapter: PublishedChapter, of: OutputSource, { link }: TwinWriter): readonly string[] {
  const { career, site, exhibits } = of;
  const { words } = site;
  const told = new Set(chapter.story.map(({ id }) => id));
  const trialOf = (name: string | undefined) => exhibits.find((exhibit) => exhibit.name === name);
  const lines = career.achievements.flatMap((achievement) => {
    const { id, claim, caption, metric, evidence } = achievement;
    const isHere = achievement.chapter === chapter.id;
    if (!isHere && !evidence.some((paragraphId) => told.has(paragraphId))) return [];
    if (!isHere) return [link(claim, { achievement: id })];
    const large = metric ? joined([metric.words.lead, metric.words.value], ' ') : claim;
    const under = caption ?? metric?.words.unit;
    const trial = trialOf(achievement.exhibit);
    return [
      joined(
        [
          link(large, { achievement: id }),
          under && literal(oneLine(under)),
          ...meaningsUnder(under, achievement, career.terms).map(bracketed),
        ],
        ' ',
      ),
      ...(trial ? [link(`${words.tryTheIdea}: ${trial.title}`, { exhibit: trial.name })] : []),
    ];
  });
  const own = trialOf(chapter.exhibit);
  const isHosted = career.achievements.some(
    ({ chapter: main, exhibit }) => main === chapter.id && exhibit === chapter.exhibit,
  );
  return own && !isHosted
    ? [...lines, link(`${words.tryTheIdea}: ${own.title}`, { exhibit: own.name })]
    : lines;
}
