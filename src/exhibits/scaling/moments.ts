import { defaultValues } from '#exhibits/kit/inputs.ts';
import { sayCount, sayDuration, sayRoughly } from '#exhibits/kit/say.ts';
import { sayAssumptions } from './describe.ts';
import { type ScalingValues, scalingInputs } from './inputs.ts';
import { predictFor } from './outlook.ts';

/** One setting that stands for many. */
export interface PicturedMoment {
  readonly values: ScalingValues;
  readonly title: string;
  /** What it comes to, with the assumptions that it rests on. */
  readonly sentence: string;
}

const settings = [
  { users: 17_280, servers: 1 },
  { users: 100_000, servers: 4 },
  { users: 100_000, servers: 12 },
] as const;

/** Three settings under the default assumptions: just full, more than full, and calm. */
export function picturedMoments(lang: string): readonly PicturedMoment[] {
  return settings.map((setting) => {
    const values = { ...defaultValues(scalingInputs), ...setting };
    const title = `${sayCount(values.servers, 'server', lang)}, ${sayCount(values.users, 'user', lang)}`;
    return { values, title, sentence: `Assuming ${sayAssumptions(values, lang)}, ${sayFate(values, lang)}.` };
  });
}

function sayFate(values: ScalingValues, lang: string): string {
  const theory = predictFor(values);
  if (theory.kind === 'steady')
    return `95% of answers come within ${sayDuration(theory.p95 * 1000, lang)} by theory`;
  if (theory.kind !== 'growing' || theory.perSecond <= 0) return 'it is exactly full';
  return `the queue grows by ${sayRoughly(theory.perSecond, lang, 3)} requests every second`;
}
