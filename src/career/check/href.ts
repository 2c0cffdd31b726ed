import { referenceKinds } from '../prose.ts';
import { quote } from './quote.ts';
import { nearest } from './suggest.ts';

const schemes = ['https', 'http', 'mailto', 'tel'];
const whole = 'Write the full URL, starting with https://.';

/** Whether a text has the shape of an e-mail address: one @, nothing invisible, a domain with a dot. */
export const isEmail = (text: string): boolean =>
  text.length <= 254 &&
  !/[\p{Cc}\p{Cf}\p{Cs}]/u.test(text) &&
  /^[^\s@<>()[\]\\,;:"]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text);

/** Whether a text has the shape of a telephone number: 3 to 15 digits, a plus before and the usual signs between. */
export const isPhone = (text: string): boolean =>
  /^\+?[\d ()./-]+$/.test(text) && /^\d{3,15}$/.test(text.replace(/\D/g, ''));

interface Fault {
  readonly code: 'link-unsafe' | 'link-incomplete';
  readonly what: string;
  readonly todo: string;
}

const unsafe = (what: string, todo = whole): Fault => ({ code: 'link-unsafe', what, todo });
const incomplete = (what: string, todo = whole): Fault => ({ code: 'link-incomplete', what, todo });

/**
 * What is wrong with an address, if anything. Valid addresses are https:// and http:// with a host, mailto:, tel: and a
 * path of this site with one leading slash. The scheme is parsed, never searched for in the text.
 */
export function faultOf(href: string): Fault | undefined {
  const shown = quote(href);
  if (/[\s\p{Cc}\p{Cf}\p{Cs}]/u.test(href))
    return unsafe(
      `${shown} contains white space or an invisible character.`,
      'Remove it; write a space as %20.',
    );
  if (href.includes('\\')) return unsafe(`${shown} contains a backslash.`, 'Write / instead.');
  if (href.startsWith('/'))
    return /^[^?#]*\/\//.test(href) ? unsafe(`${shown} leads to another site.`) : undefined;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(href)?.[1]?.toLowerCase();
  // `example.org:8080` is a host and a port.
  if (scheme === undefined || scheme.includes('.')) return noScheme(href);
  if (scheme === 'mailto')
    return isEmail(href.slice(7).split('?')[0] ?? '')
      ? undefined
      : incomplete(`${shown} contains no valid e-mail address.`, 'Write it like mailto:name@example.org.');
  if (scheme === 'tel')
    return isPhone(href.slice(4).split(';')[0] ?? '')
      ? undefined
      : incomplete(`${shown} contains no valid telephone number.`, 'Write it like tel:+15550100200.');
  if (scheme === 'https' || scheme === 'http') return webFault(href);
  return unsafe(`${shown} has the scheme “${scheme}:”, which is not allowed.`, otherScheme(scheme));
}

function webFault(href: string): Fault | undefined {
  if (!/^https?:\/\/[^/?#]/i.test(href)) return incomplete(`${quote(href)} has no host after its slashes.`);
  if (!URL.canParse(href)) return incomplete(`${quote(href)} is not a valid URL.`);
  const { username, password } = new URL(href);
  return username || password
    ? unsafe(
        `${quote(href)} contains a user name or password.`,
        'Remove the user name, the password and the @.',
      )
    : undefined;
}

function noScheme(href: string): Fault {
  if (href.startsWith('#'))
    return incomplete(
      `${quote(href)} names an anchor but no page.`,
      `Write ${quote(`/${href}`)}, or chapter:id inside a text.`,
    );
  const domain = /^[^/?#]+\.[^/?#]+/.test(href) ? `Write ${quote(`https://${href}`)}.` : whole;
  return incomplete(`${quote(href)} is not a full URL.`, domain);
}

function otherScheme(scheme: string): string {
  if (referenceKinds.some((kind) => kind === scheme))
    return `A reference such as ${scheme}:id works only inside a text. Write a URL here.`;
  const meant = nearest(scheme, [...schemes, ...referenceKinds]);
  const known = 'Use https:, http:, mailto:, tel: or a path of this site that starts with /.';
  return meant ? `Did you mean “${meant}:”? ${known}` : known;
}
