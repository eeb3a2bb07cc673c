import { describe, expect, it } from 'vitest';
import { caseKey, sameCase } from '../../src/domain/case';
import { entityKey, findCase, findEntity, fitPage, type OpenPage, type Place } from '../../src/domain/place';
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

describe('D3: a stored page holds for the address that it was stored for', () => {
  const url = (path: string, firm = 'smithlaw') => `https://${firm}.mycase.com${path}`;
  const PATH = `/court_cases/${REF.caseId}/info`;
  const page: OpenPage = { place: CASE, path: PATH, state: 'open' };

  it.each<[string, string]>([
    ['its own address', url(PATH)],
    ['another query or hash', url(`${PATH}?court_case=1#court_cases/1`)],
  ])('%s', (_what, at) => {
    expect(fitPage(page, at)).toBe(page);
  });

  it.each<[string, string]>([
    ['another page of the case', url(`/court_cases/${REF.caseId}/notes`)],
    ['the case itself', url(`/court_cases/${REF.caseId}`)],
  ])('%s is not confirmed', (_what, at) => {
    expect(fitPage(page, at)).toMatchObject({ place: CASE, state: 'opening' });
  });

  it.each<[string, string]>([
    ['another case', url('/court_cases/1/info')],
    ['a case whose ID begins like it', url(`/court_cases/${REF.caseId}0/info`)],
    ['the same case ID at another firm', url(PATH, 'otherfirm')],
    ['a firm whose name begins like it', url(PATH, 'smithlaw2')],
    ['a list', url('/court_cases')],
    ['a page that names the case in its query', url(`/dashboard?court_case=${REF.caseId}`)],
    ['the login', 'https://auth.mycase.com/login_sessions/new'],
  ])('%s is not known yet', (_what, at) => {
    expect(fitPage(page, at)).toBeUndefined();
  });

  it('a page of no case holds for its own address only', () => {
    const contact: Place = { kind: 'contact', firm: 'smithlaw', contactId: '1' };
    const stored: OpenPage = { place: contact, path: '/contacts/clients/1', state: 'open' };
    expect(fitPage(stored, url('/contacts/clients/1'))).toBe(stored);
    expect(fitPage(stored, url('/contacts/clients/2'))).toBeUndefined();
    const login: OpenPage = { place: { kind: 'login' }, path: '/login', state: 'opening' };
    expect(fitPage(login, 'https://auth.mycase.com/login')).toBe(login);
  });

  it('an address that the browser hides is none of MyCase, whatever was stored', () => {
    expect(fitPage(page, undefined)).toBeNull();
    expect(fitPage(null, url(PATH))).toBeNull();
  });
});
