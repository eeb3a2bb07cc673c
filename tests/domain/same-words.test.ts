import { describe, expect, it } from 'vitest';
import { hasSameWords } from '../../src/domain/same-words';
import { makeAccepted, makeAttempt, makeEntry, makeLine, makeLog, makeUnknown, NOW } from '../builders';

describe('"The same words stand in the log" (outbox document §2)', () => {
  const dropped = makeUnknown({ state: 'discarded' });
  const says = (entry: ReturnType<typeof makeEntry>, ...lines: ReturnType<typeof makeLine>[]) =>
    hasSameWords(entry, makeLog(lines), [entry]);

  it('is said of an entry that was discarded in doubt', () => {
    expect(says(dropped, makeLine({ text: 'Please\u00a0call us.' }))).toBe(true);
    expect(says(dropped)).toBe(false);
  });

  it('is said of no other', () => {
    expect(says(makeUnknown(), makeLine())).toBe(false);
    expect(says(makeEntry({ state: 'discarded', attempts: [makeAttempt()] }), makeLine())).toBe(false);
  });

  it('is not said of the client’s words', () => {
    expect(says(dropped, makeLine({ author: 'Jane Doe', authorTitle: 'Client' }))).toBe(false);
  });

  it('is not said of a line that is another entry’s', () => {
    const claim = { threadId: '7', lineId: 'post:1', at: NOW, by: 'match' } as const;
    const other = makeAccepted({ id: 'e2', state: 'logged', claim });
    expect(hasSameWords(dropped, makeLog([makeLine()]), [dropped, other])).toBe(false);
  });
});
