import { type ReactNode, useDeferredValue, useMemo } from 'react';
import type { ExhibitProps } from '#exhibits/kit/exhibit.ts';
import { Value } from '#exhibits/kit/Provenance.tsx';
import { useValues } from '#exhibits/kit/useValues.ts';
import { Ceiling } from './Ceiling.tsx';
import { Controls } from './Controls.tsx';
import { describeBasis, describeLessons, sayAssumptions } from './describe.ts';
import { addressInputs } from './inputs.ts';
import { lookOut } from './outlook.ts';
import { Pictures } from './Pictures.tsx';
import { Run } from './Run.tsx';
import { NeedTable, ServersTable } from './ServerTables.tsx';
import { describeAnswer, describeSavings } from './telling.ts';

/** “Zero to one lakh”: requests that queue, and what users, servers, work and routing make of them. */
export function Scaling({ lang, search, onQuery }: ExhibitProps) {
  const [values, change] = useValues(addressInputs, 'scaling', search, onQuery);
  // What takes time to work out follows the sliders as soon as there is time.
  const settled = useDeferredValue(values);
  const outlook = useMemo(() => lookOut(settled), [settled]);
  const answer = describeAnswer(settled, outlook, lang);
  const savings = describeSavings(settled, lang);
  const lessons = describeLessons(settled, lang);
  return (
    <div className="tl-scaling">
      <Run
        {...{ values, outlook, answer, lang }}
        title="Zero to one lakh"
        shown={markPart(answer, sayAssumptions(settled, lang))}
        footer={describeBasis(settled, lang)}
        controls={<Controls values={values} lang={lang} onChange={change} />}
        onAnotherDay={() => change({ seed: values.seed + 1 }, true)}
      />
      <Pictures lang={lang} />
      <section className="tl-lessons" aria-label="Which server, and how much work">
        <div>
          <h3>A cheaper request, a better choice, or one more server</h3>
          <p className="tl-lessons__said">{savings ?? lessons.at(-1)}</p>
          <p className="tl-footer">{lessons[0]}</p>
          <NeedTable values={settled} lang={lang} />
        </div>
        <ServersTable values={settled} lang={lang} />
      </section>
      <Ceiling values={values} lang={lang} onChange={change} />
    </div>
  );
}

/** A sentence in which the assumptions are underlined as such, and no number is torn from its unit. */
function markPart(sentence: string, part: string): ReactNode {
  const [before, ...rest] = tie(sentence).split(tie(part));
  if (rest.length === 0) return tie(sentence);
  return (
    <>
      {before}
      <Value provenance="assumption">{tie(part)}</Value>
      {rest.join('')}
    </>
  );
}

const tie = (text: string) => text.replace(/(\d) (m?s\b)/g, '$1\u00a0$2');
