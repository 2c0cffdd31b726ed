/**
 * The content of a `career.json`, fetched or imported. For an imported module, TypeScript infers plain strings and
 * numbers, so the type names only the parts that every career has. A component checks the rest when it renders, and
 * shows the fallback if the file is invalid.
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
