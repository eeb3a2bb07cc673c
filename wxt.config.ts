import preact from '@preact/preset-vite';
import { minify } from 'terser';
import { defineConfig } from 'wxt';
import { makeLicenses, onlyShipped } from './release/licenses';

const MYCASE = 'https://*.mycase.com/*';
const HONA = 'https://api.hona.com/*';

/** Tested to work in Chromium; it binds the pages and the worker alike. */
const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self' https://api.hona.com",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** The chunks lie in the extension itself: Vite's helper that fetches them ahead is 0.7 kB for nothing. */
const plainImports = {
  name: 'plain-imports',
  enforce: 'pre' as const,
  load: (id: string) =>
    id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined,
  // The stylesheets stand in the pages: the list of them that each import() would take along is for nothing too.
  generateBundle: {
    order: 'post' as const,
    handler: (_options: unknown, bundle: Record<string, { type: string; code?: string }>) => {
      for (const chunk of Object.values(bundle))
        if (chunk.code)
          chunk.code = chunk.code
            .replace(/,__vite__mapDeps\(\[[\d,]*\]\)/g, '')
            .replace(/^const __vite__mapDeps=.*;\n/m, '');
    },
  },
};

/** What idb does with `for await`: no store here walks a cursor so, and the panel's first paint would carry 0.3 kB of it. */
const noCursorLoops = {
  name: 'no-cursor-loops',
  enforce: 'pre' as const,
  transform: {
    filter: { id: /\/idb\/build\/index\.js$/ },
    handler: (code: string) => {
      const short = code.replace(/const advanceMethodProps =[\s\S]*(?=export \{)/, '');
      if (short === code) throw new Error('idb is built otherwise than before: see noCursorLoops');
      return { code: short, map: null };
    },
  },
};

type ModuleGraph = {
  getModuleInfo(
    id: string,
  ): { isEntry: boolean; importers: readonly string[]; dynamicImporters: readonly string[] } | null;
};

/** What staff open: a case's first screen needs none of it. */
const BEHIND_A_PRESS =
  /\/panel\/(Dialogs|home\/(OtherScreen|load-side)|project\/(OtherPart|ActionsPopup)|composer\/AddMenu)\.tsx?$/;

/** The pages that need this module: at once, or also by an import() later, with or without what staff open. */
function findPages(
  id: string,
  graph: ModuleGraph,
  when: 'at once' | 'ever' | 'without a press',
  seen = new Set<string>(),
): string {
  const info = graph.getModuleInfo(id);
  if (!info || seen.has(id) || (when === 'without a press' && BEHIND_A_PRESS.test(id))) return '';
  seen.add(id);
  if (info.isEntry) return `${id} `;
  const importers = when === 'at once' ? info.importers : [...info.importers, ...info.dynamicImporters];
  return importers.map((importer) => findPages(importer, graph, when, seen)).join('');
}

/**
 * Few chunks: what the panel and another page need at once, each page's own, and what the panel loads later, apart where
 * another page has it too. Twenty small ones weigh 7 kB more. No copy of the extension mixes versions, so a hash in a
 * name would be bytes for nothing.
 */
const fewChunks = {
  name: 'few-chunks',
  outputOptions: (options: { format?: string }) =>
    options.format === 'es'
      ? {
          ...options,
          entryFileNames: '[name].js',
          chunkFileNames: '[name].js',
          assetFileNames: 'assets/[name].[ext]',
          codeSplitting: {
            includeDependenciesRecursively: false,
            groups: [
              {
                name: (id: string, graph: ModuleGraph) => {
                  // Stands in the panel's graph, behind what only the background uses of the log; nothing of it is left there.
                  if (id.endsWith('/log-pattern.ts')) return null;
                  // Loaded where Spanish is spoken, and then as a whole.
                  if (/\/locales\/(es\b|speak-)/.test(id)) return 'es';
                  if (id.endsWith('/locales/spoken.ts')) return 'spoken';
                  // Of those who need it at once, the panel has only what it does not call.
                  if (id.endsWith('/even-out.ts')) return 'words';
                  const pages = findPages(id, graph, 'at once');
                  const isElsewhere = /entrypoints.(options|print)/.test(pages);
                  if (/entrypoints.sidepanel/.test(pages)) return isElsewhere ? 'shared' : null;
                  // Another page's own: the panel never loads it.
                  if (!/entrypoints.sidepanel/.test(findPages(id, graph, 'ever'))) return null;
                  if (isElsewhere) return 'words';
                  return /entrypoints.sidepanel/.test(findPages(id, graph, 'without a press'))
                    ? 'more'
                    : 'opened';
                },
              },
            ],
          },
        }
      : options,
};

/** What runs in MyCase's pages, and what the panel opens with: their limits leave no byte to spare. */
const WEIGHED = /^(watch|readers|entity-readers|fetch-pages|sidepanel|shared)\.js$/;

/** What has a limit of its own too. Its names stay as Vite shortened them: that packs better, and takes a third of the time. */
const WEIGHED_TOO = /^(more|opened|words|background)\.js$/;

/**
 * These once more, by terser: a hundredth smaller than by Vite's own minifier, which has been over all, but it takes
 * twenty times as long. Spanish would grow by it.
 */
const fewestBytes = {
  name: 'fewest-bytes',
  generateBundle: {
    order: 'post' as const,
    handler: async ({ format }: { format: string }, bundle: Record<string, { code?: string }>) => {
      const [ecma, module] = [2020 as const, format === 'es'];
      for (const [file, chunk] of Object.entries(bundle)) {
        if (chunk.code && WEIGHED.test(file))
          chunk.code = (await minify(chunk.code, { ecma, module, compress: { passes: 3 } })).code;
        if (chunk.code && WEIGHED_TOO.test(file))
          chunk.code = (
            await minify(chunk.code, { ecma, module, mangle: false, compress: { passes: 3 } })
          ).code;
      }
    },
  },
};

export default defineConfig({
  imports: false,
  // `npm run dev` prints where to load the unpacked extension from; it does not start a browser of its own.
  webExt: { disabled: true },
  hooks: {
    'build:publicAssets': (_wxt, files) => {
      files.push({ relativeDest: 'licenses.txt', contents: makeLicenses() });
    },
  },
  vite: ({ command }) => ({
    plugins: [
      preact({ reactAliasesEnabled: false, devToolsEnabled: false }),
      plainImports,
      noCursorLoops,
      fewChunks,
      onlyShipped,
      ...(command === 'build' ? [fewestBytes] : []),
    ],
    build: {
      // The lowest versions of the manifest: nothing is written anew for older ones.
      target: ['chrome140', 'firefox140'],
      // It would say at every build that the second minifier takes the most time.
      rolldownOptions: { checks: { bundlerTimings: false } },
      modulePreload: {
        polyfill: false,
        resolveDependencies: (_file, deps, { hostType }) => (hostType === 'html' ? deps : []),
      },
    },
  }),
  manifest: ({ browser, command }) => ({
    name: '__MSG_name__',
    short_name: '__MSG_shortName__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: [
      'storage',
      'unlimitedStorage',
      'alarms',
      'scripting',
      'contextMenus',
      'declarativeNetRequestWithHostAccess',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    optional_permissions: ['notifications'],
    host_permissions: [MYCASE, HONA],
    content_scripts: [{ matches: [MYCASE], js: ['watch.js'], run_at: 'document_start' }],
    incognito: 'not_allowed',
    action: { default_title: '__MSG_shortName__' },
    commands: {
      _execute_action: {
        suggested_key: {
          default: 'Ctrl+Shift+Y',
          mac: 'Command+Shift+Y',
          // There the other one opens Firefox's own downloads.
          ...(browser === 'firefox' ? { linux: 'Alt+Shift+Y' } : {}),
        },
      },
    },
    declarative_net_request: {
      rule_resources: [{ id: 'hona', enabled: true, path: 'rules/hona.json' }],
    },
    // The dev server needs its own host in connect-src and script-src; the builds carry the strict policy.
    ...(command === 'build' ? { content_security_policy: { extension_pages: CSP } } : {}),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'hona-panel-for-mycase@hona-panel.invalid',
              strict_min_version: '140.0',
              data_collection_permissions: {
                required: [
                  'authenticationInfo',
                  'personallyIdentifyingInfo',
                  'personalCommunications',
                  'websiteContent',
                ],
              },
            },
          },
        }
      : { minimum_chrome_version: '140', storage: { managed_schema: 'managed-schema.json' } }),
  }),
});
