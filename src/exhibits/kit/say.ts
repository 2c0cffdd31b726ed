/** The default language for numbers: grouped by thousands. */
export const defaultLanguage = 'en-GB';

const formats = new Map<string, Intl.NumberFormat>();

/** A format, cached: making one takes far longer than using it, and a run formats numbers in its frames. */
function formatOf(
  lang: string,
  kind: 'maximumFractionDigits' | 'maximumSignificantDigits',
  digits: number,
  style: 'decimal' | 'percent' = 'decimal',
): Intl.NumberFormat {
  const key = `${lang} ${kind} ${digits} ${style}`;
  const format = formats.get(key) ?? new Intl.NumberFormat(lang, { style, [kind]: digits });
  formats.set(key, format);
  return format;
}

/** A number for a reader: grouped, with at most `digits` decimals. */
export function sayNumber(value: number, lang: string = defaultLanguage, digits = 0): string {
  return formatOf(lang, 'maximumFractionDigits', digits).format(value);
}

/** A number with this many significant digits: 115.7, 0.19, 2.5. */
export function sayRoughly(value: number, lang: string = defaultLanguage, digits = 2): string {
  return formatOf(lang, 'maximumSignificantDigits', digits).format(value);
}

/** A share between 0 and 1 as a percentage. */
export function sayShare(share: number, lang: string = defaultLanguage, digits = 0): string {
  return formatOf(lang, 'maximumFractionDigits', digits, 'percent').format(share);
}

/** A number with its noun, which takes an "s" unless the number is 1: '3 servers', '1 server'. */
export function sayCount(value: number, noun: string, lang: string = defaultLanguage): string {
  return `${sayNumber(value, lang)} ${noun}${value === 1 ? '' : 's'}`;
}

/** A duration given in milliseconds, in the unit that keeps it short: '50 ms', '2.5 s', '3 min 20 s' or '3.6 days'. */
export function sayDuration(milliseconds: number, lang: string = defaultLanguage): string {
  const seconds = milliseconds / 1000;
  // The limits lie where rounding would reach the next unit.
  if (milliseconds < 999.5) return `${sayRoughly(milliseconds, lang, 3)} ms`;
  if (seconds < 59.95) return `${sayRoughly(seconds, lang, 3)} s`;
  const whole = Math.round(seconds);
  if (whole < 7200) {
    const rest = whole % 60;
    return `${sayNumber(Math.floor(whole / 60), lang)} min${rest > 0 ? ` ${rest} s` : ''}`;
  }
  if (whole < 172_800) return `${sayNumber(whole / 3600, lang, 1)} hours`;
  return `${sayNumber(whole / 86_400, lang, 1)} days`;
}

/** An English list: 'a, b and c'. */
export function sayList(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

const small = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** A count at the start of a sentence: 'Seven messages', 'No messages', '13 messages'. */
export function openCount(value: number, noun: string, lang: string = defaultLanguage): string {
  const word = small[value] ?? sayNumber(value, lang);
  return `${word.charAt(0).toUpperCase()}${word.slice(1)} ${noun}${value === 1 ? '' : 's'}`;
}

/** A place in a row, in English: '1st', '12th', '23rd'. */
export function sayOrdinal(place: number): string {
  const teen = place % 100 > 10 && place % 100 < 14;
  return `${place}${(teen ? undefined : ['th', 'st', 'nd', 'rd'][place % 10]) ?? 'th'}`;
}
