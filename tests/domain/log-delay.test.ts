// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { deriveUsualDelay } from '../../src/domain/log-delay';
import type { LineClaim } from '../../src/domain/outbox';
import { attempt, entry } from '../panel/samples';

const MINUTE = 60_000;
const ACCEPTED = 1_000_000;

/** Handed over at one moment, found in the log so many minutes later. */
function logged(minutes: number, by: LineClaim['by'] = 'match') {
  const claim = { threadId: '1', lineId: '1', at: ACCEPTED + minutes * MINUTE, by };
  const sent = { ...attempt({ kind: 'accepted', status: 200 }), endedAt: ACCEPTED };
  return entry({ state: 'logged', claim, attempts: [sent] });
}

describe('deriveUsualDelay', () => {
  it('outbox document §4: the median from "Handed to Hona" until the log showed it', () => {
    expect(deriveUsualDelay([logged(60), logged(4), logged(3)])).toBe(4 * MINUTE);
    expect(deriveUsualDelay([logged(1), logged(2), logged(3), logged(400)])).toBe(2 * MINUTE);
  });

  it('fewer than three tell nothing', () => {
    expect(deriveUsualDelay([])).toBeNull();
    expect(deriveUsualDelay([logged(1), logged(2)])).toBeNull();
  });

  it('a line that a person chose, a clock set back, and a doubtful sending tell nothing', () => {
    const doubtful = {
      ...logged(2),
      attempts: [attempt({ kind: 'unknown', code: 'timeout', status: null })],
    };
    expect(deriveUsualDelay([logged(1), logged(2), logged(3, 'hand')])).toBeNull();
    expect(deriveUsualDelay([logged(1), logged(2), logged(-3)])).toBeNull();
    expect(deriveUsualDelay([logged(1), logged(2), doubtful])).toBeNull();
  });
});
