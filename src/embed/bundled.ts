/**
 * Values that only a build knows. `publish/embed.ts` replaces this module with the real ones; without that, an element
 * has no styles and no exhibit.
 */

/** The sections' styles, for a shadow root. */
export const css: string = '';

/** The file of each exhibit by name, relative to the script. */
export const exhibitFiles: { readonly [name: string]: string } = {};
