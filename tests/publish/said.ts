import { exhibitTwins } from '#publish/exhibitTexts.ts';
import { claimFindings } from '#publish/verify/claims.ts';
import { knownOf } from '#publish/verify/known.ts';
import { readFile } from '#publish/verify/readFile.ts';
import { vocabulariesOf } from '#publish/verify/vocabularies.ts';
import type { Sample } from '../careers/all.ts';
import { pagesFor } from '../careers/pages.ts';
import { filesOf } from './outputs/reading.ts';

/** What the gate says of the pages and files of a career: of each number and name that it does not know, a line. */
export async function saidOf({ career, site }: Sample): Promise<readonly string[]> {
  const twins = await exhibitTwins(career.lang ?? 'en');
  const exhibits = twins.flatMap(({ title, question, sentences }) => [title, question, ...sentences]);
  const known = knownOf(vocabulariesOf(career, site, { exhibits }));
  const { pages } = await pagesFor({ career, site });
  const written = [
    ...pages.map(({ path = '404.html', html }) => [`${path}.html`, html] as const),
    ...(await filesOf({ career, site })),
  ];
  return written.flatMap(([file, text]) =>
    (readFile(file, new TextEncoder().encode(text))?.passages ?? []).flatMap((passage) =>
      claimFindings(passage.text, known).map(
        ({ rule, what, around }) => `${file} ${rule} ${what} in ${around}`,
      ),
    ),
  );
}
