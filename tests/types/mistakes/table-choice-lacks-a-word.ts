import { record } from '#career/model/held.ts';
import { choice } from '#career/model/shape.ts';

interface Mill {
  readonly driven?: 'wind' | 'water';
}

export const mill = record<Mill>('fact', {
  driven: { is: choice(['wind']), shows: 'On its sign.' }, // error TS2375 "water"
});
