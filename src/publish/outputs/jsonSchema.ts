import type { FileShape, Shapes } from '#embed/shape.ts';

/** A schema as JSON Schema, draft 7: both accept the same values. */
export function jsonSchema(shapes: Shapes): object {
  const inner = shapes.slice(0, -1);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    ...schemaOf(shapes.at(-1) ?? 'text'),
    definitions: Object.fromEntries(inner.map((shape, place) => [place, schemaOf(shape)])),
  };
}

function schemaOf(shape: FileShape): object {
  if (shape === 'text') return { type: 'string' };
  if (shape === 'number') return { type: 'number' };
  if (typeof shape === 'number') return { $ref: `#/definitions/${shape}` };
  if ('is' in shape) return { enum: shape.is };
  if ('like' in shape) return { type: 'string', pattern: shape.like };
  if ('any' in shape) return { anyOf: shape.any.map(schemaOf) };
  if ('list' in shape) return { type: 'array', items: schemaOf(shape.list) };
  const entries = Object.entries(shape.of);
  return {
    type: 'object',
    properties: Object.fromEntries(entries.map(([key, each]) => [key.replace('?', ''), schemaOf(each)])),
    required: entries.flatMap(([key]) => (key.endsWith('?') ? [] : [key])),
    ...(shape.rest !== undefined && { additionalProperties: schemaOf(shape.rest) }),
  };
}
