import { isAddress } from '#career/isAddress.ts';
import { sayPlace } from '#career/place.ts';
import type { PublishedPerson } from '#career/published.ts';
import { addressWords } from './addresses.ts';
import { linked, literal } from './markdown.ts';

/** How to get in touch, a line each in Markdown, as far as the person says so. */
export function contactLines(person: PublishedPerson): readonly string[] {
  const { email, phone, links = [] } = person;
  const place = sayPlace(person.location);
  return [
    ...(email ? [linked(email, `mailto:${email}`)] : []),
    ...(phone ? [literal(phone)] : []),
    ...links.map(({ label, href }) => linked(label, href)),
    ...(place ? [literal(place)] : []),
  ];
}

/** The same in plain text: an address stands behind its name, unless that is the address. */
export function contactText(person: PublishedPerson): readonly string[] {
  const { email, phone, links = [] } = person;
  const place = sayPlace(person.location);
  return [
    ...(email ? [email] : []),
    ...(phone ? [phone] : []),
    ...(place ? [place] : []),
    ...links.map(({ label, href }) => (isAddress(label, href) ? label : `${label}: ${addressWords(href)}`)),
  ];
}
