import { type Read, readColour, readLevel, readTheme, shown } from './attributes.ts';
import type { Level, Theme, ThroughlineElement } from './elements.ts';
import { Fault, send } from './events.ts';
import { sheetFor } from './sheets.ts';

/** A server has no elements; importing this there must not fail. */
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

/** How something is shown that speaks a language, and what ends it. */
export interface Shown {
  readonly css: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** Called with where it is to be shown, once; what it gives back takes it away again. */
  readonly open: (place: HTMLElement) => () => void;
}

/**
 * What all elements have in common: a shadow root that shows what stands inside the tag until there is something
 * better, the attributes' defaults and warnings, and that all is released on removal, but not on a move.
 */
export abstract class EmbedElement extends Base implements ThroughlineElement {
  readonly #root: ShadowRoot;
  readonly #fallback: readonly Node[];
  readonly #warned = new Set<string>();
  #paper: HTMLElement | undefined;
  #status: HTMLElement | undefined;
  #end: (() => void) | undefined;
  #css = ':host{display:block}';
  #isDue = false;
  #setReady: (ids: readonly string[]) => void = () => {};
  readonly #ready = new Promise<readonly string[]>((resolve) => {
    this.#setReady = resolve;
  });
  /** Looks out for the class of a page that has its colours by class. */
  #classes: MutationObserver | undefined;

  constructor() {
    super();
    // Nothing inside is a custom element. One browser leaves a root of the global registry at that of the document it
    // was made in; Preact makes elements with their parent's registry, and another document refuses a foreign one.
    this.#root = this.shadowRoot ?? this.attachShadow({ mode: 'open', customElementRegistry: null });
    if (!this.#root.hasChildNodes()) this.#root.append(document.createElement('slot'));
    this.#fallback = [...this.#root.childNodes];
    this.#root.addEventListener('click', (event) => this.clicked(event as MouseEvent));
  }

  connectedCallback(): void {
    const own = this as unknown as Record<string, unknown>;
    // What was set before the script came shadows the accessors of the class.
    for (const name of Object.keys(own))
      if (name in Object.getPrototypeOf(this)) {
        const value = own[name];
        delete own[name];
        own[name] = value;
      }
    this.schedule();
  }

  disconnectedCallback(): void {
    this.schedule();
  }

  /** A move by `moveBefore`: nothing changes. */
  connectedMoveCallback(): void {}

  /** In another document all is made anew: neither styles nor elements may be those of the one before. */
  adoptedCallback(): void {
    this.rest();
    this.schedule();
  }

  attributeChangedCallback(_name: string): void {
    this.schedule();
  }

  /**
   * Fulfilled once the element shows what it should, for the first time, with what `goTo` takes. It waits on where
   * something fails, since that can be mended; `throughline-error` says so.
   */
  get ready(): Promise<readonly string[]> {
    return this.#ready;
  }

  get theme(): Theme {
    return this.read('theme', readTheme) ?? 'auto';
  }
  set theme(value: Theme | undefined) {
    this.write('theme', value);
  }

  /** The colour of the line. */
  get line(): string | undefined {
    return this.read('line', readColour);
  }
  set line(value: string | undefined) {
    this.write('line', value);
  }

  get headingLevel(): Level {
    return this.read('heading-level', readLevel) ?? 2;
  }
  set headingLevel(value: Level | undefined) {
    this.write('heading-level', value);
  }

  /** Brings what is shown up to date with attributes and properties. */
  protected abstract update(): void;

  /** Lets go of everything that was fetched, watched or shown. */
  protected release(): void {
    this.rest();
    this.#classes?.disconnect();
    this.#classes = undefined;
  }

  protected abstract clicked(event: MouseEvent): void;

  /** Up to date once the present task is done: several changes are one, and a move is none. */
  protected schedule(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    queueMicrotask(() => {
      this.#isDue = false;
      if (!this.isConnected) this.release();
      else
        try {
          this.#adopt();
          this.update();
        } catch (problem) {
          this.fail(problem);
        }
    });
  }

  /** An attribute's value; undefined where it is absent, or wrong, which is told once. */
  protected read<V>(name: string, reader: (text: string) => Read<V>): V | undefined {
    const text = this.getAttribute(name);
    if (text === null) return undefined;
    const read = reader(text);
    if ('value' in read) return read.value;
    this.warn(`${name}=${shown(text)} is taken as if it were not there. Write ${read.wanted}.`);
    return undefined;
  }

  protected write(name: string, value: unknown): void {
    if (value === undefined || value === null) this.removeAttribute(name);
    else this.setAttribute(name, String(value));
  }

  /** Where something is shown, or undefined while it is not. */
  protected get place(): HTMLElement | undefined {
    return this.#paper;
  }

  /** Shows something in place of what stands inside the tag; does nothing where it is shown already. */
  protected show({ css, lang, dir, open }: Shown): void {
    this.#css = css;
    this.#adopt();
    if (!this.#paper) {
      const div = (className: string) =>
        Object.assign(this.ownerDocument.createElement('div'), { className });
      const frame = div('tl-frame');
      const paper = div('tl-embed');
      const content = div('');
      const status = div('tl-unseen');
      paper.part.add('paper');
      status.role = 'status';
      this.#end = open(content);
      paper.append(content, status);
      frame.append(paper);
      this.#root.replaceChildren(frame);
      this.#paper = paper;
      this.#status = status;
    }
    this.#paper.lang = lang;
    this.#paper.dir = dir;
    this.#paper.dataset.theme = this.#colours;
    // A policy of the page forbids the attribute, and not this.
    this.#paper.style.setProperty('--throughline-line', this.line ?? '');
  }

  protected tellReady(ids: readonly string[]): void {
    this.#setReady(ids);
    send(this, 'throughline-ready', { ids });
  }

  /** The colours that are shown: with theme="class" those that the page names by the class of its root or body. */
  get #colours(): string {
    if (this.theme !== 'class') return this.theme;
    const { documentElement, body } = this.ownerDocument;
    if (!this.#classes) {
      this.#classes = new MutationObserver(() => this.schedule());
      for (const each of [documentElement, body])
        this.#classes.observe(each, { attributes: true, attributeFilter: ['class'] });
    }
    return [documentElement, body].some(({ classList }) => classList.contains('dark')) ? 'dark' : 'light';
  }

  /** Says something to those who listen. */
  protected readonly announce = (text: string): void => {
    if (this.#status) this.#status.textContent = text;
  };

  /** Shows what stands inside the tag again. */
  protected rest(): void {
    this.#end?.();
    if (this.#paper) this.#root.replaceChildren(...this.#fallback);
    this.#end = undefined;
    this.#paper = undefined;
    this.#status = undefined;
  }

  /** Gives up: what stands inside the tag, a word in the console, an event. */
  protected fail(problem: unknown): void {
    const reason = problem instanceof Fault ? problem.reason : 'view';
    const message = problem instanceof Error ? problem.message : String(problem);
    this.rest();
    this.warn(`${message}. What stands inside the tag is shown.`);
    send(this, 'throughline-error', { reason, message });
  }

  protected warn(message: string): void {
    if (this.#warned.has(message)) return;
    this.#warned.add(message);
    console.warn(`<${this.localName}> ${message}`);
  }

  /** Styles belong to a document, and do not move along into another one. */
  #adopt(): void {
    this.#root.adoptedStyleSheets = [sheetFor(this.ownerDocument, this.#css)];
  }
}
