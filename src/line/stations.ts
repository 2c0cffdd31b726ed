import type { PublishedCareer, PublishedChapter } from '#career/published.ts';
import type { Station } from './drawing.ts';

/** With more chapters than this, those of one paragraph have no drawing in the story. */
const many = 12;

/** The type sizes and widths of the columns of a dated timeline on a wide page, px. */
const name = { size: 25.6, line: 28, width: 170 };
const small = { size: 16.5, line: 22, width: 250 };
const reached = { size: 21.6, line: 25, width: 280 };

/**
 * The chapters for their drawings. With `measure`, the width of a text at a font size of 1 px, each has the height of
 * its row on a timeline to scale; without it that timeline is not drawn.
 */
export function stationsOf(career: PublishedCareer, measure?: (text: string) => number): readonly Station[] {
  const { chapters } = career;
  return chapters.map((chapter) => ({
    id: chapter.id,
    motif: chapter.motif ?? 'start',
    label: chapter.label,
    aside: chapter.aside,
    isPlain: chapters.length > many && chapter.story.length < 2,
    ...(measure && { period: chapter.period }),
    alongside: chapter.alongside,
    height: measure ? rowHeight(career, chapter, measure) : 0,
  }));
}

/** The approximate height of a stop's row, px: its tallest column, and a little more. */
function rowHeight(
  { achievements, technologies, organisations }: PublishedCareer,
  { id, label, part, role, outcome, period, at, alongside, technologies: used = [] }: PublishedChapter,
  measure: (text: string) => number,
): number {
  const lines = (words: string | undefined, { size, line, width }: typeof name) =>
    words ? Math.ceil((measure(words) * size * 1.1) / width) * line : 0;
  const when = period?.words.map(({ text }) => text).join('');
  const chips = used.map((technology) => technologies[technology]?.name ?? technology).join('      ');
  const here = achievements.filter(({ chapter }) => chapter === id);
  const won = here.map(
    ({ metric, claim, caption }) =>
      lines([metric?.words.lead, metric?.words.value ?? claim].filter(Boolean).join(' '), reached) +
      lines(caption ?? metric?.words.unit, small) +
      8,
  );
  return Math.ceil(
    14 +
      Math.max(
        lines(label, name),
        lines(when, small) + lines(at && organisations[at]?.name, small),
        lines(part ?? role, small) + (alongside ? 24 : 0) + lines(chips, small) * 1.25,
        won.length > 0 ? won.reduce((sum, height) => sum + height, 0) : lines(outcome, reached),
      ),
  );
}
