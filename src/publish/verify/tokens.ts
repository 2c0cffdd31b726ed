/** A number or date in a text. Equal meanings have equal keys: '1,00,000' and '100,000', 'Apr 2019' and '2019-04'. */
export interface Token {
  readonly kind: 'number' | 'date';
  readonly key: string;
  readonly text: string;
  readonly at: number;
}

export interface Tokens {
  readonly tokens: readonly Token[];
  /** The text with its dates blanked out, so that no month counts as a name. */
  readonly rest: string;
}

const scales: Readonly<Record<string, string>> = {
  'per cent': '%',
  percent: '%',
  prozent: '%',
  '٪': '%',
  '×': 'x',
  lakhs: 'lakh',
  crores: 'crore',
  thousands: 'thousand',
  millions: 'million',
  billions: 'billion',
};
const scale =
  '%|٪|×|x|k|K|M|bn|B|per cent|percent|Prozent|thousands?|lakhs?|crores?|millions?|billions?|trillion|dozen|Tausend|Mio\\.?|Mrd\\.?|Millionen|mil|millones|लाख|करोड़';
/** English numbers in words, except "one", which is seldom a count. The index in the list is not the value. */
const numerals: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'zero:0 two:2 three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9 ten:10 eleven:11 twelve:12 fifteen:15 ' +
    'twenty:20 thirty:30 forty:40 fifty:50 sixty:60 seventy:70 eighty:80 ninety:90 hundred:100 dozen:12 ' +
    'dozens:12 hundreds:100 thousand:1000 thousands:1000 million:1000000 millions:1000000 billion:1000000000'
  )
    .split(' ')
    .map((pair) => pair.split(':')),
);

/** A reader of numbers and dates for texts of one language; it understands English in all. */
export function tokenReader(lang: string): (text: string) => Tokens {
  const toLatin = digitsOf(lang);
  const months = monthsOf(lang);
  const name = [...months.keys()]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');
  const date = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:(?<iso>\\d{4}-\\d{2}(?:-\\d{2})?)(?:T[\\d:.]+(?:Z|[+-]\\d{2}:?\\d{2})?)?` +
      `|(?:(?<before>\\p{Nd}{1,2})\\.?\\s(?:de\\s)?)?(?<month>${name})\\.?\\s(?:de\\s)?(?:(?<after>\\p{Nd}{1,2})(?:st|nd|rd|th)?,?\\s)?(?<year>\\p{Nd}{4}))(?![\\p{L}\\p{N}])`,
    'giu',
  );
  const number = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:(?<digits>\\p{Nd}+(?:(?:[.,'’٬٫]\\p{Nd}+|[\\u00a0\\u202f]\\p{Nd}{3}(?!\\p{Nd})))*)(?:\\s?(?<scale>${scale})(?!\\p{L}))?` +
      `|(?<word>${lang.startsWith('en') ? Object.keys(numerals).join('|') : '(?!)'})(?![\\p{L}\\p{N}]))`,
    'giu',
  );
  const keyOf = numberKeys(lang);
  return (text) => {
    const tokens: Token[] = [];
    const rest = text.replace(date, (found, ...groups) => {
      const { iso, month, year = '', before, after } = groups.at(-1) as Record<string, string | undefined>;
      const day = before ?? after;
      const parts = [
        toLatin(year),
        months.get((month ?? '').toLowerCase()),
        day && toLatin(day).padStart(2, '0'),
      ];
      const at = groups.at(-3) as number;
      tokens.push({ kind: 'date', key: iso ?? parts.filter(Boolean).join('-'), text: found, at });
      return '\0'.repeat(found.length);
    });
    for (const { 0: found, index, groups = {} } of rest.matchAll(number)) {
      const { digits, word = '' } = groups;
      const unit = groups.scale?.toLowerCase().replace(/\.$/, '');
      const plain = digits ? keyOf(toLatin(digits)) : (numerals[word.toLowerCase()] ?? '');
      const key = unit ? `${plain} ${scales[unit] ?? unit}` : plain;
      tokens.push({ kind: isYear(digits, unit) ? 'date' : 'number', key, text: found, at: index });
    }
    return { tokens, rest };
  };
}

const isYear = (digits: string | undefined, unit: string | undefined) =>
  !unit && /^(?:19|20)\d{2}$/.test(digits ?? '');

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** Turns the digits of a language (Arabic, Bengali, …) into 0 to 9. */
function digitsOf(lang: string): (text: string) => string {
  const own = [...new Intl.NumberFormat(lang, { useGrouping: false }).format(9_876_543_210)].reverse();
  return (text) =>
    text.replace(/\p{Nd}/gu, (digit) => (own.includes(digit) ? `${own.indexOf(digit)}` : digit));
}

/** A number without its grouping, with a point before its decimals. Groups count if they end in three digits. */
function numberKeys(lang: string): (digits: string) => string {
  const decimal =
    new Intl.NumberFormat(lang).formatToParts(1.5).find(({ type }) => type === 'decimal')?.value ?? '.';
  return (digits) => {
    const [whole = '', ...fractions] = digits.split(decimal);
    const isDecimal = fractions.length === 1;
    const grouped = isDecimal ? whole : digits;
    const plain = /^\d{1,3}(\D)(?:\d{2,3}\1)*\d{3}$/.test(grouped) ? grouped.replace(/\D/g, '') : grouped;
    return isDecimal ? `${plain}.${fractions[0]}` : plain;
  };
}

/** The names of the months, long and short, as in dates, with their numbers: 'apr' and 'april', '04'. */
function monthsOf(lang: string): ReadonlyMap<string, string> {
  const months = new Map<string, string>();
  for (const language of ['en', lang])
    for (const month of ['long', 'short'] as const)
      for (const day of [undefined, 'numeric'] as const) {
        const format = new Intl.DateTimeFormat(language, {
          calendar: 'gregory',
          timeZone: 'UTC',
          year: 'numeric',
          month,
          ...(day && { day }),
        });
        for (let index = 0; index < 12; index++) {
          const parts = format.formatToParts(Date.UTC(2001, index, 1));
          const name = parts
            .find(({ type }) => type === 'month')
            ?.value.toLowerCase()
            .replace(/\.$/, '');
          if (name && /\p{L}/u.test(name) && !/\p{N}/u.test(name))
            months.set(name, String(index + 1).padStart(2, '0'));
        }
      }
  return months;
}
