import type { SaidMetric } from '#career/published.ts';

/** A metric in large letters, worded as in the source: a small lead ("zero to"), then the value. */
export function Figure({ metric }: { readonly metric: SaidMetric }) {
  const { lead, value, datum } = metric.words;
  return (
    <>
      {lead && <small>{`${lead} `}</small>}
      <data value={datum}>{value}</data>
    </>
  );
}
