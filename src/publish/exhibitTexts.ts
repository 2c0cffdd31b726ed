import { renderStills } from '#app/render.tsx';
import { catalogue } from '#exhibits/catalogue.ts';
import { readHtml } from './verify/html.ts';

/** All that the exhibits say before anybody plays, a text each: what the gate takes as their own figures. */
export async function exhibitTexts(lang: string): Promise<readonly string[]> {
  const stills = await renderStills(lang);
  const described = await Promise.all(
    Object.values(catalogue).map(async ({ load }) => (await load()).exhibit.describe(lang)),
  );
  return [
    ...Object.values(catalogue).flatMap(({ title, question }) => [title, question]),
    ...described.flat(),
    ...Object.values(stills).flatMap((html) => readHtml(html).passages.map(({ text }) => text)),
  ];
}
