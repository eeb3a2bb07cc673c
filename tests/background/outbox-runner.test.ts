// @vitest-environment node
import { expect, it } from 'vitest';
import { createRunner, type RunnerPort } from '../../src/background/outbox-runner';
import type { Outcome } from '../../src/domain/outbox';
import { makeEntry, NOW, SEEN } from '../builders';

/** What is written after the answer to one message, in its order. */
async function listWrites(outcome: Outcome): Promise<string[]> {
  const writes: string[] = [];
  const entry = makeEntry({ notBefore: NOW });
  let isSent = false;
  const port: RunnerPort = {
    now: () => NOW,
    listPositions: async () =>
      isSent
        ? []
        : [
            {
              id: entry.id,
              caseMac: '1',
              seq: 1,
              state: 'queued',
              notBefore: NOW,
              stopped: false,
              leftOpen: false,
              yields: false,
            },
          ],
    findEntry: async () => entry,
    isClockMoved: async () => false,
    recheck: async () => null,
    reach: async () => true,
    getLogSeen: async () => SEEN,
    claim: async () => entry,
    send: async () => {
      isSent = true;
      return outcome;
    },
    apply: async (_id, { type }) => writes.push(type),
    noteOutcome: async () => {
      writes.push('connection');
      return { othersPass: false };
    },
    wakeAt: () => undefined,
  };
  await createRunner(port).wake();
  return writes;
}

it('what Hona has taken stands on its row first: a worker that dies behind it leaves no doubt', async () => {
  expect(await listWrites({ kind: 'accepted', status: 200 })).toEqual(['outcome', 'connection']);
});

it('a doubt stands on its row first', async () => {
  expect(await listWrites({ kind: 'unknown', code: 'timeout', status: null })).toEqual([
    'outcome',
    'connection',
  ]);
});

it('a refused token stops the queue first: its row says what was found there', async () => {
  expect(await listWrites({ kind: 'token', status: 401 })).toEqual(['connection', 'outcome']);
});
