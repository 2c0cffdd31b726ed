import { record } from '#career/model/held.ts';
import { words } from '#career/model/shape.ts';

interface Mill {
  readonly name: string;
}

export const mill = record<Mill>('fact', {
  name: { is: words, needed: true, shows: 'On its sign.' },
  wheel: { is: words, shows: 'Nowhere.' }, // error TS2353 "wheel"
});
