/** A valid address of a site: a web URL, or a path, with or without leading dots. */
const address = /^(?:https?:\/\/|\/(?![/\\])|\.{1,2}\/)[^\s\\]*$/i;

/** The site's address, with a closing slash: the first given value that is an address; undefined if there is none. */
export function siteOf(...given: readonly (string | undefined)[]): string | undefined {
  const site = given.find((each) => typeof each === 'string' && address.test(each));
  return site === undefined || site.endsWith('/') ? site : `${site}/`;
}
