import { type AttributeName, attributesOf, type ElementName } from '#embed/attributes.ts';
import type { FaultReason, ThroughlineEvents } from '#embed/elements.ts';
import type { parts } from '#embed/parts.ts';
import { writeTable } from './markdownTable.ts';

/**
 * The README's texts about the elements. The types require a text for every attribute. The texts are not next to the
 * code that reads the attributes, so that no page loads them.
 */

export const elements: { readonly [Name in ElementName]: string } = {
  'throughline-about': 'The story: the person, the figures, the journey at a glance, then each chapter.',
  'throughline-timeline': 'The chapters as stops on one line.',
  'throughline-achievements': 'The achievements, each with its figure or words.',
  'throughline-exhibit': 'One interactive exhibit. Its code loads when a visitor is near it.',
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
    values: 'a URL',
    byDefault:
      'a JSON script inside the tag, else the `career` attribute, else the `career.json` of the script’s site',
    purpose: 'The career. Its host must allow this page to read it (`Access-Control-Allow-Origin`).',
  },
  career: {
    property: 'career',
    values: 'the text of a `career.json`',
    byDefault: 'none',
    purpose:
      'The career itself, for pages that a framework renders. `src` and a script inside the tag override it; the property overrides all of them, and can also be an object.',
  },
  base: {
    property: 'base',
    values: 'a URL',
    byDefault: 'the `address` in the file, else the folder of `src`',
    purpose: 'The site that links lead to. Without one, only parts of the section are linked.',
  },
  tag: {
    property: 'tag',
    values: 'a tag',
    byDefault: 'everything is shown',
    purpose: 'Shows only what has this tag. It changes when a visitor chooses a tag.',
  },
  theme: {
    property: 'theme',
    values: '`auto`, `light`, `dark`, `class`',
    byDefault: '`auto`',
    purpose:
      'The colours: `auto` follows the page’s `color-scheme`; `light` and `dark` are fixed; `class` is dark while the page’s `<html>` or `<body>` has the class `dark`.',
  },
  line: {
    property: 'line',
    values: 'a colour such as `#2a7ae2`',
    byDefault: '`--throughline-line`, else the site’s colour',
    purpose: 'The colour of the line, if you cannot use a style sheet.',
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
    byDefault: 'none: it is required',
    purpose: 'The exhibit to show.',
  },
  query: {
    property: 'query',
    values: 'as in its URL on the site: `payments.lose=0.3`',
    byDefault: 'the initial state of the exhibit',
    purpose: 'The values of its controls. It changes with them; the URL of the page does not.',
  },
};

export const events: { readonly [Name in keyof ThroughlineEvents]: readonly [detail: string, when: string] } =
  {
    'throughline-ready': [
      '`ids`',
      'The element shows its content, for the first time or again. `ids`: those that `goTo` accepts.',
    ],
    'throughline-select': ['`id`', 'A link in the section, or `goTo`, moved to a part of the section.'],
    'throughline-filter': ['`tag`, `ids`', 'A visitor chose a tag, or none. `ids`: those shown now.'],
    'throughline-navigate': [
      '`href`, `id`',
      'A visitor follows a link out of the section. `id`: the chapter, paragraph or achievement. `preventDefault()` stops the browser from following it.',
    ],
    'throughline-error': ['`reason`, `message`', 'The element shows its fallback.'],
  };

const reasons: { readonly [Reason in FaultReason]: string } = {
  address: 'the URL of the career is not a web address',
  network: 'no response, or none that this page may read',
  timeout: 'no complete response within 10 seconds',
  size: 'a response of more than 5 MB',
  json: 'not JSON',
  shape: 'JSON, but not a career',
  exhibit: 'no such exhibit, or its file did not load',
  view: 'the browser lacks a feature, or rendering failed',
};

export const partPurposes: { readonly [Part in keyof typeof parts | 'paper']: string } = {
  paper: 'the whole content',
  entry: 'a chapter, a stop or an achievement',
  title: 'its heading, and the topmost heading',
  label: 'the small line above the heading',
  facts: 'its facts in a few words',
  note: 'the note beside a paragraph',
  journey: 'the journey at a glance',
  filter: 'the tag filter',
  line: 'the line beside an entry, with its drawing',
  exhibit: 'the exhibit below its question',
};

export const properties = {
  '--throughline-paper': 'The background of the section and of its rings. Default: the page’s canvas.',
  '--throughline-ink': 'Text. Default: nearly black; nearly white in the dark scheme.',
  '--throughline-ink-quiet': 'Less important text. Default: the ink, if that is set; else a grey.',
  '--throughline-line': 'The line. Default: the site’s colour.',
  '--throughline-line-text':
    'Text in the line’s colour, which needs more contrast with the paper. Default: the line’s colour, closer to the ink.',
  '--throughline-size': 'The size of body text; all other sizes depend on it. Default: 16px.',
  '--throughline-heading-font': 'The typeface of headings, labels and figures. Default: the text’s.',
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
    writeTable(['element', 'content'], named(elements)),
    writeTable(
      ['attribute', 'property', 'elements', 'values', 'default', 'purpose'],
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
    writeTable(['`reason`', 'meaning'], named(reasons)),
    writeTable(['custom property', 'purpose'], named(properties)),
    writeTable(['`::part`', 'content'], named(partPurposes)),
  ]
    .join('\n')
    .trimEnd();
}

const named = (record: { readonly [name: string]: string }) =>
  Object.entries(record).map(([name, text]) => [`\`${name}\``, text]);
