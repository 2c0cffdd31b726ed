import type { ESTree } from 'vite';
import { filesFor, parsedFile, positionIn, type SourceFile, type SourceSpot } from './sourceFile.ts';
import { constant, keyOf, nameOf } from './syntax.ts';

/** Finds where a pointer's value, or its key, is written. */
export type Locate = (pointer: string, at?: 'key') => SourceSpot | undefined;

/** A node and its module. */
interface Found {
  readonly node: ESTree.Node;
  readonly module: SourceFile;
}

interface Field {
  readonly key?: Found;
  readonly value: Found;
}

/** The most names to follow from one value to the next; this ends a circle of names. */
const farthest = 20;

/**
 * Finds where the value behind a JSON pointer, or its key, is written: it follows literals, `as const`, `satisfies`,
 * names, spreads and relative imports from the argument of defineCareer or defineSite in `entry`. For a computed value
 * it returns the spot of the deepest literal around it. `read` returns a file's text, or undefined if there is none;
 * file names follow `entry`, with forward slashes.
 */
export function locatorOf(entry: string, read: (file: string) => string | undefined): Locate {
  const modules = new Map<string, SourceFile | undefined>();
  const moduleAt = (file: string): SourceFile | undefined => {
    if (!modules.has(file)) {
      const source = read(file);
      modules.set(file, source === undefined ? undefined : parsedFile(file, source));
    }
    return modules.get(file);
  };
  const importedBy = (module: SourceFile, specifier: string): SourceFile | undefined => {
    for (const file of filesFor(specifier, module.file, entry)) {
      const found = moduleAt(file);
      if (found) return found;
    }
    return undefined;
  };

  /** The expression that a module exports under a name, wherever it is declared. */
  const exported = (module: SourceFile, name: string, left = farthest): Found | undefined => {
    if (left === 0) return undefined;
    for (const statement of module.body) {
      if (statement.type === 'ExportDefaultDeclaration' && name === 'default')
        return { node: statement.declaration, module };
      if (statement.type === 'ExportAllDeclaration' && !statement.exported) {
        const from = importedBy(module, statement.source.value);
        const found = from && exported(from, name, left - 1);
        if (found) return found;
      }
      if (statement.type !== 'ExportNamedDeclaration') continue;
      const declared = statement.declaration && declaredIn(statement.declaration, name);
      if (declared) return { node: declared, module };
      const specifier = statement.specifiers.find((one) => nameOf(one.exported) === name);
      if (!specifier) continue;
      if (!statement.source) return local(module, nameOf(specifier.local), left - 1);
      const from = importedBy(module, statement.source.value);
      return from && exported(from, nameOf(specifier.local), left - 1);
    }
    return undefined;
  };

  /** The expression behind a name inside a module. */
  const local = (module: SourceFile, name: string, left = farthest): Found | undefined => {
    for (const statement of module.body) {
      const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
      const declared = declaration && declaredIn(declaration, name);
      if (declared) return { node: declared, module };
      if (statement.type !== 'ImportDeclaration') continue;
      const specifier = statement.specifiers.find((one) => one.local.name === name);
      const from = specifier && importedBy(module, statement.source.value);
      if (!from || specifier.type === 'ImportNamespaceSpecifier') continue;
      const source = specifier.type === 'ImportSpecifier' ? nameOf(specifier.imported) : 'default';
      return left > 0 ? exported(from, source, left - 1) : undefined;
    }
    return undefined;
  };

  /** The literal behind an expression, as far as it can be followed. */
  const literal = (start: Found): Found => {
    let here = start;
    for (let left = farthest; left > 0; left--) {
      const next = behind(here);
      if (!next) break;
      here = next;
    }
    return here;
  };

  const behind = ({ node, module }: Found): Found | undefined => {
    switch (node.type) {
      case 'ParenthesizedExpression':
      case 'TSAsExpression':
      case 'TSSatisfiesExpression':
      case 'TSNonNullExpression':
      case 'TSTypeAssertion':
        return { node: node.expression, module };
      case 'CallExpression': {
        const [only] = node.arguments;
        const transparent = ['defineCareer', 'defineSite'].includes(
          module.source.slice(node.callee.start, node.callee.end),
        );
        return transparent && only ? { node: only, module } : undefined;
      }
      case 'Identifier':
        return local(module, node.name);
      case 'MemberExpression': {
        const key = node.computed ? constant(node.property) : nameOf(node.property);
        return key === undefined ? undefined : fieldOf(literal({ node: node.object, module }), key)?.value;
      }
      default:
        return undefined;
    }
  };

  /** The field of an object or the entry of a list; if several have the name, the one that wins. */
  const fieldOf = ({ node, module }: Found, key: string, left = farthest): Field | undefined => {
    if (left === 0) return undefined;
    if (node.type === 'ArrayExpression') return entriesOf({ node, module }, left)?.[Number(key)];
    if (node.type !== 'ObjectExpression') return undefined;
    for (const property of node.properties.toReversed()) {
      if (property.type === 'SpreadElement') {
        const field = fieldOf(literal({ node: property.argument, module }), key, left - 1);
        if (field) return field;
      } else if (keyOf(property) === key)
        return { key: { node: property.key, module }, value: { node: property.value, module } };
    }
    return undefined;
  };

  /** The entries of a list with its spreads expanded, up to the first computed spread. */
  const entriesOf = ({ node, module }: Found, left: number): readonly Field[] | undefined => {
    if (node.type !== 'ArrayExpression' || left === 0) return undefined;
    const entries: Field[] = [];
    for (const element of node.elements) {
      if (element?.type === 'SpreadElement') {
        const inner = entriesOf(literal({ node: element.argument, module }), left - 1);
        if (!inner) break;
        entries.push(...inner);
      } else entries.push({ value: { node: element ?? node, module } });
    }
    return entries;
  };

  return (pointer, at) => {
    const module = moduleAt(entry);
    const root = module && ['career', 'site', 'default'].map((name) => exported(module, name)).find(Boolean);
    if (!root) return undefined;
    let here = literal(root);
    let spot = here;
    const keys = pointer.split('/').slice(1).map(unescaped);
    for (const [index, key] of keys.entries()) {
      const field = fieldOf(here, key);
      if (!field) break;
      here = literal(field.value);
      spot = at === 'key' && index === keys.length - 1 && field.key ? field.key : here;
    }
    return spotOf(spot);
  };
}

function declaredIn(node: ESTree.Node, name: string): ESTree.Node | undefined {
  if (node.type !== 'VariableDeclaration') return undefined;
  return node.declarations.find(({ id }) => id.type === 'Identifier' && id.name === name)?.init ?? undefined;
}

const unescaped = (key: string) => key.replaceAll('~1', '/').replaceAll('~0', '~');

function spotOf({ node, module }: Found): SourceSpot {
  return { file: module.file, ...positionIn(module.source, node.start, module.starts) };
}
