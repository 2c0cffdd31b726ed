/** The basis of an exhibit. Every entry is a whole sentence. */
export interface Basis {
  /** What the model chooses, exaggerates or leaves out. */
  readonly assumed: readonly string[];
  /** What a provider documents, under the provider's name. */
  readonly documented?: { readonly by: string; readonly sentences: readonly string[] };
  /** What the story states: nothing else in the exhibit is a fact about anyone. */
  readonly story: readonly string[];
  readonly sources?: readonly string[];
}

/** The parts of a basis, each with its heading. */
export function basisParts({ assumed, documented, story, sources = [] }: Basis) {
  return [
    { title: 'Assumed', sentences: assumed },
    ...(documented ? [{ title: `Documented by ${documented.by}`, sentences: documented.sentences }] : []),
    { title: 'From my story', sentences: story },
    { title: 'Sources', sentences: sources },
  ].flatMap(({ title, sentences }) => (sentences.length > 0 ? [{ title, text: sentences.join(' ') }] : []));
}

/** The first sentence of the text version, so that nobody takes one of its figures for a result. */
const isSimulation =
  'This is a simulation with assumed values, not data from the startup: every figure in it follows from what is assumed here.';

/** A basis in sentences for a text version: it comes first, so that each figure follows its basis. */
export const tellBasis = (basis: Basis): readonly string[] => [
  isSimulation,
  ...basisParts(basis).map(({ title, text }) => `${title}: ${text}`),
];
