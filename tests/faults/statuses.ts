import { expect } from 'vitest';
import { attempt, count, type State, settle } from './attempts';
import type { World } from './world';

/** F25: every status that Hona, a proxy or a firewall may answer with, and what becomes of the message. */
type Row = { status: number; state: State; headers?: Record<string, string>; body?: string; says?: RegExp };

const HTML = { headers: { 'content-type': 'text/html' }, body: '<!doctype html><title>Blocked</title>' };
const after = (value: string) => ({ headers: { 'retry-after': value } });
const inOneHour = new Date(Date.now() + 3_600_000).toUTCString();

export const STATUSES: readonly Row[] = [
  ...[400, 404, 413, 422].map((status): Row => ({ status, state: 'failed' })),
  { status: 403, state: 'failed', ...HTML },
  { status: 425, state: 'later' },
  ...['5', inOneHour, 'Fri, 01 Jan 2021 00:00:00 GMT', '99999999', 'soon'].map(
    (value): Row => ({ status: 429, state: 'later', ...after(value) }),
  ),
  { status: 429, state: 'later' },
  // The unit tests go through every status there is; these are the ones that are met.
  ...[408, 409, 418, 421, 500, 502, 503, 504, 520, 522, 599].map(
    (status): Row => ({ status, state: 'unknown' }),
  ),
  { status: 503, state: 'unknown', ...after('1') },
  { status: 500, state: 'unknown', ...HTML },
  ...[401, 403].map((status): Row => ({ status, state: 'paused' })),
];

export async function everyStatus(world: World): Promise<string> {
  const { stage } = world;
  const seen: Record<string, number> = {};
  for (const [i, { status, state, ...answer }] of STATUSES.entries()) {
    const text = `F25 number ${i}, ${status}`;
    stage.sandbox.hona.fault({ path: '/send-message', status, ...answer });
    const result = await attempt(stage, world.panel, text);
    expect({ status, ...answer, state: result.state }).toEqual({ status, ...answer, state });
    expect({ status, ...count(stage, text) }).toMatchObject({ status, posts: 1, deliveries: 0 });
    seen[state] = (seen[state] ?? 0) + 1;
    await settle(world.panel, text, state);
    if (state !== 'paused') continue;
    const { firm, token } = stage.sandbox;
    await stage.browser.connect({ firm, token });
    await stage.browser.tab.bringToFront();
  }
  return `${STATUSES.length} answers: ${Object.entries(seen)
    .map(([state, n]) => `${n} ${state}`)
    .join(', ')}`;
}
