import { careerShape } from '#career/model/career.ts';
import { everywhere, paragraph } from '#career/model/parts.ts';
import type { Field, RecordShape, Shape, Spot, TextUse } from '#career/model/shape.ts';
import { writeTable } from '#publish/markdownTable.ts';

/** The tables of content/README.md: each record of a career with its fields, in the order of first use. */
export function fieldTables(): string {
  const met = recordsIn(careerShape, []);
  return met
    .map(({ record, on }) => {
      const kinds = Object.entries(record.kinds ?? {});
      const fields = [
        ...Object.entries(record.fields).map((entry) => rowOf(...entry, on)),
        ...kinds.flatMap(([kind, own]) => Object.entries(own).map((entry) => rowOf(...entry, on, kind))),
      ];
      return `### ${record.name}\n\n${writeTable(['field', 'is', 'what it does', 'on'], fields)}`;
    })
    .join('\n');
}

interface Met {
  readonly record: RecordShape;
  /** The pages that show it; undefined if it is in more than one place. */
  readonly on: readonly Spot[] | undefined;
}

function recordsIn(record: RecordShape, met: readonly Met[], on?: readonly Spot[]): readonly Met[] {
  const before = met.find((each) => each.record === record);
  if (before) return met.map((each) => (each === before ? { record, on: undefined } : each));
  return Object.values(record.fields).reduce<readonly Met[]>(
    (all, field) => recordsOf(field.is, all, field.on ?? on),
    [...met, { record, on }],
  );
}

function recordsOf(shape: Shape, met: readonly Met[], on: readonly Spot[] | undefined): readonly Met[] {
  if (shape.kind === 'record') return recordsIn(shape, met, on);
  if (shape.kind === 'told') return recordsIn(paragraph, met, on);
  return shape.kind === 'list' || shape.kind === 'table' ? recordsOf(shape.of, met, on) : met;
}

function rowOf(
  name: string,
  { is, needed, shows, on, kept }: Field,
  around: readonly Spot[] | undefined,
  kind?: string,
): readonly string[] {
  const only = kind ? ` (with \`kind: '${kind}'\`)` : '';
  return [
    `\`${name}\`${needed ? ', needed' : ''}`,
    sortOf(is),
    `${shows}${only}`,
    pagesOf(kept ? (on ?? []) : (on ?? around), kept),
  ];
}

function pagesOf(spots: readonly Spot[] | undefined, kept = false): string {
  if (!spots) return 'as what it stands in';
  if (spots.length === 0) return kept ? 'kept' : 'no page';
  return spots.length === everywhere.length ? 'every page' : spots.join(', ');
}

const uses: { readonly [use in TextUse]: string } = {
  words: 'text',
  heading: 'text',
  prose: 'prose',
  ledger: 'text',
  href: 'address',
  email: 'e-mail',
  phone: 'telephone',
  file: 'file',
  moment: 'date',
  end: 'date',
  language: 'language tag',
  currency: 'code',
  exhibit: 'name',
  tag: 'tag',
  alias: 'id',
  address: 'address',
  color: 'colour',
};

/** The kind of value in a field, in a few words. */
function sortOf(shape: Shape): string {
  switch (shape.kind) {
    case 'record':
      return `[${shape.name}](#${shape.name.replace(' ', '-')})`;
    case 'list':
      return `${shape.or ? `'${shape.or}' or ` : ''}list: ${sortOf(shape.of)}`;
    case 'table':
      return `${shape.by === 'unstated' ? 'name' : shape.defines ? 'id' : `id of \`${shape.by}\``}: ${sortOf(shape.of)}`;
    case 'told':
      return '[prose](#paragraph)';
    case 'choice':
      return shape.of.map((word) => `\`${word}\``).join(', ');
    case 'reference':
      return shape.to === 'paragraphs' ? 'id of a paragraph' : `id of \`${shape.to}\``;
    case 'hidden':
      return 'list: name of a field';
    case 'text':
      return uses[shape.as];
    case 'true':
      return '`true`';
    case 'number':
      return 'number';
  }
}
