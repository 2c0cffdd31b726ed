declare module 'commonmark' {
  /** A node of a parsed document, with only the fields in use. */
  export interface Node {
    readonly type: string;
    readonly literal: string | null;
    readonly level: number;
    readonly destination: string | null;
    readonly parent: Node | null;
    walker(): { next(): { readonly entering: boolean; readonly node: Node } | null };
  }
  export class Parser {
    parse(source: string): Node;
  }
  export class HtmlRenderer {
    constructor(options?: { readonly sourcepos?: boolean; readonly safe?: boolean });
    render(document: Node): string;
  }
}
