import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { call } from '../../src/messaging/client';
import { describeErrorReply } from '../../src/panel/describe-error';
import { flash, refresh } from '../../src/panel/more-actions';
import { panelStore } from '../../src/panel/store';
import { casePage, record, ref, showState } from './samples';

vi.mock('../../src/messaging/client', () => ({ call: vi.fn() }));
vi.mock('../../src/store/read', () => ({ loadCase: vi.fn(async () => record()) }));

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const shown = () => panelStore.getState().flash;

it('news that asks for nothing goes by itself, other news stays', () => {
  flash('Read 4 pages.', true);
  vi.advanceTimersByTime(10_000);
  expect(shown()).toBeNull();
  flash('MyCase asks you to sign in.');
  vi.advanceTimersByTime(10_000);
  expect(shown()).toBe('MyCase asks you to sign in.');
});

it('the same news a second time stays its whole time', () => {
  flash('Read 4 pages.', true);
  vi.advanceTimersByTime(5_000);
  flash('Read 4 pages.', true);
  vi.advanceTimersByTime(5_000);
  expect(shown()).toBe('Read 4 pages.');
  vi.advanceTimersByTime(5_000);
  expect(shown()).toBeNull();
});

const UNLISTED = { page: 'documents', id: null, why: 'by-script' };
const refreshed = async (...missed: unknown[]) => {
  vi.mocked(call).mockResolvedValue({ ok: true, value: { read: 4, missed } } as never);
  await refresh(ref);
  return shown();
};

it('D5, Refresh: what went well goes by itself; a list that only MyCase fills is named once, not at each press', async () => {
  showState({});
  expect(await refreshed(UNLISTED)).toBe(
    'Read 4 pages from MyCase. The panel can read these only while they are open in MyCase: Documents.',
  );
  vi.advanceTimersByTime(10_000);
  expect(shown()).toBeNull();
  expect(await refreshed(UNLISTED)).toBe('Read 4 pages from MyCase.');
  expect(panelStore.getState().announcement).toBe('Read 4 pages from MyCase.');
  expect(await refreshed(UNLISTED, { page: 'contact', id: '99', why: 'no-answer' })).toContain(
    '1 could not be read',
  );
  vi.advanceTimersByTime(10_000);
  expect(shown()).toContain('Try again in a minute.');
});

it('D5, Refresh pressed while the page is opening: it is read right after, and not at all where it is another case', async () => {
  vi.mocked(call).mockReset();
  vi.mocked(call).mockResolvedValue({ ok: true, value: { read: 4, missed: [] } } as never);
  showState({ page: casePage({ state: 'opening' }) });
  const pressed = refresh(ref);
  expect(shown()).toBe('Reading from MyCase…');
  expect(call).not.toHaveBeenCalled();
  panelStore.setState({ page: casePage() });
  await pressed;
  expect(vi.mocked(call).mock.calls).toEqual([['refresh', { ref, tabId: 3 }]]);
  expect(shown()).toBe('Read 4 pages from MyCase.');

  showState({ page: casePage({ state: 'opening' }) });
  const again = refresh(ref);
  panelStore.setState({ page: casePage({ state: 'unreadable' }) });
  await again;
  expect(call).toHaveBeenCalledTimes(1);
  expect([shown(), panelStore.getState().refreshing]).toEqual([null, false]);
});

it('D5, Refresh of a page that never opens ends by itself, and says why; what was said meanwhile stays', async () => {
  vi.mocked(call).mockReset();
  vi.mocked(call).mockResolvedValue({ ok: false, error: { code: 'not-confirmed', message: '' } });
  showState({ page: casePage({ state: 'opening' }) });
  const pressed = refresh(ref);
  await vi.advanceTimersByTimeAsync(60_000);
  await pressed;
  expect(panelStore.getState().refreshing).toBe(false);
  expect(shown()).toBe(describeErrorReply({ code: 'not-confirmed' }));

  showState({ page: casePage({ state: 'opening' }) });
  const again = refresh(ref);
  flash('The message was not saved.');
  panelStore.setState({ page: casePage({ state: 'unreadable' }) });
  await again;
  expect(shown()).toBe('The message was not saved.');
});
