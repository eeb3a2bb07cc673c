import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { panelHandlers } from '../../src/background/handlers';
import { applyPolicy } from '../../src/background/policy';
import { defaultRules } from '../../src/domain/firm-rules';
import { defaultMapping } from '../../src/domain/mapping';
import { FOREVER } from '../../src/domain/parse-policy';
import { announceChange } from '../../src/messaging/changes';
import { getLocal, getLocals } from '../../src/store/items';
import { loadTemplates } from '../../src/store/read/templates';
import { REF } from '../builders';
import { codeOf, getEntryOf, hona, letTimePass, openStage, type Stage, send, TAB } from './stage';

vi.mock('../../src/hona/hona');
vi.mock('../../src/messaging/changes', { spy: true });

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
  vi.mocked(announceChange).mockClear();
});

async function setPolicy(policy: object): Promise<void> {
  vi.spyOn(fakeBrowser.storage.managed, 'get').mockResolvedValue(policy as never);
  await applyPolicy();
}

describe('the managed policy (product §8) holds wherever a value is read', () => {
  it('and when it ends, what staff had set comes back', async () => {
    await panelHandlers.saveSettings({ undoSeconds: 10, launcher: true });
    await panelHandlers.setKeepDays({ days: 30 });
    await setPolicy({
      undoSeconds: 25,
      launcher: false,
      keepDays: 'keep',
      language: 'es',
      confidential: true,
    });
    expect(await getLocal('settings')).toMatchObject({
      undoSeconds: 25,
      launcher: false,
      keepDays: FOREVER,
      language: 'es',
      confidential: true,
    });
    await panelHandlers.saveSettings({ staffName: 'Dana Ortiz' });
    await setPolicy({ undoSeconds: 25 });
    expect(await getLocal('settings')).toMatchObject({ undoSeconds: 25, launcher: true, keepDays: 30 });
    await setPolicy({});
    expect(await getLocal('settings')).toMatchObject({
      undoSeconds: 10,
      launcher: true,
      keepDays: 30,
      language: null,
      confidential: false,
      staffName: 'Dana Ortiz',
    });
  });

  it('the mapping, with a revision of its own, so that nobody saves over it what began before', async () => {
    const mine = { ...defaultMapping, phases: { Discovery: 'Mine' } };
    const { revision } = await panelHandlers.saveMapping({ mapping: mine, revision: 0 });
    await setPolicy({ mapping: { phases: { Discovery: 'Evidence' } } });
    const set = { ...defaultMapping, phases: { Discovery: 'Evidence' } };
    expect(await getLocal('mapping')).toEqual(set);
    expect(await getLocal('mappingRevision')).toBe(revision + 1);
    expect(await codeOf(panelHandlers.saveMapping({ mapping: mine, revision: revision + 1 }))).toBe(
      'policy-off',
    );
    await setPolicy({});
    expect(await getLocal('mapping')).toEqual(mine);
    expect(await codeOf(panelHandlers.saveMapping({ mapping: set, revision: revision + 1 }))).toBe(
      'mapping-changed',
    );
  });

  it('rules one by one: checks that it does not name are still staff’s own', async () => {
    await panelHandlers.saveRules({
      rules: { checks: { greeting: 'off', ssn: 'off' }, zone: 'America/Denver' },
    });
    await setPolicy({ checks: { ssn: 'block' }, quietHours: { from: '09:00', to: '18:00' } });
    expect(await getLocal('rules')).toEqual({
      ...defaultRules,
      checks: { greeting: 'off', ssn: 'block' },
      quiet: { from: 540, to: 1080 },
      zone: 'America/Denver',
    });
    await panelHandlers.saveRules({ rules: { checks: { greeting: 'block', ssn: 'block' } } });
    expect((await getLocal('rules')).checks).toEqual({ greeting: 'block', ssn: 'block' });
    expect(await codeOf(panelHandlers.saveRules({ rules: { checks: { greeting: 'off' } } }))).toBe(
      'policy-off',
    );
    await setPolicy({});
    expect((await getLocal('rules')).quiet).toEqual(defaultRules.quiet);
  });

  it('templates: the policy’s stand for the firm’s imported ones, which come back; one’s own stay', async () => {
    const template = (id: string, owner: 'own' | 'firm') => ({
      id,
      name: id,
      texts: { en: id, es: null },
      owner,
    });
    const before = [template('mine', 'own'), template('imported', 'firm')];
    await panelHandlers.saveTemplates({ templates: before, revision: 0 });
    await setPolicy({ templates: [{ name: 'Closing', en: 'Thank you.' }] });
    const { items, revision } = await loadTemplates();
    expect(items.map(({ name, owner }) => `${name} ${owner}`)).toEqual(['Closing firm', 'mine own']);
    const more = [...items, template('second', 'own')];
    await panelHandlers.saveTemplates({ templates: more, revision });
    const withoutFirms = more.filter(({ owner }) => owner === 'own');
    expect(
      await codeOf(panelHandlers.saveTemplates({ templates: withoutFirms, revision: revision + 1 })),
    ).toBe('policy-off');
    await setPolicy({});
    expect((await loadTemplates()).items.map(({ name }) => name)).toEqual(['imported', 'mine', 'second']);
  });

  it('is told once, and where nothing changed nothing is written', async () => {
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    await setPolicy({});
    expect(set).not.toHaveBeenCalled();
    await setPolicy({ launcher: false });
    set.mockClear();
    vi.mocked(announceChange).mockClear();
    await applyPolicy();
    expect(set).not.toHaveBeenCalled();
    expect(announceChange).not.toHaveBeenCalled();
  });
});

describe('a call of a page changes nothing that the policy has set', () => {
  it.each<[object, () => Promise<unknown>]>([
    [{ undoSeconds: 5 }, () => panelHandlers.saveSettings({ staffName: 'Dana', undoSeconds: 0 })],
    [{ launcher: false }, () => panelHandlers.saveSettings({ launcher: true })],
    [{ keepDays: 30 }, () => panelHandlers.setKeepDays({ days: 31 })],
    [
      { quietHours: { from: '09:00', to: '18:00' } },
      () => panelHandlers.saveRules({ rules: { quiet: { from: 0, to: 0 } } }),
    ],
    [{ checks: { ssn: 'block' } }, () => panelHandlers.saveRules({ rules: { checks: {} } })],
    [{ firm: 'harborlaw' }, () => panelHandlers.connect({ firm: 'otherfirm', token: 'x'.repeat(9) })],
    [{ off: ['templates'] }, () => panelHandlers.saveTemplates({ templates: [], revision: 0 })],
    [{ off: ['refresh'] }, () => panelHandlers.refresh({ ref: REF, tabId: TAB })],
  ])('%j', async (policy, change) => {
    await setPolicy(policy);
    const before = await fakeBrowser.storage.local.get();
    expect(await codeOf(change())).toBe('policy-off');
    expect(await fakeBrowser.storage.local.get()).toEqual(before);
  });

  it('the same value again, beside others, is no change', async () => {
    await setPolicy({ undoSeconds: 5, launcher: false, checks: { ssn: 'block' }, firm: REF.firm });
    await panelHandlers.saveSettings({ staffName: 'Dana', undoSeconds: 5, launcher: false });
    await panelHandlers.saveRules({ rules: { checks: { ssn: 'block' } } });
    await panelHandlers.connect({ firm: REF.firm, token: 'x'.repeat(9) });
    expect((await getLocal('settings')).staffName).toBe('Dana');
  });

  it('and stays out of what is one’s own: it goes with the policy', async () => {
    await panelHandlers.saveSettings({ undoSeconds: 3 });
    await panelHandlers.saveRules({ rules: { checks: { ssn: 'off', lead: 'off' } } });
    await setPolicy({
      undoSeconds: 20,
      keepDays: 30,
      checks: { ssn: 'block', minor: 'block' },
      quietHours: { from: '09:00', to: '10:00' },
      mapping: { phases: { A: 'B' } },
    });
    await panelHandlers.saveSettings({ undoSeconds: 20, enterSends: true });
    await panelHandlers.setKeepDays({ days: 30 });
    const { checks, quiet } = await getLocal('rules');
    await panelHandlers.saveRules({ rules: { checks: { ...checks, lead: 'warn' }, quiet } });
    const { mapping, mappingRevision } = await getLocals('mapping', 'mappingRevision');
    await panelHandlers.saveMapping({ mapping, revision: mappingRevision });
    await setPolicy({});
    expect(await getLocal('settings')).toMatchObject({ undoSeconds: 3, enterSends: true, keepDays: 90 });
    expect(await getLocal('rules')).toEqual({ ...defaultRules, checks: { ssn: 'off', lead: 'warn' } });
    expect(await getLocal('mapping')).toEqual(defaultMapping);
  });
});

describe('reading only', () => {
  it('what waits is held in its place, and goes when the policy allows it again', async () => {
    const id = await send(stage);
    await setPolicy({ readOnly: true });
    await letTimePass();
    expect(hona.send).not.toHaveBeenCalled();
    expect(await getEntryOf(stage, id)).toMatchObject({ state: 'queued', asks: null, paused: null });
    await setPolicy({});
    await letTimePass(0);
    expect((await getEntryOf(stage, id)).state).toBe('accepted');
  });

  it.each([
    'queueMessage',
    'queueToNumber',
    'retry',
    'sendAgain',
    'goOn',
    'updateHona',
    'saveEvent',
    'deleteEvent',
  ] as const)('%s is refused', async (name) => {
    await setPolicy({ readOnly: true });
    expect(await codeOf(panelHandlers[name]({} as never))).toBe('policy-off');
  });
});
