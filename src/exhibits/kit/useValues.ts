import { useLayoutEffect, useRef, useState } from 'react';
import { clampInputs, type Inputs, type Values } from './inputs.ts';
import { readValues, writeQuery } from './query.ts';

const plain = (search: string) => new URLSearchParams(search).toString();

/**
 * How a change affects the address: a step adds a history entry, a change replaces the current one, and a drag is
 * written only at its end.
 */
export type Kind = 'step' | 'change' | 'drag';

/** Changes some values. */
export type Change<D extends Inputs> = (patch: Partial<Values<D>>, kind?: Kind) => void;

/** An exhibit's values, stored in the address, and a function to change them. */
export function useValues<D extends Inputs>(
  inputs: D,
  prefix: string,
  search: string,
  onQuery: (query: string, isStep: boolean) => void,
): readonly [Values<D>, Change<D>] {
  const [values, setValues] = useState(() => readValues(inputs, search, prefix));
  const latest = useRef(values);
  const address = useRef(plain(search));
  /** Addresses that were written, and have not come back as `search`. Empty, or ends with `address`. */
  const underway = useRef<readonly string[]>([]);

  useLayoutEffect(() => {
    const arrived = plain(search);
    // The address that comes back supersedes all earlier ones: a router may render only the last of several.
    const place = underway.current.lastIndexOf(arrived);
    underway.current = place < 0 ? [] : underway.current.slice(place + 1);
    // An address that this exhibit wrote must not undo what the visitor has done since.
    if (place >= 0 || arrived === address.current) return;
    address.current = arrived;
    latest.current = readValues(inputs, search, prefix);
    setValues(latest.current);
  }, [search, inputs, prefix]);

  const change: Change<D> = (patch, kind = 'change') => {
    latest.current = clampInputs(inputs, { ...latest.current, ...patch });
    setValues(latest.current);
    const query = writeQuery(address.current, prefix, inputs, latest.current);
    if (kind === 'drag' || query === address.current) return;
    address.current = query;
    underway.current = [...underway.current, query];
    onQuery(query, kind === 'step');
  };
  return [values, change];
}
