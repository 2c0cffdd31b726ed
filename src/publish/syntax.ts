import type { ESTree } from 'vite';

/** The name in an identifier or a quoted name. */
export function nameOf(node: ESTree.Node): string {
  if (node.type === 'Identifier') return node.name;
  return constant(node) ?? '';
}

/** The text of a literal without gaps; undefined for anything else. */
export function constant(node: ESTree.Node): string | undefined {
  if (node.type === 'Literal') return String(node.value);
  return node.type === 'TemplateLiteral' && node.expressions.length === 0
    ? (node.quasis[0]?.value.cooked ?? undefined)
    : undefined;
}

/** The key of a field in a literal; undefined if it is computed. */
export function keyOf({ computed, key }: ESTree.ObjectProperty): string | undefined {
  return computed ? constant(key) : nameOf(key);
}

/** Every node of a module, each before its children. Deep nesting does not grow the stack. */
export function* nodesIn(body: readonly ESTree.Node[]): Iterable<ESTree.Node> {
  const left: unknown[] = [...body].reverse();
  while (left.length > 0) {
    const next = left.pop();
    if (typeof next !== 'object' || next === null) continue;
    if ('type' in next && 'start' in next) yield next as ESTree.Node;
    left.push(...Object.values(next).reverse());
  }
}
