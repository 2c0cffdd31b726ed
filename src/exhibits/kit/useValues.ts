import { useLayoutEffect, useRef, useState } from 'react';
import { clampInputs, type Inputs, type Values } from './inputs.ts';
import { readValues, writeQuery } from './query.ts';

const plain = (search: string) => new URLSearchParams(search).toString();

/**
 * An exhibit's values, held in the address, and how to change them: at once, and in the query. `push` is false while
 * something is dragged. One drag becomes one entry of the history, and Back from it leads to where it began.
 */
export function useValues<D extends Inputs>(
  inputs: D,
  prefix: string,
  search: string,
  onQuery: (query: string, push: boolean) => void,
): readonly [Values<D>, (patch: Partial<Values<D>>, push: boolean) => void] {
  const [values, setValues] = useState(() => readValues(inputs, search, prefix));
  const latest = useRef(values);
  const address = useRef(plain(search));
  const dragFrom = useRef<string>(undefined);
  /** Written, and not yet come back as `search`. */
  const underway = useRef<string[]>([]);

  useLayoutEffect(() => {
    const arrived = plain(search);
    const place = underway.current.lastIndexOf(arrived);
    underway.current = arrived === address.current ? [] : underway.current.slice(place + 1);
    // What this exhibit wrote a moment ago must not undo what the visitor has done since.
    if (arrived === address.current || place >= 0) return;
    underway.current = [];
    address.current = arrived;
    dragFrom.current = undefined;
    latest.current = readValues(inputs, search, prefix);
    setValues(latest.current);
  }, [search, inputs, prefix]);

  const write = (query: string, push: boolean) => {
    if (query === address.current) return;
    address.current = query;
    underway.current.push(query);
    onQuery(query, push);
  };
  const change = (patch: Partial<Values<D>>, push: boolean) => {
    latest.current = clampInputs(inputs, { ...latest.current, ...patch });
    setValues(latest.current);
    const before = address.current;
    const query = writeQuery(before, prefix, inputs, latest.current);
    if (!push) dragFrom.current ??= before;
    else if (dragFrom.current !== undefined) {
      write(dragFrom.current, false);
      dragFrom.current = undefined;
    }
    write(query, push);
  };
  return [values, change];
}
