import { listImports, type Node, nameOf, parse, walk } from '../syntax';
import {
  type Build,
  backgroundScripts,
  getText,
  injectedScripts,
  listScripts,
  resolve,
  scriptsOfPage,
  withImports,
} from './read-build';
import { ENTITIES, FETCH, READERS } from './sizes';

/** Words that a library's code holds and that minifying keeps: names of properties and texts. */
export const MARKERS = {
  ky: 'SchemaValidationError',
  zod: '_zod',
  zustand: 'getInitialState',
  'webextension-polyfill': 'The message port closed before a response was received',
} as const;

type Library = keyof typeof MARKERS;

/** What the built code breaks: libraries in the wrong place, code from text, scripts or styles in a page's markup. */
export function codeViolations(build: Build): string[] {
  const panel = scriptsOfPage(build, 'sidepanel.html');
  const panelAll = withImports(build, panel, 'all');
  const background = withImports(build, backgroundScripts(build), 'static');
  return [
    ...[...injectedScripts(build), READERS, ENTITIES, FETCH].flatMap((path) => librariesIn(build, path, ALL)),
    ...panelAll.flatMap((path) => librariesIn(build, path, ['ky', 'zod'])),
    // Proves that the words above survive this minifier; without it their absence would prove nothing.
    ...missingFrom(build, background, 'the background', ['ky', 'zod', 'webextension-polyfill']),
    ...missingFrom(build, panelAll, 'the panel', ['zustand']),
    ...listScripts(build).flatMap((path) => evaluations(build, path)),
    ...withImports(build, panel, 'static').flatMap((path) => earlyImports(build, path)),
    ...foreignEntries(build),
    ...listScripts(build).flatMap((path) => circles(build, path)),
    ...Object.keys(build.files)
      .filter((path) => path.endsWith('.html'))
      .flatMap((path) => inlineCode(build, path)),
  ];
}

const ALL = Object.keys(MARKERS) as Library[];

/** Runs nothing of what it imports before it is called. */
const LOG_PATTERN = 'log-pattern.js';

/** Scripts that import each other: one of them runs before what it needs of the other is there. */
function circles(build: Build, path: string): string[] {
  const needed = listImports(parse(getText(build, path), path))
    .filter(({ kind }) => kind !== 'dynamic')
    .map(({ specifier }) => resolve(path, specifier ?? ''))
    .filter((other) => build.files[other] !== undefined);
  return needed
    .filter((other) => ![path, other].includes(LOG_PATTERN))
    .filter((other) => withImports(build, [other], 'static').includes(path))
    .map((other) => `${path} and ${other} import each other`);
}

/** A page that imports another page's entry would run that page in itself. */
function foreignEntries(build: Build): string[] {
  const pages = Object.keys(build.files).filter((path) => path.endsWith('.html'));
  const isHere = (path: string) => build.files[path] !== undefined;
  const entries = new Map(pages.map((page) => [page, scriptsOfPage(build, page).find(isHere)]));
  return pages.flatMap((page) => {
    const loaded = withImports(build, [entries.get(page) ?? []].flat(), 'all');
    return pages
      .filter((other) => other !== page && loaded.includes(entries.get(other) ?? ''))
      .map((other) => `${page} runs ${other}`);
  });
}

function librariesIn(build: Build, path: string, forbidden: readonly Library[]): string[] {
  const text = getText(build, path);
  return forbidden.filter((name) => text.includes(MARKERS[name])).map((name) => `${path} holds ${name}`);
}

function missingFrom(
  build: Build,
  paths: readonly string[],
  where: string,
  expected: readonly Library[],
): string[] {
  const text = paths.map((path) => getText(build, path)).join('\n');
  return expected
    .filter((name) => !text.includes(MARKERS[name]))
    .map((name) => `${where} shows no sign of ${name}; is its marker still right?`);
}

/** eval, and any use of Function that could make code from text, under whatever name it is called later. */
function evaluations(build: Build, path: string): string[] {
  const found = new Set<string>();
  walk(parse(getText(build, path), path), (node, ancestors) => {
    const name = nameOf(node);
    if (name !== 'eval' && name !== 'Function') return;
    if (!isHarmless(node, name, ancestors)) found.add(`${path} uses ${name}`);
  });
  return [...found];
}

function isHarmless(node: Node, name: string, ancestors: readonly Node[]): boolean {
  const [grandparent, parent] = ancestors.slice(-2);
  if (!parent) return false;
  if (parent.type === 'MemberExpression') {
    const isPropertyName = parent.property === node && parent.computed !== true;
    const property = name === 'Function' ? nameOf(parent.property) : null;
    // `Function.call.bind(method)` makes a function of a method, not of a text.
    const isBound =
      property === 'call' && grandparent?.object === parent && nameOf(grandparent.property) === 'bind';
    return isPropertyName || property === 'prototype' || isBound;
  }
  if (parent.type === 'Property' || parent.type === 'MethodDefinition')
    return parent.key === node && !parent.shorthand;
  return name === 'Function' && parent.type === 'BinaryExpression' && parent.operator === 'instanceof';
}

/** import() that runs while the module itself is evaluated, so before the first paint. */
function earlyImports(build: Build, path: string): string[] {
  let found = false;
  walk(parse(getText(build, path), path), (node, ancestors) => {
    if (node.type === 'ImportExpression' && !ancestors.some((one) => /Function/.test(one.type))) found = true;
  });
  return found ? [`${path} runs import() before the first paint`] : [];
}

function inlineCode(build: Build, path: string): string[] {
  const html = getText(build, path);
  const rules: [RegExp, string][] = [
    [/<script(?![^>]*\ssrc=)/i, 'an inline script'],
    [/<style\b/i, 'an inline style sheet'],
    [/<[^>]*\sstyle\s*=/i, 'an inline style'],
    [/<[^>]*\son[a-z]+\s*=/i, 'an inline event handler'],
    [/(?:src|href)\s*=\s*["']?(?:https?:)?\/\//i, 'an address of another server'],
  ];
  return rules.filter(([pattern]) => pattern.test(html)).map(([, what]) => `${path} holds ${what}`);
}
