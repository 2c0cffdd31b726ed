import { plainText } from './plainText.ts';
import type { PublishedAchievement, PublishedCareer } from './published.ts';

type Known = PublishedCareer['terms'];
type Termed = Pick<PublishedAchievement, 'terms'>;

/** The meanings of the words in a text that are among an achievement's terms. */
export const meaningsIn = (
  text: string | undefined,
  { terms = [] }: Termed,
  known: Known,
): readonly string[] =>
  terms.flatMap((id) => {
    const { name = '', means } = known[id] ?? {};
    return means && text?.includes(name) ? [means] : [];
  });

/** The words beside an achievement's figure at the top of the about page; undefined without a figure. */
export const besideFigure = ({ metric, brief }: PublishedAchievement): string | undefined =>
  metric && (brief ? plainText(brief) : metric.words.unit);

/** The meanings of the words under an achievement in its chapter, without those that the top of the page explains. */
export function meaningsUnder(
  under: string | undefined,
  achievement: PublishedAchievement,
  known: Known,
): readonly string[] {
  const said = meaningsIn(besideFigure(achievement), achievement, known);
  return meaningsIn(under, achievement, known).filter((means) => !said.includes(means));
}
