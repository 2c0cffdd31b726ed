import type { TechnologyKind } from '#career/career.ts';
import type { PublishedCareer } from '#career/published.ts';
import type { PageWords } from '#career/words.ts';
import { technologyNames } from './wording.ts';

const kinds: { readonly [K in TechnologyKind]: string } = {
  language: 'Programming languages',
  runtime: 'Runtimes',
  framework: 'Frameworks',
  datastore: 'Data stores',
  service: 'Services',
  tool: 'Tools',
  practice: 'Practices',
};

export interface Skill {
  readonly name: string;
  readonly level?: string | undefined;
  readonly keywords: readonly string[];
}

/**
 * The skills in the owner's groups; else the technologies of the career: by kind in English, because no other language
 * has words for the kinds here, or in one group. Nobody's level is guessed.
 */
export function skillsOf(career: PublishedCareer, words: PageWords): readonly Skill[] {
  const { skills, technologies, lang } = career;
  if (skills.length > 0)
    return skills.map(({ name, level, technologies: ids, keywords = [] }) => ({
      name,
      level,
      keywords: [...technologyNames(career, ids), ...keywords],
    }));
  const all = Object.entries(technologies);
  if (all.length === 0) return [];
  if (!/^en\b/.test(lang))
    return [{ name: words.skills, keywords: technologyNames(career, Object.keys(technologies)) }];
  return [...new Set(all.map(([, { kind }]) => kind))].map((kind) => ({
    name: kinds[kind],
    keywords: technologyNames(
      career,
      all.filter(([, technology]) => technology.kind === kind).map(([id]) => id),
    ),
  }));
}
