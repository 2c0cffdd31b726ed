import type { Place } from './career.ts';

/** Where somebody is, in one line: 'Nordhafen, Upper Fernway, Brightland'. Empty where nothing is said. */
export const sayPlace = ({ city, region, country }: Place = {}): string =>
  [city, region, country].filter(Boolean).join(', ');
