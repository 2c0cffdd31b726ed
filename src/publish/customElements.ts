import { attributesOf, type ElementName } from '#embed/attributes.ts';
import { attributes, elements, events, partPurposes, properties } from './embedReference.ts';

const path = 'embed/throughline.js';

const named = (texts: { readonly [name: string]: string }) =>
  Object.entries(texts).map(([name, description]) => ({ name, description }));

/**
 * The elements as a Custom Elements Manifest, which editors and catalogues read. The module is the script on a site,
 * because the package has none.
 */
export function customElements(): object {
  const classOf = (tag: string) => `${tag.replace('throughline-', '')}-element`;
  const declarations = Object.entries(attributesOf).map(([tag, names]) => ({
    kind: 'class',
    customElement: true,
    tagName: tag,
    name: classOf(tag),
    description: elements[tag as ElementName],
    attributes: names.map((name) => {
      const { property, values, byDefault, purpose } = attributes[name];
      return {
        name,
        fieldName: property,
        description: `${purpose} Values: ${values}.`,
        default: byDefault,
        type: { text: 'string' },
      };
    }),
    members: [
      ...names.map((name) => ({ kind: 'field', name: attributes[name].property, attribute: name })),
      {
        kind: 'field',
        name: 'ready',
        type: { text: 'Promise<readonly string[]>' },
        readonly: true,
        description: 'Fulfilled when the element first shows its content, with the ids that goTo accepts.',
      },
      ...(tag === 'throughline-exhibit'
        ? []
        : [
            {
              kind: 'method',
              name: 'goTo',
              parameters: [{ name: 'id', type: { text: 'string' } }],
              return: { type: { text: 'boolean' } },
              description:
                'Scrolls to a part of the section. Returns false if the section has no part with this id.',
            },
          ]),
    ],
    events: Object.entries(events).map(([name, [detail, when]]) => ({
      name,
      type: { text: 'CustomEvent' },
      description: `${when} Detail: ${detail}.`,
    })),
    slots: [
      { name: '', description: 'The fallback: visible until the element is ready, and after any failure.' },
    ],
    cssProperties: named(properties),
    cssParts: named(partPurposes),
  }));
  return {
    schemaVersion: '1.0.0',
    modules: [
      {
        kind: 'javascript-module',
        path,
        declarations,
        exports: declarations.map(({ tagName, name }) => ({
          kind: 'custom-element-definition',
          name: tagName,
          declaration: { name, module: path },
        })),
      },
    ],
  };
}
