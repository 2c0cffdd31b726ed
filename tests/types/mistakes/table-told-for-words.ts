import { record } from '#career/model/held.ts';
import { told } from '#career/model/shape.ts';

interface Mill {
  readonly name?: string;
}

export const mill = record<Mill>('fact', {
  name: { is: told, shows: 'On its sign.' }, // error TS2741 "TextShape"
});
