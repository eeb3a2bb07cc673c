import { beforeEach, describe, expect, it, vi } from 'vitest';
import { call } from '../../../src/messaging/client';
import { createDraftKeeper, drafts } from '../../../src/panel/composer/draft-keeper';
import { NOW, ref } from '../samples';

vi.mock('../../../src/messaging/client', () => ({ call: vi.fn() }));
const locks = vi.hoisted(() => ({ held: 0 }));
vi.mock('../../../src/messaging/draft-lock', () => ({
  holdDraftLock: () => {
    locks.held += 1;
    return () => {
      locks.held -= 1;
    };
  },
}));

const draft = (revision: number, text: string) => ({ revision, text, savedAt: NOW, second: [] });
const saved = (revision: number) => ({ ok: true as const, value: { revision } });
const refused = (code: 'draft-changed' | 'unexpected') => ({
  ok: false as const,
  error: { code, message: code },
});

function keep(stored = draft(1, '')) {
  const readAgain = vi.fn();
  return { keeper: createDraftKeeper(ref, stored, vi.fn(), readAgain, () => 12), readAgain };
}

beforeEach(() => {
  locks.held = 0;
  vi.mocked(call).mockReset();
});

describe('createDraftKeeper', () => {
  it('saves on a pause in typing, once, with the revision that it rests on', async () => {
    vi.useFakeTimers();
    vi.mocked(call).mockResolvedValue(saved(2));
    const { keeper } = keep();
    keeper.type('H');
    keeper.type('Hello');
    await vi.advanceTimersByTimeAsync(250);
    vi.useRealTimers();
    expect(vi.mocked(call).mock.calls).toEqual([
      ['saveDraft', { ref, text: 'Hello', baseRevision: 1, lines: 12 }],
    ]);
    expect(keeper.revision).toBe(2);
  });

  it('writes what is typed during a save with the revision of that save', async () => {
    vi.mocked(call).mockResolvedValueOnce(saved(2)).mockResolvedValueOnce(saved(3));
    const { keeper } = keep();
    keeper.type('a');
    const first = keeper.flush();
    keeper.type('ab');
    await first;
    expect(await keeper.flush()).toBe(true);
    expect(vi.mocked(call).mock.calls.map(([, args]) => args)).toEqual([
      { ref, text: 'a', baseRevision: 1, lines: 12 },
      { ref, text: 'ab', baseRevision: 2, lines: 12 },
    ]);
  });

  it('a stale write overwrites nothing: staff keep this or take that', async () => {
    vi.mocked(call).mockResolvedValueOnce(refused('draft-changed'));
    const { keeper, readAgain } = keep();
    keeper.type('mine');
    expect(await keeper.flush()).toBe(false);
    expect(readAgain).toHaveBeenCalled();
    keeper.adopt(draft(2, 'theirs'));
    expect(keeper.view()).toMatchObject({ text: 'mine', theirs: 'theirs' });
    await keeper.flush();
    expect(call).toHaveBeenCalledTimes(1);

    vi.mocked(call).mockResolvedValueOnce(saved(3));
    await keeper.keepMine();
    expect(vi.mocked(call).mock.calls[1]).toEqual([
      'saveDraft',
      { ref, text: 'mine', baseRevision: 2, lines: 12 },
    ]);
    expect(keeper.view()).toMatchObject({ text: 'mine', theirs: null });
  });

  it('takes the other text on the other press', async () => {
    const { keeper } = keep();
    keeper.type('mine');
    keeper.adopt(draft(2, 'theirs'));
    keeper.takeTheirs();
    expect(keeper.view()).toMatchObject({ text: 'theirs', theirs: null });
    expect(keeper.revision).toBe(2);
  });

  it('takes a newer text over where nothing was typed here', () => {
    const { keeper } = keep(draft(1, 'old'));
    keeper.adopt(draft(2, 'new'));
    expect(keeper.view().text).toBe('new');
    keeper.adopt(draft(1, 'old'));
    expect(keeper.view().text).toBe('new');
  });

  it('knows its own save again where the answer was lost', async () => {
    vi.mocked(call).mockResolvedValueOnce(refused('unexpected')).mockResolvedValueOnce(saved(3));
    const { keeper } = keep();
    keeper.type('mine');
    await keeper.flush();
    keeper.type('mine and more');
    keeper.adopt(draft(2, 'mine'));
    expect(keeper.view().theirs).toBeNull();
    expect(await keeper.flush()).toBe(true);
    expect(vi.mocked(call).mock.lastCall?.[1]).toEqual({
      ref,
      text: 'mine and more',
      baseRevision: 2,
      lines: 12,
    });
  });

  it('keeps the text and says so where it cannot be saved', async () => {
    vi.mocked(call).mockResolvedValueOnce(refused('unexpected'));
    const { keeper } = keep();
    keeper.type('mine');
    expect(await keeper.flush()).toBe(false);
    expect(keeper.view()).toMatchObject({ text: 'mine', failed: 'unexpected' });
  });

  it('a text in conflict becomes a second draft when its case leaves, once', async () => {
    vi.mocked(call).mockResolvedValueOnce(refused('draft-changed'));
    const { keeper } = keep();
    keeper.type('mine');
    await keeper.flush();
    keeper.adopt(draft(2, 'theirs'));
    vi.mocked(call).mockResolvedValueOnce({ ok: true, value: null });
    expect(await keeper.leave()).toBe(true);
    expect(await keeper.leave()).toBe(true);
    expect(vi.mocked(call).mock.calls.slice(1)).toEqual([['keepSecondDraft', { ref, text: 'mine' }]]);
  });

  it('after a failed save it tries once more when its case leaves, by both ways', async () => {
    vi.mocked(call)
      .mockResolvedValueOnce(refused('unexpected'))
      .mockResolvedValueOnce(refused('unexpected'))
      .mockResolvedValueOnce({ ok: true, value: null });
    const { keeper } = keep();
    keeper.type('mine');
    await keeper.flush();
    expect(await keeper.leave()).toBe(true);
    expect(vi.mocked(call).mock.calls.map(([name]) => name)).toEqual([
      'saveDraft',
      'saveDraft',
      'keepSecondDraft',
    ]);
  });

  it('writes no second draft of a saved or an empty text', async () => {
    vi.mocked(call).mockResolvedValueOnce(saved(2)).mockResolvedValueOnce(refused('draft-changed'));
    const { keeper } = keep();
    keeper.type('mine');
    expect(await keeper.leave()).toBe(true);
    keeper.type(' ');
    expect(await keeper.leave()).toBe(true);
    expect(vi.mocked(call).mock.calls.map(([name]) => name)).toEqual(['saveDraft', 'saveDraft']);
  });

  it('what nothing could save is there again when the case comes back, against what came meanwhile', async () => {
    vi.mocked(call).mockResolvedValue(refused('unexpected'));
    const { keeper } = keep();
    keeper.type('mine');
    expect(await keeper.leave()).toBe(false);
    vi.mocked(call).mockResolvedValueOnce(saved(3));
    const { keeper: back } = keep(draft(2, 'theirs'));
    expect(back.view()).toMatchObject({ text: 'mine', theirs: 'theirs' });
    expect(await back.keepMine()).toBe(true);
    expect(vi.mocked(call).mock.lastCall?.[1]).toEqual({ ref, text: 'mine', baseRevision: 2, lines: 12 });
    expect(keep(draft(3, 'mine')).keeper.view()).toMatchObject({ text: 'mine', theirs: null });
  });

  it('keeps what was typed between Send and its answer, as the next draft', async () => {
    vi.mocked(call).mockResolvedValue(saved(3));
    const { keeper } = keep(draft(1, 'sent'));
    keeper.type('sent and more');
    keeper.consumed('sent', draft(2, ''));
    expect(keeper.view()).toMatchObject({ text: ' and more', theirs: null });
    await keeper.flush();
    expect(vi.mocked(call).mock.lastCall?.[1]).toEqual({
      ref,
      text: ' and more',
      baseRevision: 2,
      lines: 12,
    });
  });

  it('empties the field once its text was sent', () => {
    const { keeper } = keep(draft(1, 'sent'));
    keeper.consumed('sent', null);
    expect(keeper.view()).toMatchObject({ text: '', theirs: null });
    expect(keeper.revision).toBe(2);
  });
});

describe('an update of the extension waits for the text (outbox document §2)', () => {
  it('from the first keystroke until it is on disk', async () => {
    vi.mocked(call).mockResolvedValueOnce(saved(2));
    const { keeper } = keep();
    keeper.type('a');
    keeper.type('ab');
    expect(locks.held).toBe(1);
    await keeper.flush();
    expect(locks.held).toBe(0);
  });

  it('while the text was changed back to what stands on disk it need not wait', () => {
    const { keeper } = keep(draft(1, 'a'));
    keeper.type('ab');
    keeper.type('a');
    expect(locks.held).toBe(0);
  });

  it('while staff have not chosen between two texts', async () => {
    vi.mocked(call).mockResolvedValueOnce(refused('draft-changed')).mockResolvedValueOnce(saved(3));
    const { keeper } = keep();
    keeper.type('mine');
    await keeper.flush();
    keeper.adopt(draft(2, 'theirs'));
    expect(locks.held).toBe(1);
    await keeper.keepMine();
    expect(locks.held).toBe(0);
  });

  it('after its case left the screen only where nothing could keep it, until it is written', async () => {
    vi.mocked(call).mockResolvedValue(refused('unexpected'));
    const { keeper } = keep();
    keeper.type('mine');
    await keeper.leave();
    expect(locks.held).toBe(1);
    vi.mocked(call).mockResolvedValue(saved(2));
    const { keeper: back } = keep();
    expect(locks.held).toBe(1);
    await back.flush();
    expect(locks.held).toBe(0);
  });

  it('kept beside another window’s text it is on disk', async () => {
    vi.mocked(call).mockResolvedValueOnce(refused('draft-changed'));
    vi.mocked(call).mockResolvedValueOnce({ ok: true, value: null });
    const { keeper } = keep();
    keeper.type('mine');
    await keeper.leave();
    expect(locks.held).toBe(0);
  });
});

describe('when the store is not as it was', () => {
  it('what could not be written while the database was held is written when it answers again', async () => {
    vi.mocked(call).mockResolvedValueOnce(refused('unexpected')).mockResolvedValueOnce(saved(2));
    const { keeper } = keep();
    keeper.type('mine');
    expect(await keeper.flush()).toBe(false);
    keeper.adopt(draft(1, ''));
    await vi.waitFor(() => expect(keeper.revision).toBe(2));
    expect(vi.mocked(call).mock.lastCall?.[1]).toEqual({ ref, text: 'mine', baseRevision: 1, lines: 12 });
  });

  it('in a new database the revisions begin anew, and the text on screen is written into it', async () => {
    vi.mocked(call).mockResolvedValue(saved(1));
    const { keeper } = keep(draft(7, 'mine'));
    drafts.restart();
    keeper.adopt(draft(0, ''));
    await vi.waitFor(() => expect(keeper.revision).toBe(1));
    expect(vi.mocked(call).mock.lastCall).toEqual([
      'saveDraft',
      { ref, text: 'mine', baseRevision: 0, lines: 12 },
    ]);
    expect(keeper.view()).toMatchObject({ text: 'mine', theirs: null });
  });

  // Last: it holds for the rest of the panel's life, which ends with it.
  it('after "Delete everything" nothing is written any more, on the way out neither', async () => {
    vi.mocked(call).mockResolvedValue(saved(2));
    const { keeper } = keep();
    keeper.type('mine');
    drafts.end();
    await keeper.flush();
    expect(await keeper.leave()).toBe(true);
    expect(call).not.toHaveBeenCalled();
  });
});
