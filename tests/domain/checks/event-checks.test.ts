import { expect, it } from 'vitest';
import type { Finding } from '../../../src/domain/checks/check';
import { keepOfEvents } from '../../../src/domain/checks/event-checks';

const robert = { id: '9002', name: 'Robert Doe' };
const found: Finding[] = [
  { id: 'deceased', level: 'confirm', detail: {} },
  { id: 'minor', level: 'warn', detail: {} },
  { id: 'deceased', level: 'confirm', detail: {}, who: robert },
  { id: 'asked-to-stop', level: 'block', detail: {}, who: robert },
];
const order = (told: 'now' | 'later') =>
  keepOfEvents(found, told).map(({ id, who }) => `${id}${who?.id ?? ''}`);

it('product §7: whomever it is about, what blocks comes first: no reason is asked for what cannot go', () => {
  const gravest = ['asked-to-stop9002', 'deceased', 'deceased9002', 'minor'];
  expect(order('now')).toEqual(gravest);
  expect(order('later')).toEqual(gravest);
});

it('nothing stands against telling nobody', () => {
  expect(keepOfEvents(found, null)).toEqual([]);
});
