import { record } from '#career/model/held.ts';
import { list, reference } from '#career/model/shape.ts';

interface Mill {
  readonly facts?: readonly 'facts'[];
}

export const mill = record<Mill>('fact', {
  facts: { is: list(reference('facts')), shows: 'On its sign.' }, // error TS2322 "kept"
});
