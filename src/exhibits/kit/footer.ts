import { type Inputs, type Provenance, provenanceAt, type Values } from './inputs.ts';
import { defaultLanguage, sayNumber } from './say.ts';

/** One input as the footer and the table of a still show it. */
export interface SaidInput {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly provenance: Provenance;
}

/** Every input with its value in words and where that value comes from, in the order of declaration. */
export function sayInputs<D extends Inputs>(
  inputs: D,
  values: Values<D>,
  lang: string = defaultLanguage,
): readonly SaidInput[] {
  return Object.entries(inputs).map(([id, input]) => {
    const value = (values as { readonly [id: string]: number | boolean | string })[id] ?? input.default;
    return {
      id,
      label: input.label,
      value: sayValue(input, value, lang),
      provenance: provenanceAt(input, value),
    };
  });
}

function sayValue(input: Inputs[string], value: number | boolean | string, lang: string): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (input.kind === 'choice') return input.options[String(value)] ?? String(value);
  const number = sayNumber(Number(value), lang, 3);
  return input.unit ? `${number} ${input.unit}` : number;
}

/** What an exhibit says about itself beside its inputs. Each entry is a clause without a full stop. */
export interface Basis {
  /** What the story states. */
  readonly facts: readonly string[];
  /** What the provider documents. */
  readonly documented: readonly string[];
  /** What the model chooses or leaves out. */
  readonly assumed: readonly string[];
}

/** The sentences under an exhibit in every medium. An input counts as a fact only at a value that the story states. */
export function describeFooter(said: readonly SaidInput[], basis: Basis): string {
  const inputs = (wanted: Provenance) =>
    said.filter(({ provenance }) => provenance === wanted).map(({ label, value }) => `${label}: ${value}`);
  const parts: readonly (readonly [string, readonly string[]])[] = [
    ['Facts', [...basis.facts, ...inputs('fact')]],
    ['From the provider’s documentation', [...basis.documented, ...inputs('provider-doc')]],
    ['Assumptions', [...inputs('assumption'), ...basis.assumed]],
  ];
  const lists = parts
    .filter(([, list]) => list.length > 0)
    .map(([title, list]) => `${title}: ${list.join('; ')}.`);
  return ['A model, not the production system.', ...lists].join(' ');
}
