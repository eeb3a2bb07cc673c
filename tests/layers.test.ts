// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findViolations, type Sources } from './layers';

const root = fileURLToPath(new URL('..', import.meta.url));

describe('the layers of architecture §2', () => {
  it('hold in every source', () => {
    const sources = readSources();
    expect(Object.keys(sources).length).toBeGreaterThan(20);
    expect(findViolations(sources)).toEqual([]);
  });

  it('no store walks a cursor with for await: the builds leave that part of idb out (wxt.config.ts)', () => {
    const loops = Object.entries(readSources()).filter(([, text]) => /for await|\.iterate\(/.test(text));
    expect(loops.map(([path]) => path)).toEqual([]);
  });

  const forbidden: [what: string, path: string, source: string, reason: RegExp][] = [
    ['panel imports hona', 'src/panel/a.ts', "import { x } from '../hona/x';", /may not import src\/hona/],
    [
      'panel imports mycase',
      'src/panel/a.ts',
      "import { x } from '../mycase/x';",
      /may not import src\/mycase/,
    ],
    [
      'panel imports what writes',
      'src/panel/a.ts',
      "import { x } from '../store/outbox';",
      /src\/store\/outbox/,
    ],
    ['a type counts', 'src/panel/a.ts', "import type { X } from '../hona/x';", /src\/hona/],
    [
      'a re-export counts',
      'src/panel/a.ts',
      "export { x } from '../hona/x';\nexport const y = 1;",
      /src\/hona/,
    ],
    ['import() counts', 'src/panel/a.ts', "void import('../hona/x');", /src\/hona/],
    ['import() of a type counts', 'src/panel/a.ts', "type X = import('../hona/x').X;", /src\/hona/],
    ['a computed import', 'src/panel/a.ts', 'void import(name);', /computed/],
    ['mycase imports store', 'src/mycase/a.ts', "import { x } from '../store/read';", /src\/store/],
    [
      'mycase imports messaging',
      'src/mycase/a.ts',
      "import type { X } from '../messaging/protocol';",
      /messaging/,
    ],
    ['hona imports store', 'src/hona/a.ts', "import { x } from '../store/read';", /src\/store/],
    ['domain imports anything', 'src/domain/a.ts', "import { z } from 'zod';", /package zod/],
    ['store imports background', 'src/store/a.ts', "import { x } from '../background/x';", /background/],
    ['background imports panel', 'src/background/a.ts', "import { x } from '../panel/x';", /src\/panel/],
    ['options imports the panel', 'src/options/a.ts', "import { x } from '../panel/store';", /src\/panel/],
    [
      'source imports tests',
      'src/background/a.ts',
      "import { x } from '../../tests/x';",
      /may not import tests/,
    ],
    ['zod in the panel', 'src/panel/a.ts', "import * as z from 'zod/mini';", /package zod\/mini/],
    ['zod in messaging, no schema', 'src/messaging/client.ts', "import * as z from 'zod/mini';", /outside/],
    ['ky outside hona', 'src/background/a.ts', "import ky from 'ky';", /package ky/],
    ['zustand in mycase', 'src/mycase/a.ts', "import { createStore } from 'zustand/vanilla';", /zustand/],
    ['zustand for React', 'src/panel/a.ts', "import { create } from 'zustand';", /zustand/],
    ['the polyfill in mycase', 'src/mycase/a.ts', "import b from 'webextension-polyfill';", /polyfill/],
    ['the polyfill in the panel', 'src/panel/a.ts', "import b from 'webextension-polyfill';", /polyfill/],
    ['wxt/browser in the panel', 'src/panel/a.ts', "import { browser } from 'wxt/browser';", /wxt\/browser/],
    [
      'phone metadata in the panel',
      'src/panel/a.ts',
      "import p from 'libphonenumber-js/min';",
      /libphonenumber/,
    ],
    ['a package similar by name', 'src/hona/a.ts', "import x from 'ky-universal';", /ky-universal/],
    [
      'content script reaches background',
      'entrypoints/watch.ts',
      "import '../src/background/x';",
      /background/,
    ],
    ['chrome in the panel', 'src/panel/a.ts', 'chrome.tabs.query({});', /browser's API/],
    ['browser in options', 'src/options/a.ts', 'void browser.runtime.id;', /browser's API/],
    ['a clock in a rule', 'src/domain/a.ts', 'export const a = () => Date.now();', /Date/],
    ['the present moment in a rule', 'src/domain/a.ts', 'export const a = () => new Date();', /Date/],
    ['chance in a rule', 'src/domain/a.ts', 'export const a = () => Math.random();', /Math/],
    ['the DOM in a rule', 'src/domain/a.ts', 'export const a = () => document.title;', /document/],
    ['markup from text', 'src/panel/a.ts', 'element.innerHTML = text;', /innerHTML/],
    [
      'markup put beside',
      'src/mycase/a.ts',
      "element.insertAdjacentHTML('beforeend', text);",
      /insertAdjacent/,
    ],
    ['markup by a property', 'src/panel/a.ts', 'Object.assign(element, { innerHTML: text });', /innerHTML/],
    [
      'markup from text in JSX',
      'src/panel/a.tsx',
      'const a = <p dangerouslySetInnerHTML={x} />;',
      /dangerously/,
    ],
    ['a barrel file', 'src/panel/index.ts', "export * from './panel';\nexport { a } from './a';", /barrel/],
    ['a folder of its own', 'src/utils/a.ts', 'export const a = 1;', /no folder/],
    ['an entrypoint of its own', 'entrypoints/popup/main.ts', 'export const a = 1;', /no folder/],
    ['a long file', 'src/panel/a.ts', 'export {};\n'.repeat(401), /400 lines/],
  ];
  it.each(forbidden)('refuse: %s', (_what, path, source, reason) => {
    const violations = findViolations({ [path]: source });
    expect(violations.join('\n')).toMatch(reason);
    expect(violations).toHaveLength(1);
  });

  const allowed: [what: string, path: string, source: string][] = [
    ['panel reads the store', 'src/panel/a.ts', "import { loadCase } from '../store/read';"],
    ['a folder in the panel', 'src/panel/thread/a.ts', "import { b } from '../ui/b';"],
    ['zod in a schema of messaging', 'src/messaging/schemas.ts', "import * as z from 'zod/mini';"],
    ['a given time', 'src/domain/a.ts', 'export const a = (at: number) => new Date(at).getDay();'],
    [
      'a word that is also a global',
      'src/domain/a.ts',
      'export const a = (window: { from: number }) => window.from;',
    ],
    ['reading markup', 'src/mycase/a.ts', 'export const a = (x: Element) => x.innerHTML.length;'],
    ['the build flag', 'src/mycase/a.ts', 'export const a = import.meta.env.FIREFOX;'],
    [
      'a property called browser',
      'src/panel/a.ts',
      'export const a = (x: { browser: string }) => x.browser;',
    ],
  ];
  it.each(allowed)('allow: %s', (_what, path, source) => {
    expect(findViolations({ [path]: source })).toEqual([]);
  });
});

function readSources(): Sources {
  const sources: Record<string, string> = {};
  for (const folder of ['src', 'entrypoints']) {
    for (const entry of readdirSync(`${root}${folder}`, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !/\.tsx?$/.test(entry.name)) continue;
      const full = `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/');
      sources[full.slice(root.replaceAll('\\', '/').length)] = readFileSync(full, 'utf8');
    }
  }
  return sources;
}
