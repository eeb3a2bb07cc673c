import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A folder with an unpacked extension; `remove` when the browser has ended. */
export type Unpacked = { folder: string; id: string; remove(): void };

function makeFolder(fill: (folder: string) => void): Unpacked {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'hona-panel-extension-')));
  fill(folder);
  return { folder, id: idOf(folder), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Chromium names an unpacked extension by its path: the hash's first half, its digits written as a to p. */
function idOf(folder: string): string {
  const hex = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return hex.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}

/** An extension that staff might have beside ours: a page of its own, and the same right to MyCase. */
export function makeOtherExtension(): Unpacked {
  return makeFolder((folder) => {
    const manifest = {
      manifest_version: 3,
      name: 'Another extension',
      version: '1.0',
      host_permissions: ['https://*.mycase.com/*'],
      permissions: ['storage'],
    };
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
    writeFileSync(join(folder, 'page.html'), '<!doctype html><title>Another extension</title>');
  });
}

/**
 * The extension as built, with the defects that the probes must find: a door without sender proof, open to other
 * extensions too, storage areas that are not locked, files that every page may load, no policy of its own, and a
 * watcher that takes a script's events for a person's.
 */
export function makeSeededBuild(): Unpacked {
  return makeFolder((folder) => {
    cpSync(resolve('.output/chrome-mv3'), folder, { recursive: true });
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<
      string,
      unknown
    >;
    delete manifest.content_security_policy;
    manifest.web_accessible_resources = [{ resources: ['*'], matches: ['<all_urls>'] }];
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
    change(join(folder, 'background.js'), (code) => `(${openTheDoor})();\n${code}`);
    change(join(folder, 'watch.js'), (code) => code.replace(/\w+\.isTrusted&&/g, ''));
  });
}

function change(file: string, make: (code: string) => string): void {
  const code = readFileSync(file, 'utf8');
  const changed = make(code);
  if (changed === code) throw new Error(`The defect has no place in ${file} any more.`);
  writeFileSync(file, changed);
}

/** Runs in the seeded background before its own code. */
function openTheDoor(): void {
  type Listener = (message: { type?: string }, sender: object, reply: unknown) => unknown;
  type Event = { addListener(listener: Listener): void };
  type Area = { setAccessLevel(o: { accessLevel: string }): Promise<void> };
  type Api = {
    runtime: { id: string; getURL(path: string): string; onMessage: Event; onMessageExternal: Event };
    storage: Record<string, Area>;
  };
  const { chrome, browser } = globalThis as unknown as { chrome: Api; browser?: Api };
  for (const { runtime, storage } of new Set([chrome, browser ?? chrome])) {
    const add = runtime.onMessage.addListener.bind(runtime.onMessage);
    const addExternal = runtime.onMessageExternal.addListener.bind(runtime.onMessageExternal);
    runtime.onMessage.addListener = (listener) => {
      const trusting: Listener = (message, sender, reply) => {
        const type = String(message?.type);
        if (/^(page|openPanel)/.test(type)) return listener(message, sender, reply);
        const page = /connect/i.test(type) ? 'options.html' : 'sidepanel.html';
        return listener(message, { id: runtime.id, url: runtime.getURL(page) }, reply);
      };
      add(trusting);
      addExternal(trusting);
    };
    for (const area of ['local', 'session', 'sync', 'managed']) {
      const open = storage[area]?.setAccessLevel.bind(storage[area]);
      void open?.({ accessLevel: 'TRUSTED_AND_UNTRUSTED_CONTEXTS' });
      Object.assign(storage[area] ?? {}, { setAccessLevel: async () => {} });
    }
  }
}
