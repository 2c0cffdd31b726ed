import { useEffect } from 'react';
import { type CareerFile, type Misfit, readCareerFile } from '#embed/careerFile.ts';

const read = new WeakMap<object, CareerFile | Misfit>();

/**
 * The checked content of a `career.json`, or undefined where it does not fit: then the console says why, once for
 * each component that is shown. An object is checked when it is first met; changed in place, it stays what it was.
 */
export function useCareerFile(career: unknown, component: string): CareerFile | undefined {
  const file = readOnce(career);
  const fault = 'fault' in file ? file.fault : undefined;
  useEffect(() => {
    if (fault)
      console.warn(`throughline: <${component}> shows its fallback, for this is no career.json. ${fault}`);
  }, [fault, component]);
  return 'fault' in file ? undefined : file;
}

function readOnce(career: unknown): CareerFile | Misfit {
  if (typeof career !== 'object' || career === null) return readCareerFile(career);
  const file = read.get(career) ?? readCareerFile(career);
  read.set(career, file);
  return file;
}
