import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative } from 'node:path';
import { listImports, parse } from '../syntax';

/** A built extension: path inside its folder (with `/`) to content. */
export type Build = { name: string; files: Readonly<Record<string, Buffer>> };

/** Reads a folder of .output; throws where it was not built. */
export function readBuild(folder: string, name: string): Build {
  if (!existsSync(join(folder, 'manifest.json'))) throw new Error(`${folder} was not built: npm run build`);
  const files: Record<string, Buffer> = {};
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    files[relative(folder, file).replaceAll('\\', '/')] = readFileSync(file);
  }
  return { name, files };
}

/** The text of a file that must be there. */
export function getText(build: Build, path: string): string {
  const file = build.files[path];
  if (!file) throw new Error(`${build.name} has no ${path}`);
  return file.toString('utf8');
}

export function listScripts(build: Build): string[] {
  return Object.keys(build.files).filter((path) => path.endsWith('.js'));
}

/** These scripts and everything that they import; with `kinds` of static imports alone: what is parsed at once. */
export function withImports(build: Build, roots: readonly string[], kinds: 'static' | 'all'): string[] {
  const seen = new Set<string>();
  const queue = [...roots];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    for (const { specifier, kind } of listImports(parse(getText(build, path), path))) {
      if (specifier === null || (kind === 'dynamic' && kinds === 'static')) continue;
      const target = resolve(path, specifier);
      // A bundled worker or style sheet is no script of the page.
      if (target.endsWith('.js')) queue.push(target);
    }
  }
  return [...seen].sort();
}

/** What a page loads with its document: scripts and preloads, in any order of attributes. */
export function scriptsOfPage(build: Build, page: string): string[] {
  const tags = getText(build, page).match(/<(?:script|link)\b[^>]*>/g) ?? [];
  return tags
    .filter((tag) => tag.startsWith('<script') || /rel="?modulepreload/.test(tag))
    .flatMap((tag) => /(?:src|href)="([^"]+)"/.exec(tag)?.[1] ?? [])
    .map((address) => resolve(page, address));
}

export type Manifest = {
  permissions?: string[];
  optional_permissions?: string[];
  host_permissions?: string[];
  content_scripts?: { matches: string[]; js?: string[]; css?: string[]; all_frames?: boolean }[];
  content_security_policy?: { extension_pages?: string };
  background?: { service_worker?: string; scripts?: string[] };
  incognito?: string;
} & Record<string, unknown>;

export function readManifest(build: Build): Manifest {
  return JSON.parse(getText(build, 'manifest.json'));
}

export function backgroundScripts(build: Build): string[] {
  const { background } = readManifest(build);
  return background?.scripts ?? (background?.service_worker ? [background.service_worker] : []);
}

/** What the browser puts into every page of the hosts, without being asked. */
export function injectedScripts(build: Build): string[] {
  return (readManifest(build).content_scripts ?? []).flatMap(({ js = [], css = [] }) => [...js, ...css]);
}

/** The path of a file that another one names. */
export function resolve(from: string, specifier: string): string {
  return specifier.startsWith('/') ? specifier.slice(1) : posix.join(posix.dirname(from), specifier);
}
