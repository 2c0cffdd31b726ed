import type { Provenance } from './inputs.ts';
import { ProvenanceWord } from './Provenance.tsx';

interface ChecksProps<I extends string> {
  readonly legend: string;
  readonly options: readonly {
    readonly id: I;
    readonly label: string;
    readonly detail?: string;
    readonly checked: boolean;
  }[];
  /** Pills beside each other, or a list in which each option has room for its detail. */
  readonly look?: 'pills' | 'list';
  readonly provenance?: Provenance;
  readonly onToggle: (id: I, checked: boolean) => void;
}

/** Any of a few: the browser's own checkboxes. */
export function Checks<I extends string>(props: ChecksProps<I>) {
  const { legend, options, look = 'pills', provenance, onToggle } = props;
  return (
    <fieldset className="tl-set" data-provenance={provenance} data-script-only>
      <legend>
        {`${legend} `}
        <ProvenanceWord provenance={provenance} />
      </legend>
      <div className={look === 'pills' ? 'tl-pills' : 'tl-checks'}>
        {options.map(({ id, label, detail, checked }) => (
          <label key={id} className={look === 'pills' ? 'tl-pill' : 'tl-check'}>
            <input
              type="checkbox"
              checked={checked}
              onChange={(event) => onToggle(id, event.currentTarget.checked)}
            />
            <span>
              {detail ? <b>{label}</b> : label}
              {detail && ` ${detail}`}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
