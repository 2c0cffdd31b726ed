/**
 * The content of a `career.json`, fetched, or imported as a module, for which TypeScript infers plain strings and
 * numbers. So the type names only the parts that every career has; the rest is checked when it is shown, and a file
 * that does not fit shows the fallback instead.
 */
export interface CareerJson {
  /** The version of the format; content of later versions is not shown. */
  readonly format: number;
  /** The site's published address, if known. */
  readonly address?: string;
  readonly career: {
    readonly lang: string;
    readonly dir: string;
    readonly person: { readonly headline: string };
    readonly chapters: readonly { readonly id: string; readonly title: string; readonly label: string }[];
    readonly achievements: readonly { readonly id: string; readonly claim: string }[];
  };
  readonly words: { readonly [name: string]: string };
  readonly drawing: {
    readonly glyphs: object;
    readonly routes: readonly { readonly width: number; readonly height: number }[];
    readonly shown: number;
    readonly labels: readonly (readonly (readonly number[])[])[];
  };
  readonly exhibits: { readonly [name: string]: { readonly title: string; readonly question: string } };
  readonly pages: readonly { readonly path: string; readonly title: string }[];
}
