// @vitest-environment node
import { expect, it, vi } from 'vitest';
import { hasOpenStop } from '../../../src/domain/checks/open-stops';
import { remember } from '../../../src/domain/checks/remember';
import { noStops } from '../../../src/domain/stop';
import { makeLine, makeLog } from '../../builders';

it('looks at the same text once', () => {
  const tells = vi.fn((text: string) => text === 'stop');
  const known = remember(tells);
  expect([known('stop'), known('go'), known('stop'), known('go')]).toEqual([true, false, true, false]);
  expect(tells).toHaveBeenCalledTimes(2);
});

it('begins anew when it has too many, and stays right', () => {
  const known = remember((text) => text.endsWith('7'));
  for (let n = 0; n < 20_010; n++) known(`${n}`);
  expect([known('7'), known('8')]).toEqual([true, false]);
});

it('forgets: what it looked at is looked at anew', () => {
  const tells = vi.fn(() => true);
  const known = remember(tells);
  known('stop');
  known.forget();
  known('stop');
  expect(tells).toHaveBeenCalledTimes(2);
});

const said = (text: string) => makeLine({ author: 'Jane Doe', authorTitle: 'Client', text });
const key = `${said('').threadId}/${said('').lineId}`;
const handled = { handled: [{ line: key, at: 1, note: 'Called', by: null }] };

it.each([
  ['Please stop texting me', noStops, true],
  ['Please stop texting me', handled, false],
  ['You have the wrong number', noStops, true],
  ['I will stop by the office', noStops, false],
])('hasOpenStop: %j', (text, stops, open) => {
  expect(hasOpenStop(makeLog([said(text)]), stops)).toBe(open);
});
