import { plainText } from './plainText.ts';
import type { PublishedAchievement, PublishedCareer } from './published.ts';

type Known = PublishedCareer['terms'];
type Termed = Pick<PublishedAchievement, 'terms'>;

/** What the words of a text mean, as far as they are among an achievement's terms. */
export const meaningsIn = (
  text: string | undefined,
  { terms = [] }: Termed,
  known: Known,
): readonly string[] =>
  terms.flatMap((id) => {
    const { name = '', means } = known[id] ?? {};
    return means && text?.includes(name) ? [means] : [];
  });

/** What stands beside an achievement's figure at the top of the about page; undefined where it has none. */
export const besideFigure = ({ metric, brief }: PublishedAchievement): string | undefined =>
  metric && (brief ? plainText(brief) : metric.words.unit);

/** What the words under an achievement mean in its chapter. What the top of the page has explained is not said again. */
export function meaningsUnder(
  under: string | undefined,
  achievement: PublishedAchievement,
  known: Known,
): readonly string[] {
  const said = meaningsIn(besideFigure(achievement), achievement, known);
  return meaningsIn(under, achievement, known).filter((means) => !said.includes(means));
}
