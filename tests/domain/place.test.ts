import { describe, expect, it } from 'vitest';
import { caseKey, sameCase } from '../../src/domain/case';
import { entityKey, findCase, findEntity, type Place } from '../../src/domain/place';
import { REF } from '../builders';

const CASE: Place = { kind: 'case', ...REF, page: 'info' };

describe('case and place (D1)', () => {
  it('names a case by firm and ID: the same number at another firm is another case', () => {
    expect(sameCase(REF, { ...REF })).toBe(true);
    expect(sameCase(REF, { ...REF, firm: 'otherfirm' })).toBe(false);
    expect(sameCase(REF, { ...REF, caseId: '1' })).toBe(false);
    expect(caseKey(REF)).not.toBe(caseKey({ ...REF, firm: 'otherfirm' }));
  });

  it('never takes two unknown cases for the same', () => {
    expect(sameCase(null, null)).toBe(false);
    expect(sameCase(undefined, REF)).toBe(false);
  });

  it.each<[Place, string | null]>([
    [CASE, 'case:smithlaw/12042366'],
    [{ kind: 'contact', firm: 'f', contactId: '1' }, 'contact:f/1'],
    [{ kind: 'staff', firm: 'f', staffId: '1' }, 'staff:f/1'],
    [{ kind: 'thread', firm: 'f', threadId: '1' }, 'thread:f/1'],
    [{ kind: 'lead', firm: 'f' }, null],
    [{ kind: 'login' }, null],
    [{ kind: 'elsewhere', firm: 'f' }, null],
    [{ kind: 'outside' }, null],
  ])('keeps facts under the page’s own entity: %o', (place, key) => {
    const entity = findEntity(place);
    expect(entity && entityKey(entity)).toBe(key);
  });

  it('finds a case on the case’s own page only, not on the page of its thread', () => {
    expect(findCase({ place: CASE, path: '/', state: 'gone' })).toEqual(REF);
    const thread: Place = { kind: 'thread', firm: 'smithlaw', threadId: '7' };
    expect(findCase({ place: thread, path: '/', state: 'open', threadCase: REF })).toBeNull();
    expect(findCase(null)).toBeNull();
  });
});
