/**
 * The content of the site's `career.json`, whoever read it: fetched, or imported as a module, for which TypeScript
 * infers plain strings and numbers. So the type asks for no more than the parts; what is in them is checked when it
 * is shown, and a file that does not fit shows the fallback instead.
 */
export interface CareerJson {
  /** The version of the format; what a later one holds is not shown. */
  readonly format: number;
  /** Where the site is published, if that is known. */
  readonly address?: string;
  readonly career: object;
  readonly words: object;
  readonly drawing: object;
  readonly exhibits: object;
  readonly pages: readonly object[];
}
