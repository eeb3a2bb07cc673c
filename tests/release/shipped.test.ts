import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import product from '../../package.json';
import { onlyShipped } from '../../release/licenses';
import { makeSbom } from '../../release/sbom';
import { listShipped, packageOf, readLock } from '../../release/shipped';

const lock = readLock();

describe('what is in the extension', () => {
  it('is what package.json names, what that needs, and a few lines of the tools that build', () => {
    const runtime = Object.entries(lock.packages).filter(([path, { dev }]) => path !== '' && !dev);
    const names = listShipped(lock).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(Object.keys(product.dependencies)));
    expect(names).toHaveLength(runtime.length + 3);
  });

  it('is told by the path of a module', () => {
    expect(packageOf('/a/node_modules/ky/distribution/core/Ky.js')).toBe('ky');
    expect(packageOf('C:\\a\\node_modules\\@wxt-dev\\browser\\src\\index.mjs')).toBe('@wxt-dev/browser');
    expect(packageOf('/a/node_modules/wxt/node_modules/zod/index.js')).toBe('zod');
    expect(packageOf('/a/src/panel/Panel.tsx')).toBeNull();
    expect(packageOf('\0rolldown/runtime.js')).toBeNull();
  });

  it('and nothing else: a build with code of another package ends there', () => {
    const bundle = (path: string) => ({ 'a.js': { modules: { '/x/src/a.ts': {}, [path]: {} } } });
    expect(() => onlyShipped.generateBundle({}, bundle('/x/node_modules/ky/index.js'))).not.toThrow();
    expect(() => onlyShipped.generateBundle({}, bundle('/x/node_modules/left-pad/index.js'))).toThrow(
      /left-pad/,
    );
  });
});

describe('licenses.txt', () => {
  it.each(['chrome-mv3', 'firefox-mv3'])('of %s holds the licence of every package in it', (build) => {
    const parts = readFileSync(`.output/${build}/licenses.txt`, 'utf8').split(`\n${'-'.repeat(80)}\n`);
    for (const { name, version, license } of listShipped(lock)) {
      const part = parts.find((one) => one.trim().startsWith(`${name} ${version} (${license})`));
      expect(part, name).toMatch(/Permission (?:is hereby granted|to use)|Mozilla Public License/);
      expect(part, name).toMatch(/copyright/i);
    }
    expect(parts).toHaveLength(listShipped(lock).length + 1);
  });
});

describe('the SBOM', () => {
  type Component = { name: string; version: string; hashes: { content: string }[] };
  const sbom = makeSbom(product, lock) as { components: Component[]; dependencies: object[] };

  it('names each package with version and hash as the lockfile does', () => {
    expect(sbom.components).toHaveLength(listShipped(lock).length);
    for (const { name, version, hashes } of sbom.components) {
      const locked = lock.packages[`node_modules/${name}`];
      expect(version).toBe(locked?.version);
      expect(`sha512-${Buffer.from(hashes[0]!.content, 'hex').toString('base64')}`).toBe(locked?.integrity);
    }
  });

  it('is CycloneDX, and the same for everybody: no time, no random number', () => {
    expect(sbom).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6' });
    expect(JSON.stringify(sbom)).not.toMatch(/serialNumber|timestamp|urn:uuid/);
    expect(sbom.dependencies).toHaveLength(sbom.components.length + 1);
  });
});
