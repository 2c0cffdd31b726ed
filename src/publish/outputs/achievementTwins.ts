import type { PublishedAchievement } from '#career/published.ts';
import type { ExhibitTwin } from '../exhibitTexts.ts';
import { heading, linked, list, literal, markdownOf, paragraph } from './markdown.ts';
import type { OutputSource } from './output.ts';
import { chapterLine, hasPage, noticeOf, type TwinWriter, twinOf, twinWriter } from './twin.ts';
import { chapterName, headingOf, hidesClaim, joined, oneLine } from './wording.ts';

type Blocks = readonly (string | undefined)[];

/** All achievements, each with what was done and the way into the story. */
export function achievementsTwin(of: OutputSource): string | undefined {
  const { career, site, exhibits } = of;
  const { words } = site;
  if (!hasPage(site, 'achievements')) return undefined;
  const writer = twinWriter('achievements.md', of);
  return markdownOf(
    heading(1, literal(oneLine(words.achievements))),
    noticeOf(site),
    paragraph(literal(oneLine(words.achievementsLede))),
    career.achievements.length === 0 && paragraph(literal(oneLine(words.emptyAchievements))),
    ...career.achievements.flatMap((achievement) => [
      heading(2, writer.link(headingOf(achievement), { achievement: achievement.id })),
      ...opening(achievement, of),
      paragraph(literal(oneLine(words.done))),
      paragraph(writer.prose(achievement.done)),
      ...waysOn(achievement, of, writer, exhibits),
      ...smallPrint(achievement, of),
    ]),
  );
}

/** One achievement in full, with its exhibit told in sentences. */
export function achievementTwin(of: OutputSource, id: string): string | undefined {
  const { career, site, exhibits } = of;
  const { words } = site;
  const achievement = career.achievements.find((each) => each.id === id);
  if (!achievement || !hasPage(site, 'achievements')) return undefined;
  const { part, how, done } = achievement;
  const writer = twinWriter(twinOf({ page: 'achievements', achievement: id }), of);
  const exhibit = exhibits.find(({ name }) => name === achievement.exhibit);
  return markdownOf(
    heading(1, literal(headingOf(achievement))),
    noticeOf(site),
    ...opening(achievement, of),
    part && heading(2, literal(oneLine(words.partPlayed))),
    part && paragraph(writer.prose(part)),
    heading(2, literal(oneLine(words.done))),
    paragraph(writer.prose(done)),
    how && heading(2, literal(oneLine(words.how))),
    how && paragraph(writer.prose(how)),
    ...madeOf(achievement, of, writer),
    ...waysOn(achievement, of, writer, []),
    ...smallPrint(achievement, of),
    ...(exhibit ? trial(exhibit, of) : []),
  );
}

function opening(achievement: PublishedAchievement, { career, site }: OutputSource): Blocks {
  const chapter = career.chapters.find(({ id }) => id === achievement.chapter);
  return [
    chapter && paragraph(chapterLine(chapter, site, 'aside')),
    hidesClaim(achievement) ? paragraph(literal(oneLine(achievement.claim))) : undefined,
  ];
}

const under = (title: string, items: readonly string[]): Blocks =>
  items.length === 0 ? [] : [paragraph(literal(oneLine(title))), list(items)];

/** What it was about and made with: its system in a few words, its technologies, each with its part. */
function madeOf(
  achievement: PublishedAchievement,
  { career, site }: OutputSource,
  writer: TwinWriter,
): Blocks {
  const system = achievement.system === undefined ? undefined : career.systems[achievement.system];
  const { name = '', summary, stack = {}, links = [] } = system ?? {};
  const used = [...new Set([...(achievement.technologies ?? []), ...Object.keys(stack)])];
  return [
    system && paragraph(literal(oneLine(name))),
    summary && paragraph(writer.prose(summary)),
    list(links.map(({ label, href }) => linked(label, href))),
    ...under(
      site.words.with,
      used.map((id) => {
        const technology = career.technologies[id];
        const part = stack[id] && literal(oneLine(stack[id]));
        return joined([linked(technology?.name ?? id, technology?.href), part], ': ');
      }),
    ),
  ];
}

function waysOn(
  achievement: PublishedAchievement,
  { site }: OutputSource,
  { link }: TwinWriter,
  exhibits: readonly ExhibitTwin[],
): Blocks {
  const { words } = site;
  const { told, exhibit, proof = [] } = achievement;
  const trial = exhibits.find(({ name }) => name === exhibit);
  return [
    ...under(
      words.inTheStory,
      told.map((chapter) => link(chapterName(chapter, words), { page: 'about' })),
    ),
    ...under(words.tryTheIdea, trial ? [link(trial.title, { exhibit: trial.name })] : []),
    ...under(
      words.proof,
      proof.map(({ label, href }) => linked(label, href)),
    ),
  ];
}

/** What its words mean in general, marked as such, and what is left open. */
function smallPrint({ gloss: { general, open } }: PublishedAchievement, { site }: OutputSource): Blocks {
  const marked = general && `${general} (${site.words.general})`;
  return general || open ? [paragraph(literal(oneLine(joined([marked, open], ' '))))] : [];
}

function trial({ title, question, sentences }: ExhibitTwin, { site }: OutputSource): Blocks {
  return [
    paragraph(literal(oneLine(site.words.tryTheIdea))),
    heading(2, literal(oneLine(title))),
    ...[question, ...sentences].map((text) => paragraph(literal(oneLine(text)))),
  ];
}
