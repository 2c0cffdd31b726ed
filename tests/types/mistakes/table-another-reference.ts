import { record } from '#career/model/held.ts';
import { list, reference } from '#career/model/shape.ts';

interface Mill {
  readonly stones?: readonly 'technologies'[];
}

export const mill = record<Mill>('fact', {
  stones: { is: list(reference('systems')), shows: 'On its sign.' }, // error TS2375 "technologies"
});
