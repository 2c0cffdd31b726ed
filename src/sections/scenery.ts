import type { PublishedCareer, PublishedChapter } from '#career/published.ts';

/** The name of the old technology that a switch replaces. */
export function replacedIn(
  { technologies }: PublishedCareer,
  { motif, shifts }: PublishedChapter,
): string | undefined {
  const old = motif === 'switch' ? shifts?.[0]?.from : undefined;
  return old && technologies[old]?.name;
}

/** The name of the service that a trip leads to. */
export const partnerOf = ({ technologies }: PublishedCareer, chapter: PublishedChapter): string | undefined =>
  chapter.technologies?.map((id) => technologies[id]).find((each) => each?.kind === 'service')?.name;
