import { clampInputs, type Inputs, type Values } from './inputs.ts';

/** The texts in an address for one exhibit: `?payments.lose=0.3` gives `lose: '0.3'`. Unchecked. */
export function readQuery(search: string, prefix: string): { readonly [id: string]: string } {
  const texts: { [id: string]: string } = Object.create(null);
  for (const [key, text] of new URLSearchParams(search))
    if (key.startsWith(`${prefix}.`)) texts[key.slice(prefix.length + 1)] ??= text;
  return texts;
}

/** Valid values of an exhibit's inputs from any address. */
export function readValues<D extends Inputs>(inputs: D, search: string, prefix: string): Values<D> {
  return clampInputs(inputs, readQuery(search, prefix));
}

/**
 * The query of an address with these values and the rest of `search`, without a leading "?". Default values are left
 * out, so the untouched exhibit adds nothing.
 */
export function writeQuery<D extends Inputs>(
  search: string,
  prefix: string,
  inputs: D,
  values: Values<D>,
): string {
  const query = new URLSearchParams(search);
  for (const key of [...query.keys()]) if (key.startsWith(`${prefix}.`)) query.delete(key);
  for (const [id, input] of Object.entries(inputs)) {
    const value = (values as { readonly [id: string]: unknown })[id];
    if (value !== input.default) query.set(`${prefix}.${id}`, String(value));
  }
  return query.toString();
}
