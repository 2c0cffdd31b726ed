import { achievementsAlong } from '#career/along.ts';
import type { Part } from '#career/career.ts';
import { meaningsIn } from '#career/meanings.ts';
import type { PublishedAchievement } from '#career/published.ts';
import type { ExhibitTwin } from '../exhibitTexts.ts';
import { heading, linked, list, literal, markdownOf, paragraph } from './markdown.ts';
import type { OutputSource } from './output.ts';
import { hasPage, noticeOf, type TwinWriter, twinOf, twinWriter } from './twin.ts';
import { bracketed, chapterName, headingOf, hidesClaim, joined, oneLine } from './wording.ts';

type Blocks = readonly (string | undefined)[];

/** All achievements, each with what was done and a link into the story. */
export function achievementsTwin(of: OutputSource): string | undefined {
  const { career, site } = of;
  const { words } = site;
  if (!hasPage(of, 'achievements')) return undefined;
  const writer = twinWriter('achievements.md', of);
  return markdownOf(
    heading(1, literal(oneLine(words.achievements))),
    noticeOf(site),
    paragraph(literal(oneLine(words.achievementsLede))),
    career.achievements.length === 0 && paragraph(literal(oneLine(words.emptyAchievements))),
    ...achievementsAlong(career).flatMap((achievement) => [
      heading(2, writer.link(headingOf(achievement), { achievement: achievement.id })),
      stopOf(achievement, of),
      meaningOf(achievement, of),
      paragraph(writer.prose(achievement.done)),
      ...trialOf(achievement, of, writer),
    ]),
  );
}

/** One achievement in full, with its exhibit in sentences. */
export function achievementTwin(of: OutputSource, id: string): string | undefined {
  const { career, site } = of;
  const { words } = site;
  const achievement = career.achievements.find((each) => each.id === id);
  if (!achievement || !hasPage(of, 'achievements')) return undefined;
  const { part, how, built, done } = achievement;
  const { parts = [], whole } = exhibitOf(of, achievement)
    ? {}
    : (career.systems[achievement.system ?? ''] ?? {});
  const writer = twinWriter(twinOf({ page: 'achievements', achievement: id }), of);
  const exhibit = exhibitOf(of, achievement);
  return markdownOf(
    heading(1, literal(headingOf(achievement))),
    noticeOf(site),
    ...opening(achievement, of),
    // On its page, too, the exhibit comes directly under the achievement.
    ...(exhibit ? trial(exhibit, of) : []),
    part && heading(2, literal(oneLine(words.partPlayed))),
    part && paragraph(writer.prose(part)),
    heading(2, literal(oneLine(built ? words.built : how ? words.how : words.done))),
    paragraph(writer.prose(built ?? how ?? done)),
    list(partLines(parts)),
    whole && paragraph(literal(oneLine(whole))),
    ...madeOf(achievement, of, writer),
    ...waysOn(achievement, of, writer),
  );
}

function stopOf(achievement: PublishedAchievement, { career, site }: OutputSource): string | undefined {
  const chapter = career.chapters.find(({ id }) => id === achievement.chapter);
  return chapter && paragraph(literal(chapterName(chapter, site.words)));
}

function opening(achievement: PublishedAchievement, of: OutputSource): Blocks {
  return [
    hidesClaim(achievement) ? paragraph(literal(oneLine(achievement.claim))) : undefined,
    meaningOf(achievement, of),
  ];
}

const under = (title: string, items: readonly string[]): Blocks =>
  items.length === 0 ? [] : [paragraph(literal(oneLine(title))), list(items)];

/** Its topic and its means: its system in a few words, and its technologies, each with its part. */
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

/** The meaning of the words under a figure. */
function meaningOf(achievement: PublishedAchievement, { career }: OutputSource): string | undefined {
  const under = achievement.caption ?? achievement.metric?.words.unit;
  const means = meaningsIn(under, achievement, career.terms).map(bracketed);
  return means.length > 0 ? paragraph(literal(means.join(' '))) : undefined;
}

/** The link to try an achievement's idea, if there is one. */
function trialOf(achievement: PublishedAchievement, of: OutputSource, { link }: TwinWriter): Blocks {
  const trial = exhibitOf(of, achievement);
  return trial
    ? [paragraph(link(`${of.site.words.tryTheIdea}: ${trial.title}`, { exhibit: trial.name }))]
    : [];
}

function waysOn(
  { told, proof = [] }: PublishedAchievement,
  { site: { words } }: OutputSource,
  { link }: TwinWriter,
): Blocks {
  return [
    ...under(
      words.inTheStory,
      told.map(({ label }) => link(label, { page: 'about' })),
    ),
    ...under(
      words.proof,
      proof.map(({ label, href }) => linked(label, href)),
    ),
  ];
}

/** The parts of a system, each with how it joins the next. */
const partLines = (parts: readonly Part[]): readonly string[] =>
  parts.map(({ name, joined: joins }) => literal(oneLine(joined([name, joins], ', '))));

const exhibitOf = ({ exhibits }: OutputSource, { exhibit }: PublishedAchievement): ExhibitTwin | undefined =>
  exhibits.find(({ name }) => name === exhibit);

function trial({ title, question, sentences }: ExhibitTwin, { site }: OutputSource): Blocks {
  return [
    paragraph(literal(oneLine(site.words.tryTheIdea))),
    heading(2, literal(oneLine(title))),
    ...[question, ...sentences].map((text) => paragraph(literal(oneLine(text)))),
  ];
}
