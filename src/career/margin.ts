import type { ReadProse } from './plainText.ts';

/** What stands in the margin beside a paragraph: ids of terms and achievements, and the name of an exhibit. */
export interface MarginNotes {
  readonly terms: readonly string[];
  readonly told: readonly string[];
  /** Those of the told whose main evidence is here: they show their figure. */
  readonly figures: readonly string[];
  readonly exhibit?: string;
  /** How many paragraphs, this one included, they may stand beside before the next notes begin. */
  readonly rows: number;
}

interface Paragraph {
  readonly id: string;
  readonly text: ReadProse;
}

/**
 * The notes of every paragraph, chapter by chapter. A term stands where the career first uses it; an achievement
 * once in a chapter, at its main evidence if that is here, else at the first paragraph that tells it; the exhibit
 * after the last. Undefined where the margin is empty.
 */
export function marginOf(
  chapters: readonly { readonly story: readonly Paragraph[]; readonly exhibit?: string }[],
  achievements: readonly { readonly id: string; readonly evidence: readonly string[] }[],
): readonly (readonly (MarginNotes | undefined)[])[] {
  const seen = new Set<string>();
  return chapters.map(({ story, exhibit }) => {
    const ids = story.map(({ id }) => id);
    const told = (paragraph: string) =>
      achievements.filter(({ evidence }) => evidence.find((id) => ids.includes(id)) === paragraph);
    const notes = story.map(({ id, text }, index) => ({
      terms: termsIn(text).filter((term) => !seen.has(term) && seen.add(term)),
      told: told(id).map((achievement) => achievement.id),
      figures: achievements.filter(({ evidence }) => evidence[0] === id).map((achievement) => achievement.id),
      ...(exhibit && index === story.length - 1 ? { exhibit } : {}),
    }));
    const isFilled = (note: (typeof notes)[number]) =>
      note.terms.length + note.told.length > 0 || 'exhibit' in note;
    return notes.map((note, index) => {
      const next = notes.findIndex((other, place) => place > index && isFilled(other));
      return isFilled(note) ? { ...note, rows: (next < 0 ? notes.length : next) - index } : undefined;
    });
  });
}

/** The ids of the general definitions that a paragraph refers to. */
function termsIn(text: ReadProse): readonly string[] {
  if (typeof text === 'string') return [];
  return text.flatMap((span) => {
    if (span.kind === 'reference' && span.to === 'term') return [span.id];
    return 'children' in span ? termsIn(span.children) : [];
  });
}
