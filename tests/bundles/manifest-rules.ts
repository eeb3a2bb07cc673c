import { readFileSync } from 'node:fs';
import { type Build, type Manifest, readManifest } from './read-build';

/** Product §2, "Where it runs": these and no others. */
const PERMISSIONS = [
  'alarms',
  'contextMenus',
  'declarativeNetRequestWithHostAccess',
  'scripting',
  'storage',
  'unlimitedStorage',
];
const HOSTS = ['https://*.mycase.com/*', 'https://api.hona.com/*'];
const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; " +
  "connect-src 'self' https://api.hona.com; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
  "require-trusted-types-for 'script'; trusted-types 'none'";
/** What leaves for Hona, in Mozilla's words (docs/permissions.md): the token, names and numbers, messages, case values. */
const TRANSMITTED = [
  'authenticationInfo',
  'personalCommunications',
  'personallyIdentifyingInfo',
  'websiteContent',
];
/** Each opens a door to web pages, to other extensions, or to more than is asked for at install. */
const FORBIDDEN = [
  'web_accessible_resources',
  'externally_connectable',
  'optional_host_permissions',
  'key',
  'update_url',
];

/** What the manifest asks for beyond product §2, or lacks. */
export function manifestViolations(build: Build): string[] {
  const manifest = readManifest(build);
  const isFirefox = build.name.startsWith('firefox');
  const permissions = isFirefox ? PERMISSIONS : [...PERMISSIONS, 'sidePanel'];
  return [
    ...difference('permissions', manifest.permissions, permissions),
    ...difference('host_permissions', manifest.host_permissions, HOSTS),
    ...difference(
      'optional_permissions',
      manifest.optional_permissions?.filter((one) => one !== 'notifications'),
      [],
    ),
    ...difference(
      'content_security_policy',
      [manifest.content_security_policy?.extension_pages ?? ''],
      [CSP],
    ),
    ...difference('incognito', [manifest.incognito ?? ''], ['not_allowed']),
    ...FORBIDDEN.filter((key) => key in manifest).map((key) => `manifest has ${key}`),
    ...contentScriptViolations(manifest),
    ...versionViolations(manifest, isFirefox),
    ...(isFirefox ? difference('data_collection_permissions', listTransmitted(manifest), TRANSMITTED) : []),
    ...undocumented(manifest),
  ];
}

function listTransmitted({ browser_specific_settings }: Manifest): string[] {
  type Gecko = { gecko?: { data_collection_permissions?: { required?: string[]; optional?: string[] } } };
  const { required = [], optional = [] } =
    (browser_specific_settings as Gecko | undefined)?.gecko?.data_collection_permissions ?? {};
  return [...required, ...optional];
}

/** Whatever the manifest asks for is justified in docs/permissions.md, by its own name. */
function undocumented(manifest: Manifest): string[] {
  const text = readFileSync('docs/permissions.md', 'utf8');
  const { permissions = [], optional_permissions = [], host_permissions = [] } = manifest;
  return [...permissions, ...optional_permissions, ...host_permissions, ...listTransmitted(manifest)]
    .filter((one) => !text.includes(`\`${one}\``))
    .map((one) => `docs/permissions.md does not name "${one}"`);
}

function contentScriptViolations({ content_scripts = [] }: Manifest): string[] {
  return content_scripts.flatMap(({ matches, all_frames }) => [
    ...difference('content_scripts.matches', matches, ['https://*.mycase.com/*']),
    ...(all_frames ? ['a content script runs in frames'] : []),
  ]);
}

function versionViolations(manifest: Manifest, isFirefox: boolean): string[] {
  const gecko = manifest.browser_specific_settings as { gecko?: { strict_min_version?: string } } | undefined;
  const lowest = isFirefox ? gecko?.gecko?.strict_min_version : manifest.minimum_chrome_version;
  return Number.parseInt(String(lowest), 10) >= 140 ? [] : [`the lowest version is ${lowest}, not 140`];
}

function difference(key: string, found: readonly string[] = [], wanted: readonly string[]): string[] {
  return [
    ...found.filter((one) => !wanted.includes(one)).map((one) => `${key} has "${one}"`),
    ...wanted.filter((one) => !found.includes(one)).map((one) => `${key} lacks "${one}"`),
  ];
}
