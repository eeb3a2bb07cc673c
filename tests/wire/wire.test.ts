import { afterEach, describe, expect, it } from 'vitest';
import { attempt } from '../faults/attempts';
import { keepFigures } from '../proof/figures';
import type { Protocol } from '../sandbox/server/listen';
import { writeTable } from '../tables';
import { fileOf, MESSAGE, open, panel, run, stage } from './gate';
import { listSocketFaults } from './socket-faults';
import { weakenBuild } from './weaken';

/** Whether the gate (gate.ts) sees what it is there for. */
describe('what the gate must see', () => {
  afterEach(() => stage.close());

  it.each<Protocol>(['h2', 'http/1.1'])('without the guard Chromium repeats over %s', async (protocol) => {
    const weak = weakenBuild('.output/chrome-mv3');
    try {
      await open([protocol], weak.folder);
      const faults = listSocketFaults(protocol, false).filter((one) =>
        ['fin', 'status 408'].includes(one.name),
      );
      const rows: string[][] = [];
      for (const one of faults) rows.push([one.name, String((await run(one, 'served')).posts)]);
      writeTable(`wire-unguarded-${fileOf(protocol)}`, `The same over ${protocol} without the guard`, rows);
      expect(Math.max(...rows.map(([, posts]) => Number(posts)))).toBeGreaterThan(1);
      keepFigures(`unguarded ${fileOf(protocol)}`, rows);
    } finally {
      weak.remove();
    }
  });

  it('a host that falls back to HTTP/1.1: the message in doubt is one, the next goes the other way', async () => {
    await open(['h2', 'http/1.1']);
    const { posts, state } = await run(
      { name: 'back', fault: { wire: 'reset-http11-required' }, state: 'unknown' },
      'served',
    );
    expect({ posts, state }).toEqual({ posts: 1, state: 'unknown' });
    keepFigures('host that falls back', { posts, state });
    expect(await attempt(stage, panel, 'the next')).toMatchObject({ posts: 1, state: 'accepted' });
    expect(stage.sandbox.hona.calls.at(-1)?.protocol).toBe('http/1.1');
  });

  it('a server that keeps HTTP/1.1 connections open all the same: the panel says that it may come twice', async () => {
    await open(['http/1.1']);
    await run({ name: 'first', fault: { wire: 'whole-kept-open' }, state: 'accepted' }, 'kept open');
    const { hona } = stage.sandbox;
    hona.fault({ ...MESSAGE, wire: 'fin', times: 2 });
    hona.fault({ path: '/', method: 'GET', wire: 'whole-kept-open' });
    const { posts, state } = await attempt(stage, panel, 'perhaps twice');
    expect(posts).toBe(2);
    expect(state).toBe('unknown');
    await panel.getByText('a broken line may also have sent it twice').first().waitFor();
    keepFigures('host that keeps open', { posts, state });
  });
});
