// What the tests use of jsdom, which brings no types of its own.
declare module 'jsdom' {
  export class JSDOM {
    constructor(html: string);
    /** Asks for a page, and for nothing that the page names. */
    static fromURL(url: string): Promise<JSDOM>;
    readonly window: Window & { readonly DOMParser: typeof DOMParser };
  }
}
