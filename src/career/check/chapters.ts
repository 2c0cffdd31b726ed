import { isPlain, type Plain } from './plain.ts';
import { type Problem, problem, within } from './problem.ts';
import { quote } from './quote.ts';
import type { Reading } from './reading.ts';
import { didYouMean } from './suggest.ts';

/** Chapters without a story or a drawing, achievements without evidence, unknown currencies, the language. */
export function* chapterProblems({ records, texts }: Reading): Iterable<Problem> {
  const chapters = records.filter(({ name }) => name === 'chapter');
  const drawn = chapters.some(({ value }) => value.motif !== undefined);
  for (const { pointer, value } of chapters) {
    if (isPlain(value.story) && Object.keys(value.story).length === 0)
      yield problem(
        'story-empty',
        within(pointer, 'story'),
        'The story is empty.',
        'Write its first paragraph, or remove `story` to make the chapter only a stop on the line.',
      );
    if (drawn && value.motif === undefined)
      yield problem(
        'chapter-undrawn',
        pointer,
        'The chapter has no motif.',
        "Add one, for instance motif: 'merge'.",
      );
  }
  for (const { pointer, name, value } of records) {
    if (name === 'achievement' && Array.isArray(value.evidence) && value.evidence.length === 0)
      yield problem(
        'evidence-empty',
        within(pointer, 'evidence'),
        'The list `evidence` is empty.',
        'Add the id of at least one paragraph that describes the achievement.',
      );
    if (name === 'metric') yield* currencyProblems(pointer, value);
  }
  for (const { pointer, as, text } of texts)
    if (as === 'language' && !isLanguage(text))
      yield problem(
        'language-unknown',
        pointer,
        `${quote(text)} is not a language tag.`,
        "Write a BCP 47 tag, for instance 'en', 'en-IN' or 'de'.",
      );
}

function* currencyProblems(pointer: string, { kind, currency }: Plain): Iterable<Problem> {
  if (kind !== 'money' || typeof currency !== 'string' || currency.trim() === '') return;
  const at = within(pointer, 'currency');
  const known = Intl.supportedValuesOf('currency');
  if (known.includes(currency)) return;
  const capitals = currency.toUpperCase();
  yield known.includes(capitals)
    ? problem('currency-case', at, `${quote(currency)} is not in capitals.`, `Write ${quote(capitals)}.`)
    : problem(
        'currency-unknown',
        at,
        `${quote(currency)} is not an ISO 4217 currency code.`,
        `${didYouMean(currency, known)}Write the three-letter code, or leave \`currency\` out if your source names none.`,
      );
}

const languages = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/**
 * Whether `tag` is a BCP 47 tag. Codes of two letters must name a language. Codes of three letters all pass, since not
 * all have a name here. Longer codes were never assigned.
 */
export function isLanguage(tag: string): boolean {
  try {
    const { language } = new Intl.Locale(tag);
    return language.length === 3 || (language.length === 2 && languages.of(language) !== undefined);
  } catch {
    return false;
  }
}
