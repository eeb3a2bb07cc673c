import { parseAst } from 'vite';

/** A node of a parsed source; which fields it has depends on its type (ESTree). */
export type Node = { type: string } & Record<string, unknown>;

/** Parses JavaScript or TypeScript, by the file's ending. Throws on a syntax error. */
export function parse(source: string, path: string): Node {
  return parseAst(source, { lang: languageOf(path) }, path) as unknown as Node;
}

/** Calls `visit` for each node, outermost first, with its ancestors (nearest last). */
export function walk(node: Node, visit: (node: Node, ancestors: readonly Node[]) => void): void {
  const ancestors: Node[] = [];
  const enter = (current: Node): void => {
    visit(current, ancestors);
    ancestors.push(current);
    for (const value of Object.values(current)) {
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) enter(child);
    }
    ancestors.pop();
  };
  enter(node);
}

export type Import = {
  /** As written; null where it is computed. */
  specifier: string | null;
  kind: 'static' | 'dynamic';
};

/** Everything that a source imports, types and re-exports included. */
export function listImports(program: Node): Import[] {
  const imports: Import[] = [];
  walk(program, (node) => {
    if (STATIC.has(node.type) && isNode(node.source))
      imports.push({ specifier: textOf(node.source), kind: 'static' });
    if (node.type === 'ImportExpression' && isNode(node.source)) {
      imports.push({ specifier: textOf(node.source), kind: 'dynamic' });
    }
  });
  return imports;
}

/** The name of an identifier node, else null. */
export function nameOf(node: unknown): string | null {
  return isNode(node) && node.type === 'Identifier' ? String(node.name) : null;
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

const STATIC = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'TSImportType',
]);

/** The text of a string, also of one in backticks without a gap, which minifiers prefer. */
function textOf(node: Node): string | null {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  const [only, ...more] =
    node.type === 'TemplateLiteral' ? (node.quasis as { value: { cooked: string } }[]) : [];
  return only && more.length === 0 ? only.value.cooked : null;
}

function languageOf(path: string): 'tsx' | 'ts' | 'jsx' {
  if (path.endsWith('.tsx')) return 'tsx';
  return path.endsWith('.ts') ? 'ts' : 'jsx';
}
