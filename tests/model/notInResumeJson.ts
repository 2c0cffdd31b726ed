/** Fields on the résumé that `resume.json` lacks, and why. An import cannot restore them. */
export const notInResumeJson: { readonly [field: string]: string } = {
  'achievements.*.highlight': 'It has what was done.',
  'chapters.*.label': 'The format has positions, not chapters.',
  'chapters.*.aside': 'The format has positions, not chapters.',
  'chapters.*.title': 'The format has positions, not chapters.',
  'chapters.*.resumeTitle': 'The format has positions, not chapters.',
  'publications.*.with': 'The format has no place for it.',
  'awards.*.href': 'The format has no place for it.',
};
