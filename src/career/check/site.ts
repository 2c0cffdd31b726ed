import { contrast, papers, seen } from '../contrast.ts';
import { english, isEnglish } from '../words.ts';
import { isPlain, type Plain } from './plain.ts';
import { type Problem, problem, within } from './problem.ts';
import { quote } from './quote.ts';
import type { Reading } from './reading.ts';

/** The site's address, colour and pages. */
export function* siteProblems({ texts, records }: Reading): Iterable<Problem> {
  for (const { pointer, as, text } of texts) {
    if (as === 'address' && !isAddress(text))
      yield problem(
        'address-shape',
        pointer,
        `${quote(text)} is not a valid site address.`,
        addressAdvice(text),
      );
    if (as === 'color' && !/^#[0-9a-f]{6}$/i.test(text))
      yield problem(
        'color-shape',
        pointer,
        `${quote(text)} is not a colour in the form #rrggbb.`,
        "Write # and six hexadecimal digits, for instance '#EE3A14'.",
      );
    else if (as === 'color') yield* unseen(pointer, text);
  }
  for (const { name, value } of records) {
    const pages: readonly unknown[] = name === 'site' && Array.isArray(value.pages) ? value.pages : [];
    for (const [index, page] of pages.entries())
      if (pages.indexOf(page) < index)
        yield problem(
          'page-repeated',
          within('/pages', index),
          `The page ${quote(String(page))} is in the list twice.`,
          'Remove one of the two.',
        );
    if (name === 'résumé' && typeof value.sheets === 'number' && ![1, 2].includes(value.sheets))
      yield problem(
        'sheets-count',
        '/resume/sheets',
        `The number of sheets is ${value.sheets}.`,
        'Write 1 or 2, or leave it out.',
      );
    if (name === 'site' && Array.isArray(value.pages) && pages.length === 0)
      yield problem(
        'pages-empty',
        '/pages',
        'The list of pages is empty.',
        'Add a page to it, or remove the list to have all pages.',
      );
  }
}

/** The owner's words, of any type. */
const ownWords = (site: unknown): Plain => (isPlain(site) && isPlain(site.words) ? site.words : {});

/** Warns where the career is not in English and the owner leaves words of the interface in English. */
export function* englishWords(site: unknown, lang = 'en'): Iterable<Problem> {
  if (isEnglish(lang)) return;
  const own = ownWords(site);
  const missing = Object.keys(english).filter((word) => own[word] === undefined);
  if (missing.length === 0) return;
  const all = missing.length === Object.keys(english).length;
  const named = missing.slice(0, 5).map((word) => `\`${word}\``);
  yield problem(
    'words-english',
    all ? '' : '/words',
    `The career is in ${quote(lang)}, but ${all ? 'all' : `${missing.length} of the ${Object.keys(english).length}`} words of the pages are in English.`,
    `Translate them under \`words\` in content/site.ts: ${named.join(', ')}${missing.length > named.length ? ', …; src/career/words.ts lists all of them' : ''}.`,
  );
}

const gapsIn = (text: string): number => text.split('{}').length - 1;

/** Each word of the interface needs one gap for each name or number that fills it. */
export function* gapProblems(site: unknown): Iterable<Problem> {
  const own = ownWords(site);
  for (const [word, pattern] of Object.entries(english)) {
    const text = own[word];
    if (typeof text === 'string' && gapsIn(text) !== gapsIn(pattern))
      yield problem(
        'words-gaps',
        within('/words', word),
        `The number of \`{}\` placeholders in ${quote(text)} is ${gapsIn(text)}, but must be ${gapsIn(pattern)}.`,
        `Use as many as the English text does: ${quote(pattern)}.`,
      );
  }
}

/** A colour too light for light paper. Dark paper needs no check: every colour is lightened there. */
function* unseen(pointer: string, color: string): Iterable<Problem> {
  const ratio = contrast(color, papers.light);
  if (ratio < seen)
    yield problem(
      'color-unseen',
      pointer,
      `${quote(color)} has a contrast of ${ratio.toFixed(2)} to the light background, but a line needs ${seen}: the site draws it darker there.`,
      'Choose a darker colour if the site should show exactly your colour.',
    );
}

function isAddress(text: string): boolean {
  if (!/^https:\/\/[^/?#@\s\\]+(\/[^?#\s\\]*)?\/$/.test(text) || !URL.canParse(text)) return false;
  return new URL(text).href === text;
}

function addressAdvice(text: string): string {
  const rest = text
    .replace(/^[a-z]+:\/*/i, '')
    .replace(/[?#].*$/s, '')
    .replace(/\/*$/, '');
  const better = `https://${rest}/`;
  return isAddress(better)
    ? `Write ${quote(better)}.`
    : 'Write the full URL: https://, the host name, the folder if there is one, and a slash at the end.';
}
