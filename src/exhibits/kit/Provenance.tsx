import type { ReactNode } from 'react';
import type { Provenance } from './inputs.ts';

/** A provenance in a word or two, for use beside a value. */
export const provenanceWords: { readonly [provenance in Provenance]: string } = {
  fact: 'from my story',
  assumption: 'assumed',
  'provider-doc': 'documented',
};

/** A value with an underline for its provenance: solid for a fact, dotted for an assumption and its results. */
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

/** The same as a word, for people who do not see the underline. */
export function ProvenanceWord({ provenance }: { readonly provenance: Provenance | undefined }) {
  return provenance && <small className="tl-provenance">{provenanceWords[provenance]}</small>;
}

/** The word beside every large figure: the simulation's result, or its input. */
export function Origin({ of }: { readonly of: 'simulated' | 'assumed' }) {
  return <span className="tl-sim">{of}</span>;
}
