// @vitest-environment node
import { expect, it } from 'vitest';
import { type EventDraft, findDraftId, isMadeOf } from '../../src/domain/event-draft';
import { idOfDraft } from '../../src/domain/event-id';

const draft = (by: string): EventDraft => ({ by, savedAt: 5 }) as EventDraft;
const A = 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa';
const B = 'bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb';
const ID = '01234567-89ab-4cde-8f01-23456789abcd';

it('a half-typed event stays where it is, for the window that wrote it last or went on with just that', () => {
  expect(findDraftId(undefined, ID, { by: A, base: null })).toBe(ID);
  expect(findDraftId(draft(A), ID, { by: A, base: null })).toBe(ID);
  expect(findDraftId(draft(B), ID, { by: A, base: 5 })).toBe(ID);
});

it('where another window wrote meanwhile it has an ID of its own, the same each time, that the door takes', () => {
  const apart = findDraftId(draft(B), ID, { by: A, base: 4 });
  expect(apart).not.toBe(ID);
  expect(apart).toMatch(/^[\w-]{1,60}$/);
  expect(findDraftId(draft(B), ID, { by: A, base: null })).toBe(apart);
});

it('where the other window goes on with that one too, neither is written over', () => {
  const apart = findDraftId(draft(B), ID, { by: A, base: 4 });
  expect(findDraftId(draft(B), apart, { by: A, base: null })).not.toBe(apart);
});

it('an event is known by its draft, and by what parted from that, however often; by no other', () => {
  const apart = findDraftId(draft(B), ID, { by: A, base: 4 });
  const again = findDraftId(draft(B), apart, { by: A, base: null });
  for (const one of [ID, apart, again])
    for (const other of [ID, apart, again]) expect(isMadeOf({ id: idOfDraft(one) }, other)).toBe(true);
  expect(isMadeOf({ id: idOfDraft(A) }, ID)).toBe(false);
  expect(isMadeOf({ id: 'm-0123456789abcdef01234567' }, ID)).toBe(false);
});
