import type { PublishedCareer } from '#career/published.ts';
import type { PageWords } from '#career/words.ts';
import { joined, periodWords, technologyNames } from './wording.ts';

/** A line of a list in a résumé: a name that may lead somewhere, with words before and after it. */
export interface FurtherLine {
  readonly before?: string;
  readonly name: string;
  readonly href?: string | undefined;
  readonly after?: string;
}

export interface FurtherSection {
  readonly title: string;
  readonly lines: readonly FurtherLine[];
}

/** What a résumé lists after the work, as far as the career has it, in the words of the résumé's page. */
export function furtherOf(career: PublishedCareer, words: PageWords): readonly FurtherSection[] {
  const { education, certificates, skills, languages } = career;
  const sections: readonly FurtherSection[] = [
    {
      title: words.skills,
      lines: skills.map(({ name, level, technologies, keywords = [] }) => {
        const of = [...technologyNames(career, technologies), ...keywords].join(', ');
        return { name: joined([joined([name, level], ', '), of], ': ') };
      }),
    },
    {
      title: words.education,
      lines: education.map(({ institution, area, award, period, score, courses = [], href }) => ({
        before: [award, area].flatMap((text) => (text ? [`${text}, `] : [])).join(''),
        name: institution,
        href,
        after: joined(
          [...[score, ...courses].map((text) => text && `, ${text}`), spaced(periodWords(period))],
          '',
        ),
      })),
    },
    {
      title: words.certificates,
      lines: certificates.map(({ name, issuer, period, href }) => ({
        name,
        href,
        after: joined([issuer && `, ${issuer}`, spaced(periodWords(period))], ''),
      })),
    },
    {
      title: words.languages,
      lines: languages.map(({ name, fluency }) => ({ name: joined([name, fluency], ', ') })),
    },
  ];
  return sections.filter(({ lines }) => lines.length > 0);
}

const spaced = (text: string | undefined) => text && ` ${text}`;
