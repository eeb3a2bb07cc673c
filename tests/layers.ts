import { posix } from 'node:path';
import { isNode, listImports, type Node, nameOf, parse, walk } from './syntax';

/** Path from the project's root (with `/`) to text. */
export type Sources = Readonly<Record<string, string>>;

/** What a folder may import: folders (or single files) of this project, and packages. */
type Allowed = { own: readonly string[]; packages: readonly string[] };

const SCREEN: Allowed = {
  // From the store only what reads (architecture §3: the panel changes things by commands alone).
  own: ['src/domain', 'src/messaging', 'src/locales', 'src/store/read'],
  packages: ['preact', 'zustand/vanilla'],
};

/** The table of architecture §2. What is not in it is forbidden, a new folder too. */
export const LAYERS: Readonly<Record<string, Allowed>> = {
  'src/domain': { own: [], packages: [] },
  'src/locales': { own: ['src/domain'], packages: [] },
  'src/mycase': { own: ['src/domain'], packages: ['wxt/browser'] },
  'src/hona': { own: ['src/domain'], packages: ['ky', 'zod'] },
  'src/store': { own: ['src/domain'], packages: ['idb', 'webextension-polyfill', 'wxt/browser'] },
  // zod there: see SINGLE_FILES.
  'src/messaging': { own: ['src/domain'], packages: ['webextension-polyfill', 'wxt/browser', 'zod'] },
  'src/background': {
    own: [
      'src/domain',
      'src/mycase',
      'src/hona',
      'src/store',
      'src/messaging',
      // What the icon and the computer's notifications say; nothing of the screens.
      'src/locales/background-words',
    ],
    packages: ['webextension-polyfill', 'zod'],
  },
  'src/panel': SCREEN,
  // Both are screens: what shows a date or a name alike lives in panel/ui.
  'src/options': { ...SCREEN, own: [...SCREEN.own, 'src/panel/ui'] },
  'entrypoints/background.ts': { own: ['src/background'], packages: ['wxt/utils/define-background'] },
  'entrypoints/watch.ts': {
    own: ['src/mycase', 'src/domain'],
    packages: ['wxt/browser', 'wxt/utils/define-unlisted-script'],
  },
  'entrypoints/entity-readers.ts': {
    own: ['src/mycase'],
    packages: ['wxt/utils/define-unlisted-script'],
  },
  'entrypoints/fetch-pages.ts': {
    own: ['src/mycase'],
    packages: ['wxt/utils/define-unlisted-script'],
  },
  'entrypoints/readers.ts': {
    own: ['src/mycase', 'src/domain'],
    packages: ['wxt/browser', 'wxt/utils/define-unlisted-script'],
  },
  'entrypoints/sidepanel': { ...SCREEN, own: [...SCREEN.own, 'src/panel'] },
  'entrypoints/print': { ...SCREEN, own: [...SCREEN.own, 'src/panel'] },
  'entrypoints/options': { ...SCREEN, own: [...SCREEN.own, 'src/options', 'src/panel/ui'] },
};

/** Packages that a folder may hold in one place only. */
const SINGLE_FILES: Readonly<Record<string, RegExp>> = { 'src/messaging zod': /^src\/messaging\/schemas\b/ };

const MOST_LINES = 400;
const BROWSER_LAYERS = ['src/store', 'src/messaging', 'src/background', 'entrypoints/background.ts'];
const MARKUP = new Set([
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'dangerouslySetInnerHTML',
  'createContextualFragment',
]);
/** What would make a pure rule depend on where and when it runs. */
const AMBIENT = new Set(
  'document window self globalThis location navigator fetch crypto localStorage performance setTimeout setInterval'.split(
    ' ',
  ),
);

/** Every breach of architecture §2 in these sources, one line each: `path: what is wrong`. */
export function findViolations(sources: Sources): string[] {
  return Object.entries(sources).flatMap(([path, text]) =>
    violationsOf(path, text).map((violation) => `${path}: ${violation}`),
  );
}

function violationsOf(path: string, text: string): string[] {
  const layer = layerOf(path);
  if (!layer) return ['is in no folder of the architecture'];
  const program = parse(text, path);
  return [
    ...importViolations(path, layer, program),
    ...(isBarrel(program) ? ['only passes exports on (no barrel files)'] : []),
    ...(text.split('\n').length > MOST_LINES ? [`has more than ${MOST_LINES} lines`] : []),
    ...globalViolations(layer, program),
  ];
}

/** The key of the table that this path lies in; null for none. */
function layerOf(path: string): string | null {
  return Object.keys(LAYERS).find((layer) => isIn(path, layer)) ?? null;
}

function isIn(path: string, place: string): boolean {
  return path === place || path.startsWith(`${place}/`);
}

function importViolations(path: string, layer: string, program: Node): string[] {
  const allowed = LAYERS[layer]!;
  return listImports(program).flatMap(({ specifier }) => {
    if (specifier === null) return ['imports a computed address'];
    if (specifier.startsWith('.')) {
      const target = posix.join(posix.dirname(path), specifier);
      const fine = isIn(target, layer) || allowed.own.some((place) => isIn(target, place));
      return fine ? [] : [`${layer} may not import ${target}`];
    }
    const name = allowed.packages.find((one) => isIn(specifier, one));
    if (name === undefined) return [`${layer} may not import the package ${specifier}`];
    const only = SINGLE_FILES[`${layer} ${name}`];
    return only && !only.test(path) ? [`imports ${name} outside ${only.source}`] : [];
  });
}

function isBarrel(program: Node): boolean {
  const body = program.body as Node[];
  return body.length > 0 && body.every((node) => node.type.startsWith('Export') && isNode(node.source));
}

function globalViolations(layer: string, program: Node): string[] {
  const found = new Set<string>();
  const imported = importedNames(program);
  walk(program, (node, ancestors) => {
    const name = nameOf(node) ?? (node.type === 'JSXIdentifier' ? String(node.name) : null);
    if (name === null) return;
    const parent = ancestors.at(-1);
    if (MARKUP.has(name) && !isOnlyRead(node, ancestors)) found.add(`uses ${name}`);
    if (!isReference(node, parent) || imported.has(name)) return;
    if (
      (name === 'chrome' || name === 'browser') &&
      isMemberOf(node, parent) &&
      !BROWSER_LAYERS.includes(layer)
    ) {
      found.add(`${layer} may not use the browser's API (${name})`);
    }
    if (layer === 'src/domain' && isAmbient(node, name, ancestors)) found.add(`a rule may not use ${name}`);
  });
  return [...found];
}

function isAmbient(node: Node, name: string, ancestors: readonly Node[]): boolean {
  const parent = ancestors.at(-1)!;
  if (name === 'Date') {
    const asksTheClock = parent.type === 'NewExpression' && (parent.arguments as Node[]).length === 0;
    return asksTheClock || (isMemberOf(node, parent) && nameOf(parent.property) === 'now');
  }
  if (name === 'Math') return nameOf(parent.property) === 'random';
  return AMBIENT.has(name) && (isMemberOf(node, parent) || parent.type === 'CallExpression');
}

/** Reading markup, as in `x.innerHTML.length`, makes nothing out of text. */
function isOnlyRead(node: Node, ancestors: readonly Node[]): boolean {
  const [grandparent, parent] = ancestors.slice(-2);
  if (!grandparent || parent?.type !== 'MemberExpression' || parent.property !== node) return false;
  const isCalled = grandparent.type === 'CallExpression' && grandparent.callee === parent;
  return !isCalled && !(grandparent.type === 'AssignmentExpression' && grandparent.left === parent);
}

function isMemberOf(node: Node, parent: Node | undefined): boolean {
  return parent?.type === 'MemberExpression' && parent.object === node;
}

/** Whether this identifier stands for a value, not for the name of a property. */
function isReference(node: Node, parent: Node | undefined): boolean {
  if (!parent) return false;
  if (parent.type === 'MemberExpression') return parent.object === node || parent.computed === true;
  return !(parent.type === 'Property' && parent.key === node && !parent.shorthand);
}

/** Names that imports and local declarations bind, as far as this file's rules need it. */
function importedNames(program: Node): Set<string> {
  const names = new Set<string>();
  walk(program, (node) => {
    const bound = node.type.startsWith('Import')
      ? node.local
      : node.type === 'VariableDeclarator'
        ? node.id
        : null;
    const name = nameOf(bound);
    if (name !== null) names.add(name);
    if (/Function/.test(node.type)) {
      for (const parameter of (node.params as Node[] | undefined) ?? []) {
        const parameterName = nameOf(parameter) ?? nameOf(parameter.left);
        if (parameterName !== null) names.add(parameterName);
      }
    }
  });
  return names;
}
