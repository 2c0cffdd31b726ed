import type { PublishedCareer } from '#career/published.ts';

/** How to get in touch, as far as the person says so; nothing where nothing is said. */
export function Contact({ person }: { readonly person: PublishedCareer['person'] }) {
  const { email, phone, links = [], location } = person;
  const place = [location?.city, location?.region, location?.country].filter(Boolean).join(', ');
  if (!email && !phone && !place && links.length === 0) return null;
  return (
    <ul className="tl-contact" role="list">
      {email && (
        <li>
          <a href={`mailto:${email}`}>{email}</a>
        </li>
      )}
      {phone && (
        <li>
          <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>
        </li>
      )}
      {links.map(({ label, href }) => (
        <li key={href}>
          <a href={href} rel="me noopener">
            {label}
          </a>
        </li>
      ))}
      {place && <li>{place}</li>}
    </ul>
  );
}
