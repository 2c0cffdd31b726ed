import type { Site } from '#career/site.ts';

/**
 * A web address in the form that formats for machines need: absolute, in the characters of RFC 3986. A path on the site
 * has one only if the site's address is known; mail and telephone have none.
 */
export function webAddress(href: string, { address }: Pick<Site, 'address'>): string | undefined {
  const whole = URL.canParse(href) ? href : address && new URL(href, address).href;
  if (!whole || !/^https?:/i.test(whole)) return undefined;
  return new URL(whole).href.replace(/[\\^`{|}"<> ]/g, encodeURIComponent);
}

/** An address as text files show it: mail and telephone without their scheme. */
export const addressWords = (href: string): string => href.replace(/^(?:mailto|tel):/, '');
