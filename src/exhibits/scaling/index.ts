import type { Exhibit } from '../kit/exhibit.ts';
import { Scaling } from './Scaling.tsx';
import { describeScaling } from './telling.ts';

/** Zero to one lakh. */
export const exhibit: Exhibit = { View: Scaling, describe: describeScaling };
