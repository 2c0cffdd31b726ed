import type { Term } from './career.ts';
import type { Unstated } from './metric.ts';
import { plainText, type ReadProse } from './plainText.ts';
import type { PageWords } from './words.ts';

/** The small print of an achievement, put together once for every place that shows it. */
export interface Gloss {
  /** What its words mean in general; never a claim about the person. */
  readonly general?: string;
  /** What the source leaves open. */
  readonly open?: string;
  /** What goes with its figure in a line or two: what was counted, how it came, and what the number's word means, marked as general. */
  readonly figure?: string;
  /** What the number's word means, marked as general, for a sheet with little room. */
  readonly sheet?: string;
}

interface Glossed {
  readonly terms?: readonly string[];
  readonly brief?: ReadProse;
  readonly metric?: {
    readonly words: { readonly value: string; readonly unit: string };
  };
}

const definition = ({ name, means }: Term): string => (means.startsWith(name) ? means : `${name}: ${means}`);

const sentence = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);

/** The small print of an achievement; a text that would be empty is left out. */
export function glossOf(
  { terms = [], brief, metric }: Glossed,
  unstated: Unstated,
  known: { readonly [id: string]: Term } = {},
  words: Pick<PageWords, 'general'>,
): Gloss {
  const named = terms.flatMap((id) => known[id] ?? []);
  // Not marked where it is shown, but here: it stands beside claims.
  const ofNumber = named
    .filter(({ name }) => name === metric?.words.value)
    .map(({ means }) => `${means} (${words.general})`);
  const open = Object.values(unstated);
  const counted = [metric?.words.unit, brief && plainText(brief)].filter(Boolean).join(', ');
  const texts = {
    general: named.map(definition),
    open,
    figure: metric ? [sentence(counted), ...ofNumber] : [],
    sheet: ofNumber,
  };
  return Object.fromEntries(
    Object.entries(texts).flatMap(([key, parts]) => (parts.length > 0 ? [[key, parts.join(' ')]] : [])),
  );
}
