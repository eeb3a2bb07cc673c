import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { panelHandlers } from '../../src/background/handlers';
import { showIcon } from '../../src/background/icon';
import { REMINDER_ALARM, runReminders } from '../../src/background/reminders';
import { defaultSettings } from '../../src/domain/connection';
import { setLocal } from '../../src/store/items';
import { getList } from '../../src/store/lists';
import { NOW, REF } from '../builders';
import { hona, openStage, type Stage, send, setClock } from './stage';

vi.mock('../../src/hona/hona');

const HOUR = 3_600_000;
const OTHER = { firm: REF.firm, caseId: '42' };
let stage: Stage;
const create = vi.fn(async () => '');
const setBadgeText = vi.fn();
beforeEach(async () => {
  stage = await openStage();
  create.mockClear();
  await setLocal('settings', { ...defaultSettings, notify: true });
  Object.assign(fakeBrowser.notifications, { create });
  Object.assign(fakeBrowser.action, {
    setBadgeText,
    setTitle: vi.fn(),
    setBadgeBackgroundColor: vi.fn(),
    setBadgeTextColor: vi.fn(),
  });
});
const remind = (at: number | null, ref = REF) =>
  panelHandlers.remindMe({ ref, caseName: 'Doe v. Harbor', at });
const alarm = async () => (await fakeBrowser.alarms.get(REMINDER_ALARM))?.scheduledTime;
const kept = async () => (await getList(stage.store, 'reminders')).items;

describe('"Keep as draft, remind me" (product §6)', () => {
  it('the alarm rings for the next one; a case has one', async () => {
    await remind(NOW + 2 * HOUR);
    await remind(NOW + HOUR, OTHER);
    expect(await alarm()).toBe(NOW + HOUR);
    await remind(NOW + 3 * HOUR, OTHER);
    expect(await alarm()).toBe(NOW + 2 * HOUR);
    expect(await kept()).toHaveLength(2);
  });

  it('taken back, it rings no more', async () => {
    await remind(NOW + HOUR);
    await remind(null);
    expect(await alarm()).toBeUndefined();
    expect(await kept()).toEqual([]);
  });

  it('when it comes due it is said once, needs staff on the icon, and sends nothing', async () => {
    await remind(NOW + HOUR);
    setClock(NOW + HOUR);
    await runReminders();
    await runReminders();
    expect(create).toHaveBeenCalledTimes(1);
    expect(create.mock.calls[0]?.[0 as never]).toBe(`reminder ${REF.firm}/${REF.caseId}`);
    await showIcon();
    expect(setBadgeText).toHaveBeenLastCalledWith({ text: '!' });
    expect(await kept()).toHaveLength(1);
    expect(hona.send).not.toHaveBeenCalled();
  });

  it('missed while the browser was closed, it is said at the next start', async () => {
    await remind(NOW + HOUR);
    await fakeBrowser.alarms.clear(REMINDER_ALARM);
    setClock(NOW + 5 * HOUR);
    await runReminders();
    expect(create).toHaveBeenCalledTimes(1);
  });

  it('a draft that was sent needs no reminder', async () => {
    await remind(NOW + HOUR);
    await send(stage);
    expect(await kept()).toEqual([]);
  });

  it('Undo brings the draft back with its reminder, and rings no second time for one that was due', async () => {
    await remind(NOW + HOUR);
    setClock(NOW + HOUR);
    await runReminders();
    const before = await kept();
    const entryId = await send(stage);
    expect(await kept()).toEqual([]);
    await panelHandlers.undo({ entryId });
    expect(await kept()).toEqual(before);
    expect(create).toHaveBeenCalledTimes(1);
  });

  it('a reminder that staff set after Send is the one that holds', async () => {
    await remind(NOW + HOUR);
    const entryId = await send(stage);
    await remind(NOW + 3 * HOUR);
    await panelHandlers.undo({ entryId });
    expect((await kept()).map(({ at }) => at)).toEqual([NOW + 3 * HOUR]);
  });
});
