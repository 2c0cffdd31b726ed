import { useLayoutEffect, useRef, useState } from 'react';
import { clampInputs, type Inputs, type Values } from './inputs.ts';
import { readValues, writeQuery } from './query.ts';

const plain = (search: string) => new URLSearchParams(search).toString();

/**
 * What a change is to the address: a step is a new entry of the history, a change takes the place of the present one,
 * and where something is dragged only the end of the drag is written.
 */
export type Kind = 'step' | 'change' | 'drag';

/** Changes some values. */
export type Change<D extends Inputs> = (patch: Partial<Values<D>>, kind?: Kind) => void;

/** An exhibit's values, held in the address, and how to change them. */
export function useValues<D extends Inputs>(
  inputs: D,
  prefix: string,
  search: string,
  onQuery: (query: string, isStep: boolean) => void,
): readonly [Values<D>, Change<D>] {
  const [values, setValues] = useState(() => readValues(inputs, search, prefix));
  const latest = useRef(values);
  const address = useRef(plain(search));
  /** Written, and not yet come back as `search`. It is empty, or ends with `address`. */
  const underway = useRef<readonly string[]>([]);

  useLayoutEffect(() => {
    const arrived = plain(search);
    // What comes back has overtaken whatever was written before it: a router may render only the last of several.
    const place = underway.current.lastIndexOf(arrived);
    underway.current = place < 0 ? [] : underway.current.slice(place + 1);
    // What this exhibit wrote a moment ago must not undo what the visitor has done since.
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
