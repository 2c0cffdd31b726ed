import { renderStills } from '#app/stills.tsx';
import { catalogue } from '#exhibits/catalogue.ts';
import { readHtml } from './verify/html.ts';

/** An exhibit in words: all its text before anyone plays, for files that cannot be interactive. */
export interface ExhibitTwin {
  /** Its name in an achievement. */
  readonly name: string;
  readonly title: string;
  readonly question: string;
  /** Plain text without line breaks, each figure with its basis; the last sentence states the basis of everything. */
  readonly sentences: readonly string[];
}

/** Every exhibit of the catalogue in words, in catalogue order. Numbers are formatted in the language `lang`. */
export function exhibitTwins(lang: string): Promise<readonly ExhibitTwin[]> {
  return Promise.all(
    Object.entries(catalogue).map(async ([name, { title, question, load }]) => {
      const { exhibit } = await load();
      return { name, title, question, sentences: exhibit.describe(lang) };
    }),
  );
}

/** All text of the exhibits before anyone plays, one string each. The gate accepts it as the exhibits' figures. */
export async function exhibitTexts(lang: string): Promise<readonly string[]> {
  const [twins, stills] = await Promise.all([exhibitTwins(lang), renderStills(lang)]);
  return [
    ...twins.flatMap(({ title, question, sentences }) => [title, question, ...sentences]),
    ...Object.values(stills).flatMap((html) => readHtml(html).passages.map(({ text }) => text)),
  ];
}
