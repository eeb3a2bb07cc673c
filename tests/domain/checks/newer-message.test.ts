// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { makeAccepted, makeLine, NOW } from '../../builders';
import { find, logOf, makeClientLine } from './input';

const old = makeLine({ lineId: 'post:old', firstReading: 1 });
const ours = makeLine({ lineId: 'post:ours', firstReading: 3 });
const theirs = makeClientLine('I have a question', { firstReading: 3 });
const sent = makeAccepted({ claim: { threadId: '7', lineId: 'post:ours', at: NOW, by: 'match' } });

describe('newer-message (product §6)', () => {
  it.each([
    ['nothing new', { log: logOf(old), linesAtStart: 1 }, null],
    ['nobody knows what stood there', { log: logOf(old), linesAtStart: null }, null],
    ['fewer lines than before', { log: logOf(old), linesAtStart: 5 }, null],
    [
      'the client wrote',
      { log: logOf(old, theirs), linesAtStart: 1 },
      { count: 1, author: 'Jane Doe', client: 1 },
    ],
    [
      'the client wrote, in a place above',
      { log: logOf(theirs, old), linesAtStart: 1 },
      { count: 1, author: 'Jane Doe', client: 1 },
    ],
    [
      'a colleague wrote',
      { log: logOf(old, ours), linesAtStart: 1 },
      { count: 1, author: 'Dana Ortiz', client: 0 },
    ],
    ['only what this computer sent', { log: logOf(old, ours), linesAtStart: 1, entries: [sent] }, null],
    [
      'that, and the client',
      { log: logOf(old, ours, theirs), linesAtStart: 1, entries: [sent] },
      { count: 1, author: 'Jane Doe', client: 1 },
    ],
  ])('%s', (_, changes, detail) => {
    expect(find('newer-message', changes)).toEqual(detail);
  });
});
