// @vitest-environment node
import { describe, expect, it, vi } from 'vitest';
import { defaultMapping } from '../../../src/domain/mapping';
import type { Outcome, UnknownCode } from '../../../src/domain/outbox';
import { deriveProject } from '../../../src/domain/project';
import {
  describeAsk,
  describeChecked,
  describeDoubt,
  describeRefusal,
} from '../../../src/panel/thread/describe-decision';
import { loadUsualDelay } from '../../../src/store/read/usual-delay';
import { attempt, entry, fact, jane, record } from '../samples';

vi.mock('../../../src/store/read/usual-delay', () => ({ loadUsualDelay: vi.fn() }));

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

describe('describeAsk', () => {
  const asks = (was: string, is: string) =>
    describeAsk({ reason: 'client-changed', was, is }, entry(), namesakes);
  const namesakes = deriveProject(
    record({ facts: { ...record().facts, contacts: fact([{ ...jane, contactId: '8' }]) } }),
    defaultMapping,
  );

  it('names the client of then and of now', () => {
    expect(asks('Jane Doe', 'John Doe')).toBe(
      'The client was Jane Doe when you pressed Send, and is John Doe now.',
    );
  });

  it('tells two clients of one name apart by their numbers in MyCase', () => {
    expect(asks('Jane Doe', 'Jane Doe')).toMatch(/Jane Doe who is contact 7 in MyCase.*of that name: 8\./);
  });
});

describe('describeChecked', () => {
  it.each([
    [240_000, /Not in the log yet\..*Here it has usually taken 4 minutes\.$/],
    [10_000, /usually taken a minute\.$/],
    [3 * 3_600_000, /usually taken 3 hours\.$/],
    [null, /Hona may log it later\.$/],
  ])('outbox document §4: not found, with what is usual here: %s ms', async (usual, words) => {
    vi.mocked(loadUsualDelay).mockResolvedValueOnce(usual);
    expect(await describeChecked('not-found', 'smithlaw')).toMatch(words);
  });

  it('what is usual is left out where it cannot be read', async () => {
    vi.mocked(loadUsualDelay).mockRejectedValueOnce(new Error('broken'));
    expect(await describeChecked('not-found', 'smithlaw')).toMatch(/later\.$/);
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
