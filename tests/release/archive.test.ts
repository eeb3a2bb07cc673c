import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import { expect, it } from 'vitest';
import { makeZip, readFolder } from '../../release/archive';

it('what Chromium writes into a folder that it loads is no part of the build', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hona-panel-archive-'));
  try {
    mkdirSync(join(folder, '_metadata/generated_indexed_rulesets'), { recursive: true });
    writeFileSync(join(folder, '_metadata/generated_indexed_rulesets/_ruleset1'), 'x');
    writeFileSync(join(folder, 'manifest.json'), '{}');
    expect([...readFolder(folder).keys()]).toEqual(['manifest.json']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

const BUILDS = ['chrome-mv3', 'firefox-mv3'] as const;

it.each(BUILDS)(
  '%s: the same build makes the same archive, wherever and whenever it was written',
  async (name) => {
    const build = `.output/${name}`;
    const elsewhere = mkdtempSync(join(tmpdir(), 'hona-panel-archive-'));
    try {
      cpSync(build, elsewhere, { recursive: true });
      for (const entry of readdirSync(elsewhere, { recursive: true, encoding: 'utf8' }))
        utimesSync(join(elsewhere, entry), 1e9, 1e9);
      const copy = [...readFolder(elsewhere)].reverse();
      const archives = await Promise.all([makeZip(readFolder(build)), makeZip(new Map(copy))]);
      expect(archives[0].equals(archives[1])).toBe(true);
    } finally {
      rmSync(elsewhere, { recursive: true, force: true });
    }
  },
);

it.each(BUILDS)(
  '%s: the archive holds each file of the build as it is, sorted, with one time and mode',
  async (name) => {
    const files = readFolder(`.output/${name}`);
    const { files: entries } = await JSZip.loadAsync(await makeZip(files), { checkCRC32: true });
    expect(Object.keys(entries)).toEqual([...files.keys()].sort());
    for (const entry of Object.values(entries)) {
      expect(files.get(entry.name)?.equals(await entry.async('nodebuffer')), entry.name).toBe(true);
      expect([entry.date.toISOString(), entry.unixPermissions]).toEqual([
        '1980-01-01T00:00:00.000Z',
        0o100644,
      ]);
    }
  },
);

it('no file of a build tells where it was built', () => {
  for (const name of BUILDS)
    for (const [path, content] of readFolder(`.output/${name}`))
      expect(content.includes(process.cwd()), `${name}/${path}`).toBe(false);
});
