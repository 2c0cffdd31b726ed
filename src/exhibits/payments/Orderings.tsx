import { useMemo } from 'react';
import { Press } from '#exhibits/kit/Press.tsx';
import { describeExamples, describeOrderings, describeUniverse, guardLessons } from './describe.ts';
import type { Guards } from './model.ts';
import { countSequences } from './orderings.ts';
import { knownResult, universeOf } from './universes.ts';
import { useCheck } from './useCheck.ts';

/** Read only to keep a slice short: no result hangs on it. */
const clock = () => performance.now();

interface OrderingsProps {
  readonly guards: Guards;
  readonly orderPaid: boolean;
  readonly lang: string;
  readonly onSay: (sentence: string) => void;
}

/** Every ordering there is, run through both handlers in the visitor's own browser, and what that teaches of the guards. */
export function Orderings({ guards, orderPaid, lang, onSay }: OrderingsProps) {
  const universe = universeOf(orderPaid);
  const total = useMemo(() => countSequences(universe), [universe]);
  const say = (progress: Parameters<typeof describeOrderings>[0]) =>
    describeOrderings(progress, universe, guards, lang);
  const { progress, running, start, cancel } = useCheck(universe, guards, clock, (end) => onSay(say(end)));
  const result = progress ?? knownResult(guards, orderPaid);
  const examples = progress && !running ? describeExamples(progress.accounts.hopeful) : [];
  return (
    <section aria-label="Every ordering">
      <h3>Every ordering</h3>
      <p>{result ? say(result) : describeUniverse(total, universe, lang)}</p>
      {running && <progress aria-label="Orderings checked" max={total} value={progress?.checked ?? 0} />}
      <Press onPress={running ? cancel : start}>{running ? 'Cancel' : 'Check every ordering'}</Press>
      {examples.length > 0 && (
        <>
          <p>{'Counted in your browser just now. The shortest ways for the hopeful handler to go wrong:'}</p>
          <ul>
            {examples.map((example) => (
              <li key={example}>{example}</li>
            ))}
          </ul>
        </>
      )}
      <ul role="list" className="tl-learnt">
        {guardLessons.map((lesson) => (
          <li key={lesson}>{lesson}</li>
        ))}
      </ul>
    </section>
  );
}
