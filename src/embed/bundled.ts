/**
 * What only a build can know. `publish/embed.ts` puts the real values in this module's place; as it stands here, an
 * element has no styles and no exhibit.
 */

/** The sections' styles, for a shadow root. */
export const css: string = '';

/** The file of each exhibit, by its name, relative to the script. */
export const exhibitFiles: { readonly [name: string]: string } = {};
