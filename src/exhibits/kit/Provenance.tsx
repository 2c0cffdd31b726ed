import type { ReactNode } from 'react';
import type { Provenance } from './inputs.ts';

/** A provenance in a word or two, as it stands beside a value. */
export const provenanceWords: { readonly [provenance in Provenance]: string } = {
  fact: 'from my story',
  assumption: 'assumed',
  'provider-doc': 'documented',
};

/** A value underlined by where it comes from: solid a fact, dotted what is assumed or follows from it. */
export function Value({
  provenance = 'assumption',
  children,
}: {
  readonly provenance?: Provenance;
  readonly children: ReactNode;
}) {
  return (
    <span className="tl-value" data-provenance={provenance}>
      {children}
    </span>
  );
}

/** The same in a word, for those who do not see the underline. */
export function ProvenanceWord({ provenance }: { readonly provenance: Provenance | undefined }) {
  return provenance && <small className="tl-provenance">{provenanceWords[provenance]}</small>;
}

/** The word beside every large figure: it is a result of the simulation, or was put into it. */
export function Origin({ of }: { readonly of: 'simulated' | 'assumed' }) {
  return <span className="tl-sim">{of}</span>;
}
