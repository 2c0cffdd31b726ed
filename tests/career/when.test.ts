import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Moment, Period } from '#career/moment.ts';
import { periodText, sayPeriod } from '#career/when.ts';
import { english, type Words } from '#career/words.ts';

const cases: Record<string, Period | undefined> = {
  none: undefined,
  year: { at: '2021' },
  month: { at: '2021-04' },
  day: { at: '2021-04-09' },
  startOnly: { from: '2021-04' },
  endOnly: { to: '2021-04' },
  span: { from: '2019-11', to: '2021-04' },
  mixed: { from: '2019', to: '2021-04-09' },
  equal: { from: '2021-04', to: '2021-04' },
  reversed: { from: '2021', to: '2019' },
  ongoing: { from: '2021-04', to: 'now' },
  ended: { from: '2021-04', ended: true },
  future: { from: '2999-01', to: 'now' },
  before1970: { from: '1969-12-31', to: '1970-01-01' },
  longAgo: { at: '0007-04-09' },
  approximate: { at: '2021', approximate: true },
  approximateSpan: { from: '2019', to: '2021', approximate: true },
  approximateEnd: { from: '2019', ended: true, approximate: true },
  said: { from: '2019', to: '2021', said: 'around the turn of the decade', approximate: true },
};

const expected: Record<string, Record<string, string>> = {
  en: {
    none: '',
    year: '2021',
    month: 'Apr 2021',
    day: 'Apr 9, 2021',
    startOnly: 'from Apr 2021',
    endOnly: 'until Apr 2021',
    span: 'Nov 2019 to Apr 2021',
    mixed: '2019 to Apr 9, 2021',
    equal: 'Apr 2021',
    reversed: '2021 to 2019',
    ongoing: 'since Apr 2021',
    ended: 'from Apr 2021, now over',
    future: 'since Jan 2999',
    before1970: 'Dec 31, 1969 to Jan 1, 1970',
    longAgo: 'Apr 9, 7',
    approximate: 'about 2021',
    approximateSpan: 'about 2019 to about 2021',
    approximateEnd: 'from about 2019, now over',
    said: 'around the turn of the decade',
  },
  'en-IN': {
    none: '',
    year: '2021',
    month: 'Apr 2021',
    day: '9 Apr 2021',
    startOnly: 'from Apr 2021',
    endOnly: 'until Apr 2021',
    span: 'Nov 2019 to Apr 2021',
    mixed: '2019 to 9 Apr 2021',
    equal: 'Apr 2021',
    reversed: '2021 to 2019',
    ongoing: 'since Apr 2021',
    ended: 'from Apr 2021, now over',
    future: 'since Jan 2999',
    before1970: '31 Dec 1969 to 1 Jan 1970',
    longAgo: '9 Apr 7',
    approximate: 'about 2021',
    approximateSpan: 'about 2019 to about 2021',
    approximateEnd: 'from about 2019, now over',
    said: 'around the turn of the decade',
  },
};

/** Calendar words in other languages; the words around them are the site's. */
const named: Record<string, Record<string, string>> = {
  de: { year: '2021', month: 'Apr. 2021', day: '9. Apr. 2021', before1970: '31. Dez. 1969 to 1. Jan. 1970' },
  ar: { year: '2021', month: 'أبريل 2021', day: '9 أبريل 2021', ongoing: 'since أبريل 2021' },
  hi: { year: '2021', month: 'अप्रैल 2021', day: '9 अप्रैल 2021', mixed: '2019 to 9 अप्रैल 2021' },
};

const say = (lang: string) =>
  Object.fromEntries(
    Object.entries(cases).map(([name, period]) => [name, periodText(period, english, lang)]),
  );

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('periodText(period, words, lang)', () => {
  test.each(Object.keys(expected))('writes every kind of period in %s', (lang) => {
    expect(say(lang)).toEqual(expected[lang]);
  });

  test.each(Object.keys(named))('names the months in %s', (lang) => {
    expect(say(lang)).toMatchObject(named[lang]!);
  });

  test.each(['America/New_York', 'Asia/Kolkata', 'Pacific/Kiritimati'])(
    'gives the same text in the time zone %s',
    (zone) => {
      vi.stubEnv('TZ', zone);
      const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
      expect(here.replace('Calcutta', 'Kolkata')).toBe(zone);
      for (const lang of Object.keys(expected)) expect(say(lang)).toEqual(expected[lang]);
      for (const lang of Object.keys(named)) expect(say(lang)).toMatchObject(named[lang]!);
    },
  );

  test('keeps Gregorian years in languages with another calendar', () => {
    expect(periodText({ at: '2021' }, english, 'th')).toContain('2021');
    expect(periodText({ at: '2021' }, english, 'fa')).toContain('۲۰۲۱');
  });

  test('uses the words of the site', () => {
    const german: Words = { ...english, ongoing: 'seit {}', until: 'bis {}', roughly: 'etwa {}' };
    expect(periodText({ from: '2021-04', to: 'now' }, german, 'de')).toBe('seit Apr. 2021');
    expect(periodText({ to: '2021', approximate: true }, german, 'de')).toBe('bis etwa 2021');
  });
});

describe('sayPeriod(period, words, lang)', () => {
  test('is empty for no period', () => {
    expect(sayPeriod(undefined, english, 'en')).toEqual([]);
  });

  test('marks dates with a dateTime of their precision', () => {
    expect(sayPeriod({ from: '2019', to: '2021-04-09' }, english, 'en-IN')).toEqual([
      { text: '2019', dateTime: '2019' },
      { text: ' to ' },
      { text: '9 Apr 2021', dateTime: '2021-04-09' },
    ]);
    expect(sayPeriod({ from: '2021-04', to: 'now' }, english, 'en')).toEqual([
      { text: 'since ' },
      { text: 'Apr 2021', dateTime: '2021-04' },
    ]);
  });

  test.each(['approximate', 'approximateSpan', 'approximateEnd', 'said'])(
    'gives no dateTime if the period is %s',
    (name) => {
      expect(sayPeriod(cases[name], english, 'en')).toEqual([{ text: expected.en![name] }]);
    },
  );

  test('has no empty pieces', () => {
    for (const period of Object.values(cases))
      for (const { text } of sayPeriod(period, english, 'en')) expect(text).not.toBe('');
  });

  test('shows an invalid date as plain text', () => {
    expect(sayPeriod({ at: '2021-02-30' as Moment }, english, 'en')).toEqual([{ text: '2021-02-30' }]);
  });
});
