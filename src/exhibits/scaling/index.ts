import type { Exhibit } from '#exhibits/kit/exhibit.ts';
import { describe } from './describe.ts';
import { Scaling } from './Scaling.tsx';
import { ScalingStill } from './ScalingStill.tsx';

/** "Zero to one lakh": what keeps answers fast as users arrive. */
export const exhibit: Exhibit = { View: Scaling, Still: ScalingStill, describe };
