import { useEffect, useState } from 'react';
import type { Career } from '#career/career.ts';
import { type CareerFile, type Misfit, readCareerFile } from '#embed/careerFile.ts';
import { isSameValue } from '#embed/isSameValue.ts';

const read = new WeakMap<object, CareerFile | Misfit>();

/**
 * The career to show. For a `career.json`, it is the checked content. A raw career is published here after mounting,
 * because another machine could word its numbers and dates differently; until then it is undefined. It is also
 * undefined if the career is invalid; then the console logs the reason, once for each component. An object is read when
 * it first appears: later changes in place have no effect, and a new object with the same content counts as the same.
 */
export function useCareerFile(career: unknown, component: string): CareerFile | undefined {
  const given = useStable(career);
  const raw = isRaw(given) ? given : undefined;
  const published = usePublished(raw);
  const file = raw ? published : readOnce(given);
  const fault = file && 'fault' in file ? file.fault : undefined;
  const what = raw ? 'a valid career' : 'the content of a career.json';
  useEffect(() => {
    if (fault)
      console.warn(
        `throughline: <${component}> shows its fallback, because \`career\` is not ${what}:\n${fault}`,
      );
  }, [fault, component, what]);
  return file && 'fault' in file ? undefined : file;
}

/** Returns the same object as long as its content is the same. */
function useStable(value: unknown): unknown {
  const [kept, keep] = useState(value);
  if (isSameValue(kept, value)) return kept;
  keep(value);
  return value;
}

/** True for a career from a content folder, which is not a `career.json`. */
const isRaw = (career: unknown): career is Career =>
  typeof career === 'object' && career !== null && 'chapters' in career && !('format' in career);

function readOnce(career: unknown): CareerFile | Misfit {
  if (typeof career !== 'object' || career === null) return readCareerFile(career);
  const file = read.get(career) ?? readCareerFile(career);
  read.set(career, file);
  return file;
}

/** The published form of a raw career. While the next one is being published, it returns the previous one. */
function usePublished(career: Career | undefined): CareerFile | Misfit | undefined {
  const [published, show] = useState<CareerFile | Misfit>();
  useEffect(() => {
    if (!career) return;
    let isWanted = true;
    void publishOnce(career).then((file) => isWanted && show(file));
    return () => {
      isWanted = false;
    };
  }, [career]);
  return published;
}

/** Publishes a career, with code that loads only if a page has a raw one. Never rejects. */
async function publishOnce(career: Career): Promise<CareerFile | Misfit> {
  const known = read.get(career);
  if (known) return known;
  let file: CareerFile | Misfit;
  try {
    const { publishCareer } = await import('./publishCareer.ts');
    file = readCareerFile(publishCareer(career));
  } catch (problem) {
    file = { fault: String(problem) };
  }
  read.set(career, file);
  return file;
}
