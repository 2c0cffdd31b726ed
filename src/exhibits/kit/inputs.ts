/** The source of an input's value: the story, this model's assumption, or a provider's documentation. */
export type Provenance = 'fact' | 'assumption' | 'provider-doc';

interface Declared {
  readonly label: string;
  readonly provenance: Provenance;
  /** The unit after the number: 'ms', 'users'. */
  readonly unit?: string;
}

export interface NumberInput extends Declared {
  readonly kind: 'number' | 'integer';
  readonly min: number;
  readonly max: number;
  /** The change per arrow key. Values between the steps are valid. */
  readonly step: number;
  readonly default: number;
  /** The values that the story states; all others are assumptions. */
  readonly facts?: readonly number[];
}

export interface BooleanInput extends Declared {
  readonly kind: 'boolean';
  readonly default: boolean;
}

export interface ChoiceInput extends Declared {
  readonly kind: 'choice';
  /** id: label, in the order of display */
  readonly options: { readonly [id: string]: string };
  readonly default: string;
}

/** A short text, such as a sequence of letters. */
export interface TextInput extends Declared {
  readonly kind: 'text';
  /** The pattern of a valid text; any other becomes the default. */
  readonly like: RegExp;
  readonly default: string;
}

export type Input = NumberInput | BooleanInput | ChoiceInput | TextInput;

/** An exhibit's inputs, by id, in display order. */
export type Inputs = { readonly [id: string]: Input };

/** The values of declared inputs: a number, a boolean, one of the option ids, or a text. */
export type Values<D extends Inputs> = {
  readonly [K in keyof D]: D[K] extends NumberInput
    ? number
    : D[K] extends BooleanInput
      ? boolean
      : D[K] extends { readonly options: infer Options }
        ? keyof Options & string
        : D[K] extends TextInput
          ? string
          : never;
};

/** The identity at run time; it keeps the option ids as literal types. */
export function defineInputs<const D extends Inputs>(inputs: D): D {
  return inputs;
}

/** An input's provenance at a value: a stated value is a fact even if the range around it is assumed. */
export function provenanceAt(input: Input, value: unknown): Provenance {
  const stated = 'facts' in input && typeof value === 'number' && input.facts?.includes(value);
  return stated ? 'fact' : input.provenance;
}

/** Every input at its default. */
export const defaultValues = <D extends Inputs>(inputs: D): Values<D> => clampInputs(inputs, {});

/**
 * Valid values from any input, texts included: numbers are clamped to their range and integers rounded; missing or
 * unreadable values become the default. Only the declared ids, as own properties, are read.
 */
export function clampInputs<D extends Inputs>(inputs: D, given: unknown): Values<D> {
  const own = typeof given === 'object' && given !== null ? given : {};
  const entries = Object.entries(inputs).map(([id, input]) => [
    id,
    clampInput(input, Object.hasOwn(own, id) ? (own as { readonly [id: string]: unknown })[id] : undefined),
  ]);
  return Object.fromEntries(entries) as Values<D>;
}

function clampInput(input: Input, value: unknown): number | boolean | string {
  if (input.kind === 'boolean') return readBoolean(value) ?? input.default;
  if (input.kind === 'text')
    return typeof value === 'string' && input.like.test(value) ? value : input.default;
  if (input.kind === 'choice')
    return typeof value === 'string' && Object.hasOwn(input.options, value) ? value : input.default;
  const number = readNumber(value);
  if (number === undefined) return input.default;
  const within = Math.min(input.max, Math.max(input.min, number));
  // Adding zero turns -0, which prints as "-0" in an address, into 0.
  return (input.kind === 'integer' ? Math.round(within) : within) + 0;
}

function readBoolean(value: unknown): boolean | undefined {
  if (value === true || value === 'true' || value === '1') return true;
  if (value === false || value === 'false' || value === '0') return false;
  return undefined;
}

const plainNumber = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i;

function readNumber(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isNaN(value) ? undefined : value;
  const text = typeof value === 'string' ? value.trim() : '';
  return plainNumber.test(text) ? Number(text) : undefined;
}
