import type { SaidPeriod } from '#career/published.ts';

/** A period in words, with `<time>` only around what is a date; nothing at all where there is none. */
export function When({ period }: { readonly period: SaidPeriod | undefined }) {
  return period?.words.map(({ text, dateTime }) =>
    dateTime ? (
      <time key={dateTime} dateTime={dateTime}>
        {text}
      </time>
    ) : (
      text
    ),
  );
}
