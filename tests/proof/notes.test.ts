// @vitest-environment node
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { note } from '../security/long';
import { readNotes } from '../security/notes';

/** What docs/proof.md counts under a threat is of tests that held, on the production build. */
describe('notes of a suite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hona-panel-notes-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  // Each of these is looked at by the test below it: a note is kept at the end of its own.
  it('one that holds notes, in a loop too', () => {
    note('T1', 'held', folder);
    note('T1', 'held', folder);
  });
  it('what held is kept, once', () => expect(readNotes(folder)).toEqual([['T1', 'held']]));

  it.fails('one with a soft failure goes on, and notes', () => {
    expect.soft('open', 'a door').toBe('shut');
    note('T7', 'every door is shut', folder);
  });
  it.fails('one that fails after its note', () => {
    note('T7', 'every door is shut', folder);
    throw new Error('a door is open');
  });
  it('of what failed nothing is kept', () => expect(readNotes(folder)).toEqual([['T1', 'held']]));

  it('one on a build with defects', () => {
    vi.stubEnv('TEST_EXTENSION', '.cache/seeded/attacks');
    note('T7', 'every door is shut', folder);
  });
  it('of such a build neither', () => {
    vi.unstubAllEnvs();
    expect(readNotes(folder)).toEqual([['T1', 'held']]);
  });

  it('where nothing was noted there is nothing', () => expect(readNotes(join(folder, 'none'))).toEqual([]));
});
