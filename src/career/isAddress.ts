/** Whether a link's words are its address as people write it: without the scheme, `www.` or the last slash. */
export const isAddress = (words: string, href: string): boolean =>
  /^tel:/i.test(href) ? dialled(words) === dialled(href) : bare(words) === bare(href);

const dialled = (number: string): string => number.replace(/[^+\d]/g, '');

/** Case matters in a path, but not before it. */
const bare = (address: string): string =>
  decoded(address.trim())
    .replace(/^(?:https?:\/\/|mailto:)?(?:www\.)?/i, '')
    .replace(/\/+$/, '')
    .replace(/^[^/]*/, (host) => host.toLowerCase());

function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
