import type { SaidPeriod } from '#career/published.ts';

/** A period in words, with `<time>` only around dates; nothing without a period. */
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
