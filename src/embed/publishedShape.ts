import type { Amount } from '#career/amount.ts';
import type { Achievement, Career, Chapter } from '#career/career.ts';
import { achievement } from '#career/model/achievement.ts';
import { careerShape } from '#career/model/career.ts';
import { chapter } from '#career/model/chapter.ts';
import { metric, period } from '#career/model/parts.ts';
import type { Fields, RecordShape, Spot, Shape as TableShape } from '#career/model/shape.ts';
import { referenceKinds, type Span } from '#career/prose.ts';
import type {
  PublishedAchievement,
  PublishedCareer,
  PublishedChapter,
  PublishedParagraph,
} from '#career/published.ts';
import type { WhenPart } from '#career/when.ts';
import { type FileShape, of, type RecordOf } from './shape.ts';

/** Shapes that occur in many places, or recursively, are referenced by their index in the shared list. */
const spans: FileShape = { list: 0 };
const prose: FileShape = 1;
export const href: FileShape = 2;

type SpanOf<K extends Span['kind']> = Extract<Span, { readonly kind: K }>;
const span: FileShape = {
  any: [
    of<SpanOf<'text'>>({ kind: { is: ['text', 'code'] }, text: 'text' }),
    of<SpanOf<'em'>>({ kind: { is: ['em', 'strong'] }, children: spans }),
    of<SpanOf<'link'>>({ kind: { is: ['link'] }, href, children: spans }),
    of<SpanOf<'reference'>>({
      kind: { is: ['reference'] },
      to: { is: referenceKinds },
      id: 'text',
      children: spans,
    }),
  ],
};

/** A valid link: a web, mail or telephone URL, or a path of the site with one leading slash. */
const linked =
  // It has no case-insensitive flag, because JSON Schema does not support one.
  /^(?:(?:[Hh][Tt][Tt][Pp][Ss]?:\/\/|[Mm][Aa][Ii][Ll][Tt][Oo]:|[Tt][Ee][Ll]:)[^\s\\]+|\/(?![/\\])[^\s\\]*)$/;

/** The shapes that `spans`, `prose` and `href` refer to, in this order: the first entries of a list of shapes. */
export const shared: readonly FileShape[] = [span, { any: ['text', spans] }, { like: linked.source }];

/** The fields of a published record that its source lacks, or has in another form. */
type Derived<P, X> = Pick<P, Exclude<keyof P, keyof X>>;

/** The fields that publishing adds to the records of the table; they replace fields of the same name. */
const additions = new Map<RecordShape, RecordOf>([
  [
    metric,
    of<{ readonly words: Amount }>({
      words: of<Amount>({ 'lead?': 'text', value: 'text', unit: 'text', label: 'text', datum: 'text' }),
    }),
  ],
  [
    period,
    of<{ readonly words: readonly WhenPart[] }>({
      words: { list: of<WhenPart>({ text: 'text', 'dateTime?': 'text' }) },
    }),
  ],
  [
    chapter,
    of<Derived<PublishedChapter, Omit<Chapter, 'label' | 'story'>>>({
      id: 'text',
      number: 'number',
      label: 'text',
      story: {
        list: of<PublishedParagraph>({
          id: 'text',
          text: prose,
        }),
      },
    }),
  ],
  [
    achievement,
    of<Derived<PublishedAchievement, Achievement>>({
      id: 'text',
      chapter: 'text',
      'room?': { is: ['words', '1', '2', '3'] },
      told: {
        list: of<PublishedAchievement['told'][number]>({
          number: 'number',
          label: 'text',
          paragraph: 'text',
        }),
      },
    }),
  ],
]);

/** The pages whose fields a schema has; if undefined, it has all fields. */
export type Pages = readonly Spot[] | undefined;

/** The shape of a published career, from the table of fields and the additions of publishing. */
export function publishedCareer(pages: Pages): FileShape {
  const { of: fields } = recordOf(careerShape, pages, []);
  // A published career has empty values for the fields that the career lacks.
  const whole = Object.entries(fields).map(([key, shape]) => [key.replace('?', ''), shape] as const);
  const listed: readonly string[] = ['chapters', 'achievements'] satisfies (keyof Career)[];
  return {
    of: Object.fromEntries([
      ...whole.map(([key, shape]) => {
        const values = typeof shape === 'object' && 'rest' in shape ? shape.rest : undefined;
        return [key, listed.includes(key) && values !== undefined ? { list: values } : shape] as const;
      }),
      ...Object.entries(of<Pick<PublishedCareer, 'dir'>>({ dir: { is: ['ltr', 'rtl'] } }).of),
    ]),
  };
}

function recordOf(shape: RecordShape, pages: Pages, around: readonly Spot[]): RecordOf {
  const kinds = Object.values(shape.kinds ?? {});
  // The moments of a period are its dates; a single moment is published as a time.
  const fieldOf = (is: TableShape, on: readonly Spot[]): FileShape =>
    is.kind === 'text' && is.as === 'moment'
      ? shape === period
        ? 'text'
        : recordOf(period, pages, on)
      : shapeOf(is, pages, on);
  const entriesOf = (fields: Fields, mayLack: boolean) =>
    Object.entries(fields).flatMap(([name, { is, needed, kept, on = around }]) =>
      kept || (pages && !on.some((page) => pages.includes(page)))
        ? []
        : [[needed && !mayLack ? name : `${name}?`, fieldOf(is, on)] as const],
    );
  const added = additions.get(shape)?.of ?? {};
  // Pages show only the words of a number or a time.
  if (pages && 'words' in added) return { of: added };
  const fields = new Map<string, FileShape>();
  for (const [key, each] of [
    ...entriesOf(shape.fields, false),
    ...kinds.flatMap((kind) => entriesOf(kind, true)),
  ]) {
    const other = fields.get(key);
    // Two kinds can each have a field with this name.
    if (!(key.replace('?', '') in added))
      fields.set(key, other === undefined ? each : { any: [other, each] });
  }
  return { of: { ...Object.fromEntries(fields), ...added } };
}

function shapeOf(shape: TableShape, pages: Pages, on: readonly Spot[]): FileShape {
  switch (shape.kind) {
    case 'record':
      return recordOf(shape, pages, on);
    case 'table':
      return { of: {}, rest: shapeOf(shape.of, pages, on) };
    case 'list': {
      const each = { list: shapeOf(shape.of, pages, on) };
      return shape.or === undefined ? each : { any: [{ is: [shape.or] }, each] };
    }
    case 'told':
      return prose;
    case 'number':
      return 'number';
    case 'true':
      return { is: [true] };
    case 'choice':
      return { is: shape.of };
    case 'text':
      return shape.as === 'href' ? href : 'text';
    case 'reference':
    case 'hidden':
      return 'text';
  }
}
