import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

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
};

type ModuleGraph = { getModuleInfo(id: string): { isEntry: boolean; importers: readonly string[] } | null };

/** Whether a page needs this module at once, and not only by an import() later. */
function isNeededAtOnce(id: string, graph: ModuleGraph, seen = new Set<string>()): boolean {
  const info = graph.getModuleInfo(id);
  if (!info || seen.has(id)) return false;
  seen.add(id);
  return info.isEntry || info.importers.some((importer) => isNeededAtOnce(importer, graph, seen));
}

/** One chunk for the tabs beside Messages, one for all else that a panel loads later: twenty weigh 7 kB more. */
const fewChunks = {
  name: 'few-chunks',
  outputOptions: (options: { format?: string }) =>
    options.format === 'es'
      ? {
          ...options,
          codeSplitting: {
            includeDependenciesRecursively: false,
            groups: [
              {
                test: /\/src\//,
                name: (id: string, graph: ModuleGraph) => {
                  if (isNeededAtOnce(id, graph)) return null;
                  return /panel\/(project|activity)\/|domain\/update|later/.test(id) ? 'tabs' : 'more';
                },
              },
            ],
          },
        }
      : options,
};

export default defineConfig({
  imports: false,
  // `npm run dev` prints where to load the unpacked extension from; it does not start a browser of its own.
  webExt: { disabled: true },
  vite: () => ({
    plugins: [preact({ reactAliasesEnabled: false, devToolsEnabled: false }), plainImports, fewChunks],
    build: {
      // The lowest versions of the manifest: nothing is written anew for older ones.
      target: ['chrome140', 'firefox140'],
      modulePreload: {
        polyfill: false,
        resolveDependencies: (_file, deps, { hostType }) => (hostType === 'html' ? deps : []),
      },
    },
  }),
  manifest: ({ browser, command }) => ({
    name: 'Hona Panel for MyCase',
    short_name: 'Hona Panel',
    description:
      'Unofficial: shows the Hona project and text thread of the MyCase case that is open, and sends messages to the client.',
    permissions: [
      'storage',
      'unlimitedStorage',
      'alarms',
      'scripting',
      'contextMenus',
      'declarativeNetRequestWithHostAccess',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    host_permissions: [MYCASE, HONA],
    content_scripts: [{ matches: [MYCASE], js: ['watch.js'], run_at: 'document_start' }],
    incognito: 'not_allowed',
    action: { default_title: 'Hona Panel' },
    commands: { _execute_action: { suggested_key: { default: 'Ctrl+Shift+Y', mac: 'Command+Shift+Y' } } },
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
      : { minimum_chrome_version: '140' }),
  }),
});
