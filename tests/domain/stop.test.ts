import { describe, expect, it } from 'vitest';
import { putStopNote } from '../../src/domain/stop';

describe('a note of "Record what we did" that is typed in two windows (product §6)', () => {
  const theirs = { note: 'Wrote to her', by: 'two' };

  it('a window writes over its own, and beside what another one typed', () => {
    expect(
      putStopNote([{ note: 'Call', by: 'one' }, theirs], { note: 'Called', by: 'one', over: '' }),
    ).toEqual([theirs, { note: 'Called', by: 'one' }]);
  });

  it('what somebody went on with is written over as long as it says what it said', () => {
    const [typed, over] = ['Wrote to her today', 'Wrote to her'];
    expect(putStopNote([theirs], { note: typed, by: 'one', over })).toEqual([{ note: typed, by: 'one' }]);
    const changed = { note: 'Wrote to him', by: 'two' };
    expect(putStopNote([changed], { note: typed, by: 'one', over })).toEqual([
      changed,
      { note: typed, by: 'one' },
    ]);
  });

  it('emptied, its own goes and the other stays', () => {
    expect(putStopNote([{ note: 'Call', by: 'one' }, theirs], { note: '', by: 'one', over: '' })).toEqual([
      theirs,
    ]);
  });
});
