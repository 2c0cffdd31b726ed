import { useContext } from 'react';
import type { Provenance } from './inputs.ts';
import { ProvenanceWord } from './Provenance.tsx';
import { Surrounding } from './surroundings.ts';

interface ChoiceProps<V extends string> {
  readonly legend: string;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  /** Undefined while none is chosen. */
  readonly value: V | undefined;
  readonly provenance?: Provenance;
  readonly onChange: (value: V) => void;
}

/** One of a few: the browser's own radio buttons, as pills. */
export function Choice<V extends string>({ legend, options, value, provenance, onChange }: ChoiceProps<V>) {
  const { name } = useContext(Surrounding);
  return (
    <fieldset className="tl-set" data-script-only>
      <legend>
        {`${legend} `}
        <ProvenanceWord provenance={provenance} />
      </legend>
      <div className="tl-pills">
        {options.map((option) => (
          <label key={option.value} className="tl-pill">
            <input
              type="radio"
              name={`${name} ${legend}`}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
