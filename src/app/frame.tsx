import { type ComponentChild, render } from 'preact';
import type { EmbeddedSection } from '#career/site.ts';
import { Boundary } from '#ui/Boundary.tsx';
import type { Content } from './App.tsx';
import { baseFor } from './address.ts';
import { FramedSection } from './FramedSection.tsx';

/**
 * In a frame with a section: renders the section over its prerendered markup, so that its state and its effects work.
 * It runs on Preact, a tenth of React's size. Preact takes over the existing elements and corrects their attributes; it
 * does not hydrate, since its ids (`useId`) differ from those that React prerendered. Without its content, or where
 * rendering fails, the frame stays the document that it was.
 */
const root = document.getElementById('root');
const { section, published } = root?.dataset ?? {};
const base = baseFor(import.meta.url, location.href);
if (root && base && section && published) {
  fetch(`${base}assets/${published}`)
    .then((answer) => answer.json())
    .then(
      (content: Content) => draw(root, section as EmbeddedSection, base, content),
      () => {},
    );
}

function draw(place: HTMLElement, section: EmbeddedSection, base: string, content: Content): void {
  const still = place.cloneNode(true);
  const onFault = (problem: unknown) => {
    console.error(problem);
    place.replaceWith(still);
  };
  const view = (
    <Boundary onFault={onFault}>
      <FramedSection {...{ content, section, base }} />
    </Boundary>
  );
  render(view as ComponentChild, place);
}
