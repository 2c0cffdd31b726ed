import { renderStills } from '#app/stills.tsx';
import { catalogue } from '#exhibits/catalogue.ts';
import { readHtml } from './verify/html.ts';

/** An exhibit in words: all that it says untouched, for files in which nobody can play. */
export interface ExhibitTwin {
  /** As an achievement calls it. */
  readonly name: string;
  readonly title: string;
  readonly question: string;
  /** Plain text without line breaks, each figure with what it follows from; the last says what all of it rests on. */
  readonly sentences: readonly string[];
}

/** Every exhibit of the catalogue in words, in its order. Numbers are said in the language `lang`. */
export function exhibitTwins(lang: string): Promise<readonly ExhibitTwin[]> {
  return Promise.all(
    Object.entries(catalogue).map(async ([name, { title, question, load }]) => {
      const { exhibit } = await load();
      return { name, title, question, sentences: exhibit.describe(lang) };
    }),
  );
}

/** All that the exhibits say before anybody plays, a text each: what the gate takes as their own figures. */
export async function exhibitTexts(lang: string): Promise<readonly string[]> {
  const [twins, stills] = await Promise.all([exhibitTwins(lang), renderStills(lang)]);
  return [
    ...twins.flatMap(({ title, question, sentences }) => [title, question, ...sentences]),
    ...Object.values(stills).flatMap((html) => readHtml(html).passages.map(({ text }) => text)),
  ];
}
