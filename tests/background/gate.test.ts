// @vitest-environment node
import { describe, expect, it, vi } from 'vitest';
import { createGate } from '../../src/background/gate';
import { AppError } from '../../src/domain/errors';

/** Work that the test ends. */
function pending() {
  let end: () => void = () => undefined;
  const done = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { done, end };
}

describe('createGate', () => {
  it('prepares once, before the first who enters', async () => {
    const order: string[] = [];
    const gate = createGate(async () => void order.push('prepared'));
    await Promise.all([gate.enter(() => order.push('one')), gate.enter(() => order.push('two'))]);
    expect(order).toEqual(['prepared', 'one', 'two']);
  });

  it('tries again for the next one where preparing failed, and after a reset', async () => {
    const prepare = vi.fn<() => Promise<void>>().mockRejectedValueOnce(new Error('disk')).mockResolvedValue();
    const gate = createGate(prepare);
    await expect(gate.enter(() => 1)).rejects.toThrow('disk');
    expect(await gate.enter(() => 2)).toBe(2);
    expect(prepare).toHaveBeenCalledTimes(2);
    gate.reset();
    await gate.enter(() => 3);
    expect(prepare).toHaveBeenCalledTimes(3);
  });

  it('lets nobody in while one works alone, who waits for those inside', async () => {
    const order: string[] = [];
    const gate = createGate(async () => void order.push('prepared'));
    const inside = pending();
    const first = gate.enter(async () => {
      order.push('inside');
      await inside.done;
      order.push('first');
    });
    await vi.waitFor(() => expect(order).toEqual(['prepared', 'inside']));
    const alone = gate.alone(async () => void order.push('alone'));
    const later = gate.enter(() => void order.push('later'));
    // A draft of before must not come into the new store.
    const refused = expect(later).rejects.toMatchObject({ code: 'not-found' });
    inside.end();
    await Promise.all([first, alone, refused]);
    await gate.enter(() => void order.push('new'));
    expect(order).toEqual(['prepared', 'inside', 'first', 'alone', 'prepared', 'new']);
  });

  it('lets those in who waited where nothing was taken away', async () => {
    const gate = createGate(async () => undefined);
    const alone = gate.alone(async () => {
      throw new AppError('list-changed');
    });
    const failed = expect(alone).rejects.toMatchObject({ code: 'list-changed' });
    const later = gate.enter(() => 'later');
    await failed;
    expect(await later).toBe('later');
  });

  it('lets nobody work alone while things are put right, also where that fails', async () => {
    const order: string[] = [];
    const preparing = pending();
    const gate = createGate(async () => {
      await preparing.done;
      order.push('prepared');
      throw new Error('disk');
    });
    const first = gate.enter(() => void order.push('inside')).catch(() => undefined);
    const alone = gate.alone(async () => void order.push('alone'));
    await new Promise((resolve) => setImmediate(resolve));
    preparing.end();
    await Promise.all([first, alone]);
    expect(order).toEqual(['prepared', 'alone']);
  });

  it('waits for those inside no longer than its patience', async () => {
    const gate = createGate(async () => undefined, 10);
    let isInside = false;
    void gate.enter(() => {
      isInside = true;
      return new Promise(() => undefined);
    });
    await vi.waitFor(() => expect(isInside).toBe(true));
    expect(await gate.alone(async () => 'done')).toBe('done');
  });

  it('opens again where the work alone failed', async () => {
    const gate = createGate(async () => undefined);
    await expect(
      gate.alone(async () => {
        throw new Error('not now');
      }),
    ).rejects.toThrow('not now');
    expect(await gate.enter(() => 1)).toBe(1);
  });
});
