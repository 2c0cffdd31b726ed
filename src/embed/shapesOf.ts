import type { GenericSchema } from 'valibot';
import type { Shape, Shapes } from './shape.ts';

/** As much of a schema as is looked at here. */
interface Seen {
  readonly type: string;
  readonly getter?: (input: unknown) => Seen;
  readonly literal?: unknown;
  readonly options?: readonly unknown[];
  readonly item?: Seen;
  readonly items?: readonly Seen[];
  readonly value?: Seen;
  readonly wrapped?: Seen;
  readonly rest?: Seen;
  readonly entries?: { readonly [key: string]: Seen };
  readonly pipe?: readonly (Seen & { readonly requirement?: unknown })[];
}

/** A schema as data for `readShape`, without the keys that nobody reads. Throws for a kind of schema that has no such form. */
export function shapesOf(schema: GenericSchema, unread: readonly string[] = []): Shapes {
  const recursive: Shape[] = [];
  const places = new Map<Seen, number>();
  const shapeOf = (seen: Seen): Shape => {
    const [, check] = seen.pipe ?? [];
    if (check) {
      if (!(check.requirement instanceof RegExp) || check.requirement.flags)
        throw new Error(`No shape is made of a ${check.type}.`);
      return { like: check.requirement.source };
    }
    switch (seen.type) {
      case 'string':
        return 'text';
      case 'number':
        return 'number';
      case 'literal':
        return { is: [seen.literal] };
      case 'picklist':
        return { is: seen.options ?? [] };
      case 'array':
        return { list: shapeOf(seen.item as Seen) };
      case 'tuple':
        return { list: { any: (seen.items ?? []).map(shapeOf) } };
      case 'record':
        return { of: {}, rest: shapeOf(seen.value as Seen) };
      case 'union':
      case 'variant':
        return { any: (seen.options as readonly Seen[]).map(shapeOf) };
      case 'object':
      case 'object_with_rest':
        return {
          ...(seen.rest && { rest: shapeOf(seen.rest) }),
          of: Object.fromEntries(
            Object.entries(seen.entries ?? {})
              .filter(([key]) => !unread.includes(key))
              .map(([key, inner]) =>
                inner.type === 'exact_optional'
                  ? [`${key}?`, shapeOf(inner.wrapped as Seen)]
                  : [key, shapeOf(inner)],
              ),
          ),
        };
      case 'lazy': {
        const met = places.get(seen);
        if (met !== undefined) return met;
        const place = recursive.push('text') - 1;
        places.set(seen, place);
        recursive[place] = shapeOf((seen.getter as NonNullable<Seen['getter']>)(undefined));
        return place;
      }
      default:
        throw new Error(`No shape is made of a ${seen.type}.`);
    }
  };
  const outermost = shapeOf(schema as unknown as Seen);
  return [...recursive, outermost];
}
