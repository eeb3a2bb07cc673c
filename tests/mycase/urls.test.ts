// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { Place } from '../../src/domain/place';
import { casePaths, caseUrl, mayFetch, threadPath } from '../../src/mycase/paths';
import { findPlace } from '../../src/mycase/urls';

const FIRM = 'https://smithlaw.mycase.com';
const firm = 'smithlaw';

/** Examples beside each detector; everyone else's examples are its negatives. */
const examples: Record<Place['kind'], [url: string, place: Place][]> = {
  case: (
    [
      ['/court_cases/31946235', 'info'],
      ['/court_cases/31946235/', 'info'],
      ['/court_cases/31946235/info', 'info'],
      ['/court_cases/31946235/items', 'info'],
      ['/court_cases/31946235?tab=notes', 'info'],
      ['/court_cases/31946235#documents', 'info'],
      ['/court_cases/31946235/case_link', 'contacts'],
      ['/court_cases/31946235/communications', 'messages'],
      ['/court_cases/31946235/communications/messages', 'messages'],
      ['/court_cases/31946235/communications/calls', 'other'],
      ['/court_cases/31946235/notes', 'other'],
      ['/court_cases/31946235/text_messages', 'texts'],
      ['/court_cases/31946235/communications/text_messages', 'texts'],
      ['/court_cases/31946235/documents', 'documents'],
      ['/court_cases/31946235/case_details/documents#documents', 'documents'],
      ['/court_cases/31946235/constructor', 'other'],
      ['/court_cases/31946235/info?court_case=99', 'info'],
    ] as const
  ).map(([path, page]) => [FIRM + path, { kind: 'case', firm, caseId: '31946235', page }]),
  thread: [
    [`${FIRM}/messages/5400107`, { kind: 'thread', firm, threadId: '5400107' }],
    [`${FIRM}/messages/5400107/info`, { kind: 'thread', firm, threadId: '5400107' }],
  ],
  contact: [
    [`${FIRM}/contacts/clients/9001001`, { kind: 'contact', firm, contactId: '9001001' }],
    [`${FIRM}/contacts/clients/9001001/cases`, { kind: 'contact', firm, contactId: '9001001' }],
    [`${FIRM}/contacts/clients/9001001/text_messages`, { kind: 'contact', firm, contactId: '9001001' }],
  ],
  company: [[`${FIRM}/contacts/companies/4100`, { kind: 'company', firm, companyId: '4100' }]],
  event: [[`${FIRM}/events/880012`, { kind: 'event', firm, eventId: '880012' }]],
  staff: [[`${FIRM}/contacts/attorneys/7001`, { kind: 'staff', firm, staffId: '7001' }]],
  lead: [
    [`${FIRM}/leads/55123/case_details/info`, { kind: 'lead', firm }],
    [`${FIRM}/leads/55123`, { kind: 'lead', firm }],
    [`${FIRM}/leads/55123/communications/calls`, { kind: 'lead', firm }],
  ],
  login: [
    [
      'https://auth.mycase.com/login_sessions/new?redirect_uri=https%3A%2F%2Fsmithlaw.mycase.com%2Fcourt_cases%2F1',
      { kind: 'login' },
    ],
    [`${FIRM}/login`, { kind: 'login' }],
    [`${FIRM}/logout`, { kind: 'login' }],
    [`${FIRM}/user_sessions/o_auth_callback`, { kind: 'login' }],
  ],
  elsewhere: [
    '/',
    '/dashboard',
    '/court_cases',
    '/court_cases/',
    '/court_cases/new',
    '/court_cases/validate_case.json',
    '/court_cases/31946235.json',
    '/court_cases/31946235abc',
    '/court_cases/-1',
    '/court_cases/0',
    '/court_cases/031946235',
    '/court_cases/%33',
    '/court_cases/1234567890123456789',
    '//court_cases/31946235',
    '/x/court_cases/31946235',
    '/Court_Cases/31946235',
    '/messages/new?court_case=31946235',
    '/messages/5400107/edit',
    '/messages',
    '/contacts/clients?page=2',
    '/contacts/clients',
    '/contacts/companies',
    '/events',
    '/events/new',
    '/contacts/attorneys',
    '/contacts/contact_groups',
    '/leads',
    '/appointment_rules/new?court_case=31946235',
    '/search?case=/court_cases/31946235',
    '/documents/31946235',
    '/account#/court_cases/31946235',
    '/logins',
  ].map((path) => [FIRM + path, { kind: 'elsewhere', firm }]),
  outside: [
    'http://smithlaw.mycase.com/court_cases/31946235',
    'https://www.mycase.com/court_cases/31946235',
    'https://assets.mycase.com/court_cases/31946235',
    'https://api.mycase.com/court_cases/31946235',
    'https://external-integrations.mycase.com/v1/court_cases/31946235',
    'https://mycase.com/court_cases/31946235',
    'https://a.b.mycase.com/court_cases/31946235',
    'https://smithlaw.mycase.com.evil.example/court_cases/31946235',
    'https://smithlaw-mycase.com/court_cases/31946235',
    'https://evil.example/https://smithlaw.mycase.com/court_cases/31946235',
    'https://smithlaw.mycase.com@evil.example/court_cases/31946235',
    'https://app.hona.com/court_cases/31946235',
    'chrome://newtab/',
    'about:blank',
    'not an address',
    '',
  ].map((url) => [url, { kind: 'outside' }]),
};

describe('findPlace', () => {
  const all = Object.values(examples).flat();
  it.each(all)('D1: %s', (url, place) => {
    expect(findPlace(url)).toEqual(place);
  });

  it.each(Object.keys(examples) as Place['kind'][])('D1: %s is nobody else’s example', (kind) => {
    const found = all.filter(([url]) => findPlace(url).kind === kind);
    expect(found).toEqual(examples[kind]);
  });

  it('D1: the same ID in two firms is two cases', () => {
    expect(findPlace('https://b-firm.mycase.com/court_cases/7')).toEqual({
      kind: 'case',
      firm: 'b-firm',
      caseId: '7',
      page: 'info',
    });
  });
});

describe('paths', () => {
  it('caseUrl leads back to the case', () => {
    const url = caseUrl({ firm, caseId: '31946235' });
    expect(findPlace(url)).toMatchObject({ kind: 'case', firm, caseId: '31946235' });
  });

  it.each([...casePaths('31946235'), threadPath('5400107'), '/contacts/clients/9', '/contacts/attorneys/7'])(
    'D5: %s may be read by GET',
    (path) => expect(mayFetch(path)).toBe(true),
  );

  it.each([
    '/messages/new',
    '/messages/new?court_case=1',
    '/messages/5400107?archive=1',
    '/messages/5400107/info',
    '/court_cases/1',
    '/court_cases/1/update_stage',
    '/court_cases/1/info?x',
    '/court_cases/1/info#x',
    '/court_cases/1/../../logout',
    '/logout',
    'https://evil.example/messages/5',
    '//evil.example/messages/5',
    ' /messages/5',
    '/messages/5\n',
    '',
  ])('D5: %j may not', (path) => expect(mayFetch(path)).toBe(false));
});
