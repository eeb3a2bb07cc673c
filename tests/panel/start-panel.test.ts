import { beforeEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '../../src/domain/errors';
import { watchChanges } from '../../src/messaging/changes';
import { call } from '../../src/messaging/client';
import { reloadRecord, showPage, startPanel } from '../../src/panel/start-panel';
import { initialState, panelStore } from '../../src/panel/store';
import { type Ambient, type CaseRecord, loadAmbient, loadCase, whenStoreOpens } from '../../src/store/read';
import { ambient, casePage, record, ref } from './samples';

vi.mock('../../src/store/read', () => ({
  loadCase: vi.fn(),
  loadAmbient: vi.fn(),
  watchOpenPage: vi.fn(),
  watchStoreTaken: vi.fn(),
  whenStoreOpens: vi.fn(async () => undefined),
}));
vi.mock('../../src/store/read/side', () => ({ loadEntity: vi.fn(), listRecentCases: vi.fn(async () => []) }));
vi.mock('../../src/messaging/client', () => ({ call: vi.fn(async () => ({ ok: true, value: null })) }));
vi.mock('../../src/messaging/changes', () => ({ watchChanges: vi.fn() }));

const other = { firm: 'smithlaw', caseId: '2' };
const pageOf = (r: typeof ref) => casePage({ place: { kind: 'case', ...r, page: 'info' } });
const shown = () => panelStore.getState().record;

/** Answers of loadCase that the test gives when it wants to. */
function holdAnswers() {
  const waiting: ((r: CaseRecord) => void)[] = [];
  vi.mocked(loadCase).mockImplementation(() => new Promise((resolve) => waiting.push(resolve)));
  return waiting;
}
const settled = () => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  showPage(null, null);
  panelStore.setState(initialState, true);
});

describe('showPage', () => {
  it('D3: drops the old record in the same step in which another case comes', async () => {
    vi.mocked(loadCase).mockResolvedValueOnce(record());
    showPage(pageOf(ref), 1);
    await settled();
    expect(shown()?.ref).toEqual(ref);

    holdAnswers();
    const seen: (string | undefined)[] = [];
    const stop = panelStore.subscribe((s) => seen.push(s.record?.ref.caseId));
    showPage(pageOf(other), 1);
    stop();
    expect(seen).not.toContain(ref.caseId);
    expect(shown()).toBeNull();
  });

  it('D3: a late answer for an earlier case is thrown away', async () => {
    const answers = holdAnswers();
    showPage(pageOf(ref), 1);
    showPage(pageOf(other), 1);
    answers[1]?.(record({ ref: other }));
    await settled();
    answers[0]?.(record());
    await settled();
    expect(shown()?.ref).toEqual(other);
  });

  it('D3: an answer from an earlier visit does not overwrite a newer one of the same case', async () => {
    const answers = holdAnswers();
    showPage(pageOf(ref), 1);
    showPage(pageOf(other), 1);
    showPage(pageOf(ref), 1);
    answers[2]?.(record({ clientLinesSeen: 9 }));
    await settled();
    answers[0]?.(record({ clientLinesSeen: 1 }));
    await settled();
    expect(shown()?.clientLinesSeen).toBe(9);
  });

  it('keeps the record while the same case goes from opening to open', async () => {
    vi.mocked(loadCase).mockResolvedValueOnce(record());
    showPage(casePage({ state: 'opening' }), 1);
    await settled();
    showPage(casePage(), 1);
    expect(shown()?.ref).toEqual(ref);
    expect(loadCase).toHaveBeenCalledTimes(1);
  });

  it('D3: drops the record when the same page turns out to be gone', async () => {
    vi.mocked(loadCase).mockResolvedValueOnce(record());
    showPage(casePage({ state: 'opening' }), 1);
    await settled();
    showPage(casePage({ state: 'gone' }), 1);
    expect(shown()).toBeNull();
  });
});

describe('changes', () => {
  it('a change of the outbox reads again what waits for a decision, and the newest answer stays', async () => {
    const closed = new AbortController();
    startPanel(1, closed.signal);
    const onChange = vi.mocked(watchChanges).mock.lastCall?.[0];
    const answers: ((a: Ambient) => void)[] = [];
    vi.mocked(loadAmbient).mockImplementation(() => new Promise((resolve) => answers.push(resolve)));
    onChange?.({ what: 'outbox', ref: other });
    onChange?.({ what: 'outbox', ref: other });
    const undecided = [{ ref: other, caseName: 'Roe', count: 1 }];
    answers[1]?.(ambient({ undecided }));
    await settled();
    answers[0]?.(ambient());
    await settled();
    expect(panelStore.getState().ambient?.undecided).toEqual(undecided);
    closed.abort();
  });
});

describe('the background', () => {
  it('that does not answer twice is said; one that was just ending is not', async () => {
    const closed = new AbortController();
    const dead = { ok: false as const, error: { code: 'unexpected' as const, message: '' } };
    vi.mocked(call).mockResolvedValueOnce(dead);
    startPanel(1, closed.signal);
    await settled();
    expect(panelStore.getState().silent).toBe(false);
    vi.mocked(call).mockResolvedValueOnce(dead).mockResolvedValueOnce(dead);
    startPanel(1, closed.signal);
    await settled();
    expect(panelStore.getState().silent).toBe(true);
    closed.abort();
  });
});

describe('reloadRecord', () => {
  it('reads once more for all who ask during a read, after it', async () => {
    const answers = holdAnswers();
    showPage(pageOf(ref), 1);
    const a = reloadRecord();
    const b = reloadRecord();
    answers[0]?.(record({ clientLinesSeen: 1 }));
    await settled();
    answers[1]?.(record({ clientLinesSeen: 2 }));
    await Promise.all([a, b]);
    expect(loadCase).toHaveBeenCalledTimes(2);
    expect(shown()?.clientLinesSeen).toBe(2);
  });

  it('says so where the store cannot be read', async () => {
    vi.mocked(loadCase).mockRejectedValueOnce(new Error('broken'));
    showPage(pageOf(ref), 1);
    await settled();
    expect(panelStore.getState().problem).toBe('storage-broken');
  });

  it('waits for a store that is held once, however many reads it kept waiting', async () => {
    let free = () => {};
    vi.mocked(whenStoreOpens).mockReturnValue(
      new Promise((resolve) => {
        free = () => resolve();
      }),
    );
    const held = new AppError('storage-blocked');
    vi.mocked(loadCase).mockReset().mockRejectedValueOnce(held).mockResolvedValue(record());
    vi.mocked(loadAmbient).mockReset().mockRejectedValueOnce(held).mockResolvedValue(ambient());
    showPage(pageOf(ref), 1);
    startPanel(1, new AbortController().signal);
    await settled();
    expect(panelStore.getState().problem).toBe('storage-blocked');
    free();
    await settled();
    expect(loadAmbient).toHaveBeenCalledTimes(2);
    expect(panelStore.getState().problem).toBeNull();
  });
});
