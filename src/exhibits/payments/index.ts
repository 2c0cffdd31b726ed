import type { Exhibit } from '#exhibits/kit/exhibit.ts';
import { CountedOnce } from './CountedOnce.tsx';
import { describe } from './describe.ts';
import { PaymentsStill } from './PaymentsStill.tsx';

/** "Counted once": how a payment is counted exactly once if its messages come twice, forged, or never. */
export const exhibit: Exhibit = { View: CountedOnce, Still: PaymentsStill, describe };
