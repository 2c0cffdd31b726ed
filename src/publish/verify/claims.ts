import { aroundOf, type Finding, type Rule } from './finding.ts';
import { comparable, type KnownTexts, withoutAddresses, wordPattern } from './known.ts';

type Found = Pick<Finding, 'rule' | 'what' | 'around'>;

/** Numbers, dates, names and currencies of a text that are in no vocabulary. */
export function claimFindings(written: string, known: KnownTexts): readonly Found[] {
  const text = comparable(written).trim();
  if (known.wholes.has(text)) return [];
  const open = withoutPhrases(withoutAddresses(text), known.phrases);
  const { tokens, rest } = known.read(open);
  const finding = (rule: Rule, what: string, at: number): Found => ({
    rule,
    what: what.trim(),
    around: aroundOf(text, at, what.length),
  });
  const figures = tokens
    .filter(({ key }) => !known.figures.has(key))
    .map(({ kind, text: what, at }) =>
      finding(kind === 'date' ? 'invented-date' : 'invented-number', what, at),
    );
  const currencies = [...currenciesIn(rest, known)].map(([what, at]) =>
    finding('foreign-currency', what, at),
  );
  const taken = new Set(currencies.map(({ what }) => what));
  const names = [...namesIn(rest, text, known)]
    .filter(([what]) => !taken.has(what))
    .map(([what, at]) => finding('unknown-name', what, at));
  return [...figures, ...currencies, ...names];
}

/** The text with the accepted phrases blanked out, except their last sign: a full stop still ends a sentence. */
function withoutPhrases(text: string, phrases: readonly string[]): string {
  let open = text;
  const inLine = text.replaceAll('\n', ' ');
  for (const phrase of phrases) {
    const length = phrase.replace(/[^\p{L}\p{N}]$/u, '').length;
    for (let at = inLine.indexOf(phrase); at >= 0; at = inLine.indexOf(phrase, at + length))
      if (!cutsNumber(inLine, at, length))
        open = open.slice(0, at) + '\0'.repeat(length) + open.slice(at + length);
  }
  return open;
}

/** Whether a stretch begins or ends inside a number: '1 second' in '101 seconds' is not the accepted phrase. */
const cutsNumber = (text: string, at: number, length: number): boolean =>
  (/\p{N}/u.test(text.charAt(at)) && /\p{N}[.,]?$/u.test(text.slice(Math.max(0, at - 3), at))) ||
  (/\p{N}/u.test(text.charAt(at + length - 1)) &&
    /^[.,]?\p{N}/u.test(text.slice(at + length, at + length + 3)));

const currencyCodes = new Set(Intl.supportedValuesOf('currency'));
const currencyWord = /^(?:rupees?|dollars?|euros?|yen|yuan|Rs)$/i;

function* currenciesIn(text: string, { currencySigns, names }: KnownTexts): Iterable<[string, number]> {
  const open = withoutCode(text);
  for (const { 0: sign, index } of open.matchAll(/\p{Sc}/gu))
    if (!currencySigns.has(sign)) yield [sign, index];
  for (const { 0: word, index } of open.matchAll(wordPattern))
    if ((currencyCodes.has(word) || currencyWord.test(word)) && !names.has(word)) yield [word, index];
}

/** Capitalised words that do not start a sentence, and words with capitals inside, anywhere in the open text. */
function* namesIn(open: string, text: string, known: KnownTexts): Iterable<[string, number]> {
  for (const { 0: word, index } of open.matchAll(wordPattern)) {
    if (word.length < 2 || !/\p{Lu}/u.test(word)) continue;
    if (known.names.has(word) || known.names.has(word.replace(/s$/, ''))) continue;
    const made = /\p{Lu}/u.test(word.slice(1));
    if (made || (known.capitalsName && !isStart(text, index, known))) yield [word, index];
  }
}

function isStart(text: string, at: number, { openings }: KnownTexts): boolean {
  const before = text.slice(0, at).replace(/[ \u00a0\p{Ps}\p{Pi}"'*_`]+$/u, '');
  if (before === '' || /[.!?…。؟।\n]$/u.test(before)) return true;
  return openings.some((opening) => text.startsWith(opening, at));
}

/** The text with `code` blanked out. */
export const withoutCode = (text: string): string =>
  text.replace(/`[^`]*`/g, (code) => '\0'.repeat(code.length));
