import { type Read, readColour, readLevel, readTheme, shown } from './attributes.ts';
import type { Level, Theme, ThroughlineElement } from './elements.ts';
import { Fault, send } from './events.ts';
import { sheetFor } from './sheets.ts';

/** A server has no `HTMLElement`; importing this module there must not fail. */
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

/** The content to show: its styles, its language, and the function that renders it. */
export interface Shown {
  readonly css: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** Called once with the element to render into; the returned function removes the content. */
  readonly open: (place: HTMLElement) => () => void;
}

/**
 * The base of all elements: a shadow root that shows the fallback until the element is ready, and the attributes'
 * defaults and warnings. Removing the element releases everything; moving it does not.
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
  /** Watches for the class on pages that set their colours by class. */
  #classes: MutationObserver | undefined;

  constructor() {
    super();
    // The content has no custom elements, so it needs no registry. With the global one, one browser keeps that of the
    // document in which the root was made, Preact uses it for new elements, and another document rejects it.
    this.#root = this.shadowRoot ?? this.attachShadow({ mode: 'open', customElementRegistry: null });
    if (!this.#root.hasChildNodes()) this.#root.append(document.createElement('slot'));
    this.#fallback = [...this.#root.childNodes];
    this.#root.addEventListener('click', (event) => this.clicked(event as MouseEvent));
  }

  connectedCallback(): void {
    const own = this as unknown as Record<string, unknown>;
    // Properties that were set before the script loaded shadow the class's accessors.
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

  /** Called for a move by `moveBefore`: nothing changes. */
  connectedMoveCallback(): void {}

  /** In another document everything is recreated, because neither styles nor elements can move to it. */
  adoptedCallback(): void {
    this.rest();
    this.schedule();
  }

  attributeChangedCallback(_name: string): void {
    this.schedule();
  }

  /**
   * Fulfilled once the element first shows its content, with the ids that `goTo` takes. It stays pending after a
   * failure, because that can be fixed; `throughline-error` reports it.
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

  /** Updates the shown content to match attributes and properties. */
  protected abstract update(): void;

  /** Releases everything that was fetched, watched or shown. */
  protected release(): void {
    this.rest();
    this.#classes?.disconnect();
    this.#classes = undefined;
  }

  protected abstract clicked(event: MouseEvent): void;

  /** Updates once the current task is done: several changes cause one update, and a move causes none. */
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

  /** An attribute's value; undefined if it is absent or invalid. An invalid value is reported once. */
  protected read<V>(name: string, reader: (text: string) => Read<V>): V | undefined {
    const text = this.getAttribute(name);
    if (text === null) return undefined;
    const read = reader(text);
    if ('value' in read) return read.value;
    this.warn(`${name}=${shown(text)} is not valid and is ignored. Write ${read.wanted}.`);
    return undefined;
  }

  protected write(name: string, value: unknown): void {
    if (value === undefined || value === null) this.removeAttribute(name);
    else this.setAttribute(name, String(value));
  }

  /** The element that contains the shown content; undefined while the fallback is shown. */
  protected get place(): HTMLElement | undefined {
    return this.#paper;
  }

  /** Shows the content instead of the fallback, or updates its styles, language and colours if it is already shown. */
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
    // The page's policy may forbid the style attribute, but not this.
    this.#paper.style.setProperty('--throughline-line', this.line ?? '');
  }

  protected tellReady(ids: readonly string[]): void {
    this.#setReady(ids);
    send(this, 'throughline-ready', { ids });
  }

  /** The colours in use; with theme="class" they depend on the class of the page's root and body. */
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

  /** Announces something to screen readers. */
  protected readonly announce = (text: string): void => {
    if (this.#status) this.#status.textContent = text;
  };

  /** Shows the fallback again. */
  protected rest(): void {
    this.#end?.();
    if (this.#paper) this.#root.replaceChildren(...this.#fallback);
    this.#end = undefined;
    this.#paper = undefined;
    this.#status = undefined;
  }

  /** Shows the fallback, logs a warning and sends an event. */
  protected fail(problem: unknown): void {
    const reason = problem instanceof Fault ? problem.reason : 'view';
    const message = problem instanceof Error ? problem.message : String(problem);
    this.rest();
    this.warn(`${message}. The content of the tag is shown instead.`);
    send(this, 'throughline-error', { reason, message });
  }

  protected warn(message: string): void {
    if (this.#warned.has(message)) return;
    this.#warned.add(message);
    console.warn(`<${this.localName}> ${message}`);
  }

  /** Style sheets belong to a document and do not move to another one. */
  #adopt(): void {
    this.#root.adoptedStyleSheets = [sheetFor(this.ownerDocument, this.#css)];
  }
}
