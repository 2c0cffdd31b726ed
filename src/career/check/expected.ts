import type { Shape } from '../model/shape.ts';
import { listed } from './quote.ts';

/** The words after 'Write' for the value that a shape expects. */
export function expected(shape: Shape | undefined): string {
  switch (shape?.kind) {
    case 'record':
    case 'table':
      return 'an object, { … }';
    case 'hidden':
    case 'list':
      return shape.kind === 'hidden' || shape.or === undefined
        ? 'a list, [ … ]'
        : `a list, [ … ], or '${shape.or}'`;
    case 'told':
      return 'text in quotes, or { text, facts }';
    case 'number':
      return 'a number without quotes';
    case 'true':
      return 'true, or leave it out';
    case 'choice':
      return `one of ${listed(shape.of.map((word) => `'${word}'`))}`;
    case 'reference':
      return `an id from ${shape.to}, in quotes`;
    default:
      return 'text in quotes';
  }
}
