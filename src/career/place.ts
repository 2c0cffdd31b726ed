import type { Place } from './career.ts';

/** A place in one line: 'Nordhafen, Upper Fernway, Brightland'. Empty without a place. */
export const sayPlace = ({ city, region, country }: Place = {}): string =>
  [city, region, country].filter(Boolean).join(', ');
