import type { ComponentType } from 'react';
import { createRoot } from 'react-dom/client';
import type { PublishedCareer } from '#career/published.ts';
import type { PageName } from '#career/site.ts';
import { Boundary } from '#ui/Boundary.tsx';
import { readAddress, readText } from './attributes.ts';
import { css } from './bundled.ts';
import type { CareerFile } from './careerFile.ts';
import { EmbedElement } from './EmbedElement.ts';
import type { ThroughlineSectionElement } from './elements.ts';
import { send } from './events.ts';
import { anchorFor, idIn, siteOf } from './links.tsx';
import { nameParts } from './parts.ts';
import { Section, tagFault } from './Section.tsx';
import { findSource, isSame, type Opened, openSource, type Source } from './source.ts';

/** A section of a career as an element: `<throughline-about>`, `-timeline`, `-achievements`. */
export abstract class CareerElement extends EmbedElement implements ThroughlineSectionElement {
  /** The page of the site that this section shows. */
  protected abstract readonly page: PageName;
  protected abstract readonly view: ComponentType<{ readonly career: PublishedCareer }>;

  #career: unknown;
  #source: Source | undefined;
  #opened: Opened | undefined;
  /** The career file that is shown, and the site that its links lead to. */
  #file: CareerFile | undefined;
  #site: string | undefined;
  #Anchor: ReturnType<typeof anchorFor> | undefined;
  #draw: (() => void) | undefined;
  #observer: MutationObserver | undefined;
  /** The id to scroll to once the section is ready. */
  #wanted: string | undefined;

  /** The content of a `career.json`, or its text; it overrides `src`. */
  get career(): unknown {
    return this.#career;
  }
  set career(value: unknown) {
    this.#career = value;
    this.schedule();
  }

  /** The address of a `career.json`, as written. */
  get src(): string | undefined {
    return this.getAttribute('src') ?? undefined;
  }
  set src(value: string | undefined) {
    this.write('src', value);
  }

  /** The address of the site that links lead to. */
  get base(): string | undefined {
    return this.read('base', (text) => readAddress(text, this.baseURI));
  }
  set base(value: string | undefined) {
    this.write('base', value);
  }

  /** Shows only what has this tag. */
  get tag(): string | undefined {
    return this.read('tag', readText) || undefined;
  }
  set tag(value: string | undefined) {
    this.write('tag', value);
  }

  /**
   * Scrolls to a part of the section, by its current id in the career or a former one. Returns false if there is none.
   * Before the element is ready, it returns false, remembers the id, and scrolls to it later.
   */
  goTo(id: string): boolean {
    if (!this.#file || !this.place) {
      this.#wanted = id;
      return false;
    }
    const named = this.#named(id);
    const mark = named?.dataset.for ? this.#named(named.dataset.for) : named;
    if (!mark) return false;
    if (mark.closest('[data-left-out]')) {
      this.tag = undefined;
      this.#show(this.#file);
    }
    this.place.querySelector('[data-arrived]')?.removeAttribute('data-arrived');
    mark.setAttribute('data-arrived', '');
    mark.focus({ preventScroll: true });
    mark.scrollIntoView();
    send(this, 'throughline-select', { id: mark.id });
    return true;
  }

  override attributeChangedCallback(name: string): void {
    // Setting it again, even to the same value, retries an address that failed.
    if (name === 'src' && !this.#file) this.#source = undefined;
    super.attributeChangedCallback(name);
  }

  protected override update(): void {
    this.#watch();
    const source = findSource(this, this.#career);
    if (this.ownerDocument.readyState === 'loading' && this.#mayStillCome(source)) return;
    if (!isSame(this.#source, source)) void this.#open(source);
    else if (this.#file) this.#show(this.#file);
  }

  protected override release(): void {
    super.release();
    this.#observer?.disconnect();
    this.#opened?.release();
    this.#observer = undefined;
    this.#opened = undefined;
    this.#source = undefined;
    this.#file = undefined;
    this.#draw = undefined;
  }

  protected override rest(): void {
    super.rest();
    this.#draw = undefined;
  }

  protected override fail(problem: unknown): void {
    this.#file = undefined;
    super.fail(problem);
  }

  protected override clicked(event: MouseEvent): void {
    const { target, button, ctrlKey, metaKey, shiftKey, altKey, defaultPrevented } = event;
    const link = (target as Element).closest<HTMLAnchorElement>('a[href]');
    if (!link || button || ctrlKey || metaKey || shiftKey || altKey || defaultPrevented || !this.#file)
      return;
    const { to } = link.dataset;
    if (to === undefined) {
      const written = link.getAttribute('href') ?? '';
      const detail = { href: link.href, id: idIn(written, this.#file, this.#site) };
      if (!send(this, 'throughline-navigate', detail, true)) event.preventDefault();
      return;
    }
    event.preventDefault();
    if (to.startsWith('#')) this.goTo(to.slice(1));
    else this.#choose(new URLSearchParams(to).get('tag') ?? undefined);
  }

  #choose(tag: string | undefined): void {
    this.tag = tag;
    if (this.#file) this.#show(this.#file);
    send(this, 'throughline-filter', { tag, ids: this.#ids(':not([data-left-out])') });
  }

  async #open(source: Source): Promise<void> {
    this.#opened?.release();
    this.#opened = undefined;
    this.#source = source;
    try {
      this.#opened = openSource(source, this.ownerDocument);
      const file = await this.#opened.file;
      if (this.#source !== source) return;
      this.#file = file;
      this.#show(file);
      if (this.#file !== file) return;
      this.tellReady(this.#ids(''));
      const wanted = this.#wanted;
      this.#wanted = undefined;
      if (wanted !== undefined) this.goTo(wanted);
    } catch (problem) {
      if (this.#source === source) this.fail(problem);
    }
  }

  #show(file: CareerFile): void {
    const site = siteOf(this.base, file, this.#opened?.folder);
    if (!this.#Anchor || site !== this.#site || !this.#draw) this.#Anchor = anchorFor(file, this.page, site);
    this.#site = site;
    const { lang, dir } = file.career;
    this.show({
      css,
      lang,
      dir,
      open: (place) => {
        const root = createRoot(place);
        // A section with state can render again later, without a call from here.
        const later = new MutationObserver(() => nameParts(place));
        later.observe(place, { childList: true, subtree: true });
        this.#draw = () => {
          if (!this.#file || !this.#Anchor) return;
          root.render(
            <Boundary onFault={this.#giveUp}>
              <Section
                file={this.#file}
                page={this.page}
                base={this.#site}
                prefix=""
                tag={this.#shownTag}
                Anchor={this.#Anchor}
                announce={this.announce}
                of={this.view}
                heading={`h${this.headingLevel}`}
              />
            </Boundary>,
          );
          nameParts(place);
          later.takeRecords();
        };
        return () => {
          later.disconnect();
          root.unmount();
        };
      },
    });
    this.#draw?.();
    const fault = tagFault(file, this.page, this.#shownTag);
    if (fault) this.warn(fault);
  }

  /** The tag that filters the section; the story is never filtered. */
  get #shownTag(): string | undefined {
    return this.page === 'about' ? undefined : this.tag;
  }

  /** If rendering fails, now or later, the section can be removed only after that rendering has ended. */
  readonly #giveUp = (problem: unknown): void => {
    this.#file = undefined;
    queueMicrotask(() => {
      if (this.place) this.fail(problem);
    });
  };

  /** The ids that `goTo` accepts, for those parts of the section that match the filter. */
  #ids(filter: string): readonly string[] {
    const selector = ['.tl-stop', '.tl-achievement', '.tl-chapter__title', '.tl-passage > p']
      .map((each) => `${each}[id]${filter}`)
      .join();
    return [...(this.place?.querySelectorAll(selector) ?? [])].map(({ id }) => id);
  }

  #named(id: string): HTMLElement | undefined {
    return this.shadowRoot?.getElementById(id) ?? undefined;
  }

  /** Watches the tag's content, because a script inside may be added or filled later. */
  #watch(): void {
    if (this.#observer) return;
    this.#observer = new MutationObserver(() => this.schedule());
    this.#observer.observe(this, { childList: true, subtree: true });
    if (this.ownerDocument.readyState === 'loading')
      this.ownerDocument.addEventListener('DOMContentLoaded', () => this.schedule(), { once: true });
  }

  /** While the page is still being parsed, the content of the tag may be missing. */
  #mayStillCome({ kind }: Source): boolean {
    return kind !== 'property' && !this.hasAttribute('src');
  }
}
