import { isAddress } from '#career/isAddress.ts';
import { sayPlace } from '#career/place.ts';
import type { PublishedPerson } from '#career/published.ts';
import { addressWords } from './addresses.ts';
import { linked, literal } from './markdown.ts';

/** Contact details, one Markdown line each, as far as the person states them. */
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

/** The same in plain text: an address follows its name, unless the name is the address. */
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
