import { beforeEach, describe, expect, it } from 'vitest';
import { saveMapping } from '../../src/background/mapping';
import { defaultMapping } from '../../src/domain/mapping';
import { loadMapping } from '../../src/store/read/mapping';
import { freshStore } from '../store/fresh-store';
import { codeOf } from './stage';

beforeEach(async () => {
  await freshStore();
});
const withPhase = (phase: string) => ({ ...defaultMapping, phases: { Discovery: phase } });

describe('saveMapping', () => {
  it('stores it whole, with the next revision', async () => {
    expect(await loadMapping()).toEqual({ mapping: defaultMapping, revision: 0 });
    expect(await saveMapping({ mapping: withPhase('A'), revision: 0 })).toEqual({ revision: 1 });
    expect(await loadMapping()).toEqual({ mapping: withPhase('A'), revision: 1 });
  });

  it('refuses one that rests on an older one, and keeps what the other window saved', async () => {
    await saveMapping({ mapping: withPhase('A'), revision: 0 });
    expect(await codeOf(saveMapping({ mapping: withPhase('B'), revision: 0 }))).toBe('mapping-changed');
    expect((await loadMapping()).mapping).toEqual(withPhase('A'));
  });

  it('of two at the same moment one wins', async () => {
    const both = ['A', 'B'].map((phase) => codeOf(saveMapping({ mapping: withPhase(phase), revision: 0 })));
    expect(await Promise.all(both)).toEqual([null, 'mapping-changed']);
    expect((await loadMapping()).mapping).toEqual(withPhase('A'));
  });
});
