/** `pattern` with each `{}` replaced by the next value. The values stand as they are, `$&` included. */
export function fill(pattern: string, ...values: readonly (string | number)[]): string {
  let next = 0;
  return pattern.replace(/\{\}/g, () => String(values[next++] ?? ''));
}
