import type { Told } from '#career/career.ts';
import { record } from '#career/model/held.ts';
import { words } from '#career/model/shape.ts';

interface Mill {
  readonly summary?: Told<'facts'>;
}

export const mill = record<Mill>('fact', {
  summary: { is: words, shows: 'On its sign.' }, // error TS2322 "ToldShape"
});
