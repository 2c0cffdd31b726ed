import { About } from '#sections/About.tsx';
import { Achievements } from '#sections/Achievements.tsx';
import { Timeline } from '#sections/Timeline.tsx';
import { attributesOf, type ElementName } from './attributes.ts';
import { CareerElement } from './CareerElement.tsx';
import { ExhibitElement } from './ExhibitElement.ts';

const elements: { readonly [Name in ElementName]: CustomElementConstructor } = {
  'throughline-about': class extends CareerElement {
    static readonly observedAttributes = attributesOf['throughline-about'];
    protected override readonly page = 'about';
    protected override readonly view = About;
  },
  'throughline-timeline': class extends CareerElement {
    static readonly observedAttributes = attributesOf['throughline-timeline'];
    protected override readonly page = 'timeline';
    protected override readonly view = Timeline;
  },
  'throughline-achievements': class extends CareerElement {
    static readonly observedAttributes = attributesOf['throughline-achievements'];
    protected override readonly page = 'achievements';
    protected override readonly view = Achievements;
  },
  'throughline-exhibit': class extends ExhibitElement {
    static readonly observedAttributes = attributesOf['throughline-exhibit'];
  },
};

/** Registers the elements with the browser, unless this script or another version has already registered them. */
export function defineElements(): void {
  if (typeof customElements === 'undefined') return;
  for (const [name, element] of Object.entries(elements))
    if (!customElements.get(name)) customElements.define(name, element);
}
