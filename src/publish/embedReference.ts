import { type AttributeName, attributesOf, type ElementName } from '#embed/attributes.ts';
import type { FaultReason, ThroughlineEvents } from '#embed/elements.ts';
import type { parts } from '#embed/parts.ts';
import { writeTable } from './markdownTable.ts';

/**
 * What the README states about the elements. The types hold it to the attributes. It is here, not beside the code that
 * reads the attributes, so that no page carries it.
 */

export const elements: { readonly [Name in ElementName]: string } = {
  'throughline-about': 'The story: who, the figures, the journey at a glance, then chapter after chapter.',
  'throughline-timeline': 'The chapters as stops of one line.',
  'throughline-achievements': 'The achievements, each with the figure or the words that carry it.',
  'throughline-exhibit': 'One exhibit, to be played. Its code comes once a visitor is near it.',
};

interface Attribute {
  readonly property: string;
  readonly values: string;
  readonly byDefault: string;
  readonly purpose: string;
}

export const attributes: { readonly [Name in AttributeName]: Attribute } = {
  src: {
    property: 'src',
    values: 'an address',
    byDefault: 'a JSON script inside the tag, else the `career.json` of the site whose script it is',
    purpose: 'The career. Its host must allow this page to read it (`Access-Control-Allow-Origin`).',
  },
  career: {
    property: 'career',
    values: 'the text of a `career.json`',
    byDefault: 'none',
    purpose:
      'The career itself, for pages that a framework renders. `src` and a script inside come first; the property comes before all, and can also be an object.',
  },
  base: {
    property: 'base',
    values: 'an address',
    byDefault: 'the `address` in the file, else the folder of `src`',
    purpose: 'The site that links lead to. Where none is known, only what stands in the section is linked.',
  },
  tag: {
    property: 'tag',
    values: 'a tag',
    byDefault: 'all is shown',
    purpose: 'Shows only what carries this tag. It follows what a visitor chooses.',
  },
  theme: {
    property: 'theme',
    values: '`auto`, `light`, `dark`, `class`',
    byDefault: '`auto`',
    purpose:
      'The colours: those of the page’s own `color-scheme`, or always one of the two; with `class` dark while the page’s `<html>` or `<body>` has the class `dark`.',
  },
  line: {
    property: 'line',
    values: 'a colour: `#2a7ae2`',
    byDefault: '`--throughline-line`, else the site’s own colour',
    purpose: 'The colour of the line, where a style sheet is out of reach.',
  },
  'heading-level': {
    property: 'headingLevel',
    values: '`2`, `3`, `4`',
    byDefault: '`2`',
    purpose: 'The level of the topmost heading.',
  },
  name: {
    property: 'name',
    values: 'the name of an exhibit',
    byDefault: 'none: it is needed',
    purpose: 'Which exhibit.',
  },
  query: {
    property: 'query',
    values: 'as in its address on the site: `payments.lose=0.3`',
    byDefault: 'the exhibit as it is before anybody plays',
    purpose: 'What its controls are set to. It follows them; the address of the page stays as it is.',
  },
};

export const events: { readonly [Name in keyof ThroughlineEvents]: readonly [detail: string, when: string] } =
  {
    'throughline-ready': [
      '`ids`',
      'It shows what it should, for the first time or anew. `ids`: what `goTo` takes.',
    ],
    'throughline-select': ['`id`', 'A part of the section was gone to, by a link in it or by `goTo`.'],
    'throughline-filter': ['`tag`, `ids`', 'A visitor chose a tag, or none. `ids`: what is shown now.'],
    'throughline-navigate': [
      '`href`, `id`',
      'A visitor follows a link out of the section; `id` is that of a chapter, paragraph or achievement. `preventDefault()` keeps the browser from following it.',
    ],
    'throughline-error': ['`reason`, `message`', 'It shows what stands inside its tag.'],
  };

const reasons: { readonly [Reason in FaultReason]: string } = {
  address: 'the address of the career is none of the web',
  network: 'no answer, or none that this page may read',
  timeout: 'no whole answer in 10 seconds',
  size: 'an answer of more than 5 MB',
  json: 'no JSON',
  shape: 'JSON, and no career',
  exhibit: 'no such exhibit, or its file did not come',
  view: 'the browser lacks something, or showing it failed',
};

export const partPurposes: { readonly [Part in keyof typeof parts | 'paper']: string } = {
  paper: 'all of it',
  entry: 'a chapter, a stop, an achievement',
  title: 'its heading, and the topmost one',
  label: 'the small line above it',
  facts: 'what is said of it in a word or two',
  note: 'what stands beside a paragraph',
  journey: 'the journey at a glance',
  filter: 'the choice of a tag',
  line: 'the line beside an entry, with its drawing',
  exhibit: 'the exhibit under its question',
};

export const properties = {
  '--throughline-paper':
    'The colour behind the section, and inside its rings. Default: the page’s own canvas.',
  '--throughline-ink': 'Text. Default: nearly black, on dark nearly white.',
  '--throughline-ink-quiet':
    'Text of less weight. Default: as the ink, if that is set; else a grey of its own.',
  '--throughline-line': 'The line. Default: the site’s own colour.',
  '--throughline-line-text':
    'Where the line’s colour is text, and so needs more contrast with the paper. Default: the line’s colour, nearer to the ink.',
  '--throughline-size': 'The size of plain text; all else is measured by it. Default: 16px.',
  '--throughline-heading-font': 'The typeface of headings, labels and figures. Default: that of the text.',
  '--throughline-font': 'The typeface of the text. Default: the page’s.',
} satisfies { readonly [name: `--throughline-${string}`]: string };

/** The tables of the README, as Markdown. */
export function reference(): string {
  const takenBy = (name: string) =>
    Object.entries(attributesOf)
      .filter(([, taken]) => (taken as readonly string[]).includes(name))
      .map(([element]) => element.replace('throughline-', ''))
      .join(', ');
  return [
    writeTable(['element', 'shows'], named(elements)),
    writeTable(
      ['attribute', 'property', 'of', 'values', 'default', 'for'],
      Object.entries(attributes).map(([name, { property, values, byDefault, purpose }]) => [
        `\`${name}\``,
        `\`${property}\``,
        takenBy(name),
        values,
        byDefault,
        purpose,
      ]),
    ),
    writeTable(
      ['event', '`detail`', 'when'],
      Object.entries(events).map(([name, [detail, when]]) => [`\`${name}\``, detail, when]),
    ),
    writeTable(['`reason`', 'is'], named(reasons)),
    writeTable(['custom property', 'is'], named(properties)),
    writeTable(['`::part`', 'is'], named(partPurposes)),
  ]
    .join('\n')
    .trimEnd();
}

const named = (record: { readonly [name: string]: string }) =>
  Object.entries(record).map(([name, text]) => [`\`${name}\``, text]);
