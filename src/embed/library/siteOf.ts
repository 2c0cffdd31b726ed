/** Addresses that a link may lead to: the web, or a path, with or without dots before it. */
const address = /^(?:https?:\/\/|\/(?![/\\])|\.{1,2}\/)[^\s\\]*$/i;

/** Where the site is, with a closing slash: the first of those given that is an address; undefined where none is. */
export function siteOf(...given: readonly (string | undefined)[]): string | undefined {
  const site = given.find((each) => typeof each === 'string' && address.test(each));
  return site === undefined || site.endsWith('/') ? site : `${site}/`;
}
