/** The parts that a page may style with `::part`, each with its selector in the sections. */
export const parts = {
  entry: '.tl-chapter, .tl-stop, .tl-achievement',
  title: '.tl-title, .tl-chapter__title, .tl-stop__title, .tl-giant, .tl-question__title',
  label: '.tl-label, .tl-kicker, .tl-achievement__stop',
  facts: '.tl-figures, .tl-contact, .tl-stop__role, .tl-stop__when, .tl-chips',
  note: '.tl-note',
  journey: '.tl-score',
  filter: '.tl-filter',
  line: '.tl-rail, .tl-map, .tl-large',
  exhibit: '.tl-exhibit',
} as const;

/** Adds the part names for a page's styles to the elements of a section. */
export function nameParts(place: Element): void {
  for (const [name, selector] of Object.entries(parts))
    for (const element of place.querySelectorAll(selector)) element.setAttribute('part', name);
}
