import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { makeZip } from '../../release/archive';
import { compareArchives } from './compare-archives';

const files = new Map([
  ['a.js', Buffer.from('one();')],
  ['b.js', Buffer.from('two();')],
]);

describe('two archives', () => {
  it('of the same files are the same', async () => {
    expect(await compareArchives(await makeZip(files), await makeZip(new Map([...files].reverse())))).toEqual(
      [],
    );
  });

  it('differ by a byte, by a file, by a time: each is said', async () => {
    const good = await makeZip(files);
    const other = await makeZip(new Map([...files, ['a.js', Buffer.from('one(1);')]]));
    expect(await compareArchives(good, other)).toEqual(['a.js differs from byte 4 on']);
    const fewer = await makeZip(new Map([...files].slice(1)));
    expect(await compareArchives(good, fewer)).toEqual(['a.js is in one of them only']);
    const dated = await JSZip.loadAsync(good);
    for (const entry of Object.values(dated.files)) entry.date = new Date('2026-01-02T03:04:06Z');
    const later = await dated.generateAsync({ type: 'nodebuffer' });
    expect((await compareArchives(good, later))[0]).toBe(
      'a.js is of 1980-01-01T00:00:00.000Z in one, of 2026-01-02T03:04:06.000Z in the other',
    );
  });
});
