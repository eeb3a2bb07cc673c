// @vitest-environment node
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { codeViolations, MARKERS } from './bundles/code-rules';
import { manifestViolations } from './bundles/manifest-rules';
import { type Build, scriptsOfPage, withImports } from './bundles/read-build';
import { measure, sizeTable } from './bundles/sizes';

const MANIFEST = {
  manifest_version: 3,
  permissions: [
    'storage',
    'unlimitedStorage',
    'alarms',
    'sidePanel',
    'scripting',
    'contextMenus',
    'declarativeNetRequestWithHostAccess',
  ],
  host_permissions: ['https://*.mycase.com/*', 'https://api.hona.com/*'],
  content_security_policy: {
    extension_pages:
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; " +
      "connect-src 'self' https://api.hona.com; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
      "require-trusted-types-for 'script'; trusted-types 'none'",
  },
  incognito: 'not_allowed',
  minimum_chrome_version: '140',
  background: { service_worker: 'background.js' },
  content_scripts: [{ matches: ['https://*.mycase.com/*'], js: ['watch.js'] }],
};

const GOOD: Record<string, string> = {
  'manifest.json': JSON.stringify(MANIFEST),
  'background.js': [MARKERS.ky, MARKERS.zod, MARKERS['webextension-polyfill']]
    .map((marker) => JSON.stringify(marker))
    .join(';'),
  'watch.js': 'addEventListener("pageshow",()=>{})',
  'readers.js': 'document.title',
  'entity-readers.js': 'document.body',
  'fetch-pages.js': 'fetch("")',
  'es.js': 'globalThis.es=1',
  'sidepanel.html':
    '<!doctype html><link rel="stylesheet" href="/assets/p.css"><script type="module" crossorigin src="/chunks/panel.js"></script>' +
    '<link rel="modulepreload" crossorigin href="/chunks/shared.js">',
  'chunks/panel.js': 'import{a}from"./shared.js";import"./other.js";a(()=>import(`./later.js`))',
  'chunks/shared.js': 'export const a=x=>x.getInitialState;x instanceof Function;Function.call.bind(x)',
  'chunks/other.js': 'export{a}from"./shared.js"',
  'chunks/later.js': 'import{a}from"./shared.js";import"./deep.js"',
  'chunks/deep.js': 'globalThis.deep=1',
};

describe('the rules on what was built', () => {
  it('follow static imports for the first open, and all of them for the whole panel', () => {
    const build = make({});
    const roots = scriptsOfPage(build, 'sidepanel.html');
    const first = ['chunks/other.js', 'chunks/panel.js', 'chunks/shared.js'];
    expect(withImports(build, roots, 'static')).toEqual(first);
    expect(withImports(build, roots, 'all')).toEqual(['chunks/deep.js', 'chunks/later.js', ...first]);
  });

  it('no page imports the entry of another one', () => {
    const options = '<!doctype html><script type="module" src="/chunks/options.js"></script>';
    const build = (script: string) => make({ 'options.html': options, 'chunks/options.js': script });
    expect(codeViolations(build('import"./shared.js"'))).toEqual([]);
    expect(codeViolations(build('import("./panel.js")'))).toEqual(['options.html runs sidepanel.html']);
  });

  it('no two scripts import each other: one would run before what it needs of the other', () => {
    const build = make({ 'chunks/deep.js': 'import"./later.js"' });
    expect(codeViolations(build).sort()).toEqual([
      'chunks/deep.js and chunks/later.js import each other',
      'chunks/later.js and chunks/deep.js import each other',
    ]);
  });

  it('accept a build that keeps them', () => {
    expect([...codeViolations(make({})), ...manifestViolations(make({}))]).toEqual([]);
  });

  const badCode: [what: string, files: Record<string, string>, reason: string][] = [
    ['zod in the injected script', { 'watch.js': 'a._zod' }, 'watch.js holds zod'],
    ['zustand in the readers', { 'readers.js': 'a.getInitialState' }, 'readers.js holds zustand'],
    ['ky in a late chunk', { 'chunks/deep.js': `"${MARKERS.ky}"` }, 'chunks/deep.js holds ky'],
    ['a marker that minifying lost', { 'background.js': '1' }, 'the background shows no sign of zod'],
    ['eval', { 'chunks/deep.js': 'eval("1")' }, 'chunks/deep.js uses eval'],
    [
      'new Function',
      { 'background.js': `${GOOD['background.js']};new Function("1")` },
      'background.js uses Function',
    ],
    [
      'Function under another name',
      { 'chunks/deep.js': 'const F=Function;new F("")' },
      'deep.js uses Function',
    ],
    [
      'import() at once',
      { 'chunks/shared.js': 'import("./deep.js");a.getInitialState' },
      'import() before the first paint',
    ],
    ['a script in the page', { 'options.html': '<script>1</script>' }, 'options.html holds an inline script'],
    ['a style sheet in the page', { 'options.html': '<style>p{}</style>' }, 'an inline style sheet'],
    ['a style in the page', { 'options.html': '<p style="color:red">' }, 'an inline style'],
    ['a handler in the page', { 'options.html': '<p onclick="a()">' }, 'an inline event handler'],
    ['remote code', { 'options.html': '<script src="https://cdn.test/a.js"></script>' }, 'another server'],
  ];
  it.each(badCode)('refuse: %s', (_what, files, reason) => {
    expect(codeViolations(make(files)).join('\n')).toContain(reason);
  });

  const badManifest: [what: string, fields: Record<string, unknown>, reason: string][] = [
    ['another host', { host_permissions: ['<all_urls>'] }, 'host_permissions has "<all_urls>"'],
    ['one permission more', { permissions: [...MANIFEST.permissions, 'tabs'] }, 'permissions has "tabs"'],
    ['one permission less', { permissions: MANIFEST.permissions.slice(1) }, 'permissions lacks "storage"'],
    ['a weaker policy', { content_security_policy: {} }, 'content_security_policy lacks'],
    ['files open to pages', { web_accessible_resources: [] }, 'manifest has web_accessible_resources'],
    ['a door for pages', { externally_connectable: {} }, 'manifest has externally_connectable'],
    ['private windows', { incognito: 'spanning' }, 'incognito has "spanning"'],
    ['an old browser', { minimum_chrome_version: '116' }, 'the lowest version is 116'],
    ['frames', { content_scripts: [{ ...MANIFEST.content_scripts[0], all_frames: true }] }, 'runs in frames'],
    [
      'a script on every page',
      { content_scripts: [{ matches: ['<all_urls>'], js: [] }] },
      'has "<all_urls>"',
    ],
  ];
  it.each(badManifest)('refuse: %s', (_what, fields, reason) => {
    const build = make({ 'manifest.json': JSON.stringify({ ...MANIFEST, ...fields }) });
    expect(manifestViolations(build).join('\n')).toContain(reason);
  });

  it('weigh each part and say what is too large (B5, B7, B9)', () => {
    const build = make({ 'watch.js': `"${randomBytes(6_000).toString('hex')}"` });
    const sizes = measure(build);
    expect(sizes.filter(({ bytes, limit }) => bytes > limit).map(({ what }) => what)).toEqual([
      'injected into every MyCase page',
    ]);
    expect(sizeTable(build, sizes)).toMatch(
      /injected into every MyCase page +1 +6\.\d kB +4\.0 kB +too large/,
    );
  });

  // A library may change its words; then the marker proves nothing any more.
  it.each(Object.entries(MARKERS))('know %s by a word that it really holds', (name, marker) => {
    const folder = fileURLToPath(new URL(`../node_modules/${name}`, import.meta.url));
    const holds = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.m?js(?:on)?$/.test(entry.name))
      .some((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8').includes(marker));
    expect(holds).toBe(true);
  });
});

function make(changes: Record<string, string>): Build {
  const files = Object.entries({ ...GOOD, ...changes }).map(([path, text]) => [path, Buffer.from(text)]);
  return { name: 'chrome-mv3', files: Object.fromEntries(files) };
}
