// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { Outcome, UnknownCode } from '../../../src/domain/outbox';
import { describeDoubt, describeRefusal } from '../../../src/panel/thread/describe-decision';
import { attempt, entry } from '../samples';

const refused = (status: number, reason: string | null): Outcome => ({ kind: 'refused', status, reason });
const unclear = (code: UnknownCode): Outcome => ({ kind: 'unknown', code, status: null });
const doubt = (outcomes: Outcome[], guarded = true) =>
  describeDoubt(entry({ state: 'unknown', doubt: true, attempts: outcomes.map(attempt) }), guarded).join(' ');

describe('describeRefusal', () => {
  it.each([
    [425, /too busy for it twice/],
    [429, /too busy for it three times/],
  ])('says how often it was tried: %i', (status, text) => {
    const failed = entry({ state: 'failed', attempts: [attempt(refused(status, null))] });
    expect(describeRefusal(failed).join(' ')).toMatch(text);
  });
});

describe('describeDoubt', () => {
  it.each([
    [422, 'no such project', /refused: Hona says “no such project” \(422\); an earlier try may have arrived/],
    [404, null, /refused: Hona’s answer was 404; an earlier try.*Hona has no project for this case/],
    [403, null, /refused: something between here and Hona refused it \(403\); an earlier try/],
    [425, null, /refused: Hona was too busy for it twice \(425\);/],
    [0, null, /refused: the connection to Hona had been removed;/],
  ])('a later try that Hona refused (%i): both are said', (status, reason, text) => {
    const said = doubt([unclear('timeout'), refused(status, reason)]);
    expect(said).toMatch(text);
    expect(said).toMatch(/^Hona did not answer in time\..*Sending it again could reach Jane Doe twice\.$/);
  });

  it.each(['connection', 'timeout', 'incomplete', 'status', 'worker-ended'] as const)(
    'what is in doubt (%s) may have gone twice only where the browser is not kept from repeating it',
    (code) => {
      expect(doubt([unclear(code)], false)).toMatch(/a broken line may also have sent it twice/);
      expect(doubt([unclear(code)], true)).not.toMatch(/sent it twice/);
    },
  );
});
