/** The outline of a shape, as SVG writes it. */
const outline = /^M[\d\s.,-]+(?:[A-Za-z][\d\s.,-]*)*$/;

/**
 * The strings and numbers of JSON, each a text of its own; a number with its name before it. Measures and outlines
 * of a `drawing`, the ids and places of margin `notes`, the number of a `format`, and the `room` of large words are no words; nor is anything
 * in a JSON Schema. Throws for what is no JSON.
 */
export function jsonPassages(source: string): readonly string[] {
  const passages: string[] = [];
  const visit = (value: unknown, key: string, drawn: boolean): void => {
    if (typeof value === 'string') passages.push(...(drawn && outline.test(value) ? [] : [value]));
    else if (typeof value === 'number') passages.push(...(drawn ? [] : [`${key} ${value}`]));
    else if (Array.isArray(value)) for (const inner of value) visit(inner, key, drawn);
    else if (typeof value === 'object' && value !== null) {
      const isCode = 'kind' in value && value.kind === 'code';
      for (const [name, inner] of Object.entries(value))
        if (isCode && name === 'text') passages.push(`\`${inner}\``);
        // Names with these marks are the format's own: '@type', '$schema'.
        else if (!/^(?:[@$].*|format|room)$/.test(name))
          visit(inner, name, drawn || name === 'drawing' || name === 'notes');
    }
  };
  const value: unknown = JSON.parse(source);
  if (!isSchema(value)) visit(value, '', false);
  return passages;
}

const isSchema = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  '$schema' in value &&
  /^https?:\/\/json-schema\.org\//.test(String(value.$schema));
