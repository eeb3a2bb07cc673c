import fc from 'fast-check';
import type { CaseRef } from '../../src/domain/case';
import { makePanelCalls } from '../messaging/calls';

/** How many forged messages a run sends: some in every run of the tests, ten times as many by `npm run security`. */
export const RUNS = Number(process.env.SECURITY_RUNS ?? 500);

/** The seed of the forged messages: another one in every run, unless a run is to be repeated. */
const SEED = Number(process.env.SECURITY_SEED ?? Date.now() | 0);

/** As JSON text: only so an own key "__proto__" arrives as one. */
export type Forged = string;

const HOSTILE = [
  '',
  '\0',
  '__proto__',
  'constructor',
  '../../1',
  'sidepanel.html',
  'chrome-extension://x/sidepanel.html',
  '<img src=x onerror=alert(1)>',
  "' OR 1=1 --",
  '{{client.phone}}',
  '\u202e1001009',
  '\ud800',
  'x'.repeat(20_000),
];

/**
 * Messages as a script in the content world could make them: every verb of our own pages well formed, whatever the
 * seed; then `runs` more, any of them with any of its fields replaced, with words beside it that claim to come from
 * the panel, and verbs that do not exist. The same seed makes the same messages: SECURITY_SEED repeats a run.
 */
export function forgeCalls(ref: CaseRef, tabId: number, runs = RUNS, seed = SEED): Forged[] {
  console.log(`${runs} forged messages: SECURITY_SEED=${seed}`);
  const wellFormed = Object.entries(makePanelCalls(ref, tabId)).map(([type, args]) =>
    JSON.stringify({ type, args }),
  );
  const value = fc.oneof(fc.constantFrom<unknown>(...HOSTILE), fc.jsonValue({ maxDepth: 3 }), fc.integer());
  const replaced = (valid: unknown): fc.Arbitrary<unknown> => {
    if (typeof valid !== 'object' || valid === null || Array.isArray(valid))
      return fc.oneof({ weight: 3, arbitrary: fc.constant(valid) }, { weight: 1, arbitrary: value });
    const parts = Object.entries(valid).map(([key, part]) => [key, replaced(part)]);
    return fc.oneof(
      { weight: 5, arbitrary: fc.record(Object.fromEntries(parts)) },
      { weight: 1, arbitrary: value },
    );
  };
  const calls = Object.entries(makePanelCalls(ref, tabId)).map(([type, args]) =>
    fc.record({ type: fc.constant<unknown>(type), args: replaced(args) }),
  );
  const claims = fc.constantFrom(
    {},
    {},
    { from: 'panel' },
    { sender: { url: 'chrome-extension://x/sidepanel.html' } },
    { origin: 'chrome-extension://x', url: 'sidepanel.html', id: 'x' },
    { frameId: 0, tab: null, documentLifecycle: 'active' },
  );
  const unknown = fc.record({ type: value, args: value });
  const message = fc
    .tuple(fc.oneof({ weight: 9, arbitrary: fc.oneof(...calls) }, { weight: 1, arbitrary: unknown }), claims)
    .map(([call, claim]) => JSON.stringify({ ...call, ...claim }));
  const polluted = message.map((text) => text.replace(/^\{/, '{"__proto__":{"id":"x","type":"disconnect"},'));
  const random = fc.oneof({ weight: 9, arbitrary: message }, { weight: 1, arbitrary: polluted });
  return [...wellFormed, ...fc.sample(random, { numRuns: runs, seed })];
}
