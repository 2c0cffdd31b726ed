import type { Exhibit } from '#exhibits/kit/exhibit.ts';
import { defaultValues } from '#exhibits/kit/inputs.ts';
import { CountedOnce } from './CountedOnce.tsx';
import { runDay } from './day.ts';
import {
  describeBasis,
  describeDay,
  describeOrderings,
  describePayment,
  describeShown,
  guardLessons,
} from './describe.ts';
import { paymentsInputs } from './inputs.ts';
import { showPayment } from './opening.ts';
import { knownResult, universeOf } from './universes.ts';

function describe(lang: string): readonly string[] {
  const values = defaultValues(paymentsInputs);
  const day = runDay(values);
  const { guards } = day;
  const orderings = knownResult(guards, false);
  return [
    describePayment(showPayment(values, day), guards, lang),
    describeShown(day, values, true, lang),
    describeDay(day, values, lang),
    ...(orderings ? [describeOrderings(orderings, universeOf(false), guards, lang)] : []),
    ...guardLessons,
    describeBasis(values, lang),
  ];
}

/** "Counted once": how a payment is still counted exactly once when the network does its worst. */
export const exhibit: Exhibit = { View: CountedOnce, describe };
