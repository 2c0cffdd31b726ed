import { whenNear } from '#ui/whenNear.ts';
import { readText } from './attributes.ts';
import { exhibitFiles } from './bundled.ts';
import { EmbedElement } from './EmbedElement.ts';
import type { ThroughlineExhibitElement } from './elements.ts';
import { Fault, send } from './events.ts';
import type { ExhibitModule, RunningExhibit } from './exhibitModule.tsx';
import { nameParts } from './parts.ts';

/** `<throughline-exhibit name="…">`: an exhibit that loads when a visitor comes near it. */
export class ExhibitElement extends EmbedElement implements ThroughlineExhibitElement {
  /** The name of the exhibit that is shown or loading. */
  #shownName: string | undefined;
  #module: ExhibitModule | undefined;
  #playing: RunningExhibit | undefined;
  /** Stops waiting for a visitor to come near. */
  #unwatch: (() => void) | undefined;

  /** The exhibit's name. */
  get name(): string | undefined {
    return this.read('name', readText);
  }
  set name(value: string | undefined) {
    this.write('name', value);
  }

  /** The values of its controls, as in its query on the site: 'payments.lose=0.3'. It changes with the controls. */
  get query(): string {
    return this.read('query', readText) ?? '';
  }
  set query(value: string | undefined) {
    this.write('query', value || undefined);
  }

  protected override update(): void {
    const { name } = this;
    if (name === this.#shownName && name !== undefined) {
      if (this.#module) this.#show(this.#module);
      return;
    }
    this.release();
    this.#shownName = name;
    const file = name !== undefined && Object.hasOwn(exhibitFiles, name) ? exhibitFiles[name] : undefined;
    if (!file) {
      const names = Object.keys(exhibitFiles).join(', ');
      throw new Fault(
        'exhibit',
        `name is missing, or not the name of an exhibit. Write one of these: ${names}`,
      );
    }
    this.#unwatch = whenNear(this, () => void this.#load(name, file));
  }

  protected override release(): void {
    super.release();
    this.#unwatch?.();
    this.#unwatch = undefined;
    this.#module = undefined;
    this.#shownName = undefined;
  }

  protected override rest(): void {
    super.rest();
    this.#playing = undefined;
  }

  protected override clicked(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href]');
    if (!link || event.defaultPrevented) return;
    if (!send(this, 'throughline-navigate', { href: link.href, id: undefined }, true)) event.preventDefault();
  }

  async #load(name: string | undefined, file: string): Promise<void> {
    try {
      const loaded: { exhibit: ExhibitModule } = await import(
        /* @vite-ignore */ new URL(file, import.meta.url).href
      ).catch(() => {
        throw new Fault('exhibit', `the file of the exhibit ${name} could not be loaded`);
      });
      if (this.#shownName !== name) return;
      this.#module = loaded.exhibit;
      this.#show(loaded.exhibit);
      if (this.place) this.tellReady([]);
    } catch (problem) {
      if (this.#shownName === name) this.#giveUp(problem);
    }
  }

  #giveUp(problem: unknown): void {
    this.#module = undefined;
    this.fail(problem);
  }

  #show({ css, open }: ExhibitModule): void {
    this.show({
      css,
      lang: 'en',
      dir: 'ltr',
      open: (place) => {
        const playing = open(place, (problem) => queueMicrotask(() => this.#giveUp(problem)));
        this.#playing = playing;
        return () => playing.end();
      },
    });
    this.#playing?.show({
      lang: 'en',
      heading: `h${this.headingLevel}`,
      search: this.query,
      onQuery: (query) => {
        this.query = query;
      },
    });
    if (this.place) nameParts(this.place);
  }
}
