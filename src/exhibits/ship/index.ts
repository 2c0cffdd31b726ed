import type { Exhibit } from '#exhibits/kit/exhibit.ts';
import { describe } from './describe.ts';
import { ShipIt } from './ShipIt.tsx';
import { ShipStill } from './ShipStill.tsx';

/** "Ship it": how long a finished change takes to reach its users. */
export const exhibit: Exhibit = { View: ShipIt, Still: ShipStill, describe };
