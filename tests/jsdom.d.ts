// The parts of jsdom that the tests use, because jsdom has no types.
declare module 'jsdom' {
  export class JSDOM {
    constructor(html: string);
    /** Requests a page, but none of the resources that the page names. */
    static fromURL(url: string): Promise<JSDOM>;
    readonly window: Window & { readonly DOMParser: typeof DOMParser };
  }
}
