import { record } from '#career/model/held.ts';
import { words } from '#career/model/shape.ts';

interface Mill {
  readonly name: string;
  readonly wheel?: string;
}

export const mill = record<Mill>('fact', { name: { is: words, needed: true, shows: '' } }); // error TS2741 "wheel"
