import { sayPlace } from '#career/place.ts';
import type { PublishedCareer } from '#career/published.ts';
import { OwnLink } from '#ui/OwnLink.tsx';

/** The contact details that the person gives; nothing without any. */
export function Contact({ person }: { readonly person: PublishedCareer['person'] }) {
  const { email, phone, links = [], location } = person;
  const place = sayPlace(location);
  if (!email && !phone && !place && links.length === 0) return null;
  return (
    <ul className="tl-contact" role="list">
      {email && (
        <li>
          <a href={`mailto:${email}`}>
            <bdi>{email}</bdi>
          </a>
        </li>
      )}
      {phone && (
        <li>
          <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
            <bdi dir="ltr">{phone}</bdi>
          </a>
        </li>
      )}
      {links.map(({ label, href }, index) => (
        <li key={index}>
          <OwnLink href={href} rel="me" words={label} />
        </li>
      ))}
      {place && <li>{place}</li>}
    </ul>
  );
}
