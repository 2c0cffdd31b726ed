import type { PublishedCareer, PublishedChapter } from '#career/published.ts';

/** The name of what a switch leaves behind: what was replaced. */
export function replacedIn(
  { technologies }: PublishedCareer,
  { motif, shifts }: PublishedChapter,
): string | undefined {
  const old = motif === 'switch' ? shifts?.[0]?.from : undefined;
  return old && technologies[old]?.name;
}

/** The name of the service to which a trip leads. */
export const partnerOf = ({ technologies }: PublishedCareer, chapter: PublishedChapter): string | undefined =>
  chapter.technologies?.map((id) => technologies[id]).find((each) => each?.kind === 'service')?.name;
