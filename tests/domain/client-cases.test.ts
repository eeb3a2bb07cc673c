import { describe, expect, it } from 'vitest';
import {
  type ClientCase,
  findLinesElsewhere,
  findOtherCases,
  isClientOf,
} from '../../src/domain/client-cases';
import type { CaseFacts } from '../../src/domain/facts';
import { NAMES_ONLY } from '../../src/domain/facts';
import type { OutboxEntry } from '../../src/domain/outbox';
import {
  HOUR,
  makeAccepted,
  makeAttempt,
  makeContact,
  makeEntry,
  makeFact,
  makeLine,
  makeLog,
  makeThread,
  makeUnknown,
  NOW,
  REF,
} from '../builders';

const JANE = '9001001';
const OTHER = { firm: REF.firm, caseId: '777' };
const opened = (ref = OTHER, facts: CaseFacts = {}) => ({
  ref,
  name: 'as opened',
  facts: { contacts: makeFact([makeContact()]), ...facts },
});

describe('findOtherCases', () => {
  it('are those that the client’s own page lists, and those opened here whose contacts hold it', () => {
    const listed = [{ caseId: '555', name: 'In re Doe', closed: true }];
    expect(findOtherCases(REF, JANE, listed, [opened()])).toEqual([
      { ref: { firm: REF.firm, caseId: '555' }, name: 'In re Doe', closed: true },
      { ref: OTHER, name: 'as opened', closed: false },
    ]);
  });

  it('never the open case itself, nor one of another firm, nor one without this contact', () => {
    const listed = [{ caseId: REF.caseId, name: 'Doe v. Harbor', closed: false }];
    const elsewhere = opened({ firm: 'otherfirm', caseId: '777' });
    const stranger = opened(OTHER, { contacts: makeFact([makeContact({ contactId: '42' })]) });
    expect(findOtherCases(REF, JANE, listed, [opened(REF), elsewhere, stranger])).toEqual([]);
  });

  it('each once, with the name and the state that the case’s own pages show', () => {
    const listed = [{ caseId: OTHER.caseId, name: 'old name', closed: false }];
    const facts = { name: makeFact('Doe v. Pier'), closed: makeFact(true) };
    expect(findOtherCases(REF, JANE, listed, [opened(OTHER, facts)])).toEqual([
      { ref: OTHER, name: 'Doe v. Pier', closed: true },
    ]);
  });

  it('a company counts apart from the person of the same number', () => {
    const company = makeContact({ contactId: null, companyId: JANE });
    const facts = { contacts: makeFact([company]) };
    expect(findOtherCases(REF, JANE, [], [opened(OTHER, facts)])).toEqual([]);
    expect(findOtherCases(REF, `company-${JANE}`, [], [opened(OTHER, facts)])).toHaveLength(1);
  });
});

describe('isClientOf', () => {
  const bob = makeContact({ contactId: '42', name: 'Bob' });
  const is = (contacts: CaseFacts['contacts'], chosen: string | null = null) =>
    isClientOf(JANE, contacts, ['Client'], chosen);

  it.each<[string, boolean | null, CaseFacts['contacts']]>([
    ['the only one of the client Group', true, makeFact([makeContact(), { ...bob, group: 'Witness' }])],
    ['a witness in the case of another client', false, makeFact([makeContact({ group: 'Witness' }), bob])],
    ['one of two, and nobody chose', null, makeFact([makeContact(), bob])],
    ['no longer on the case', false, makeFact([bob])],
    ['a case without contacts', false, makeFact([])],
    ['a case whose contacts were never read', null, undefined],
    [
      'a case of which names alone were read',
      null,
      { ...makeFact([makeContact({ group: null })]), source: { page: 'items-info', way: NAMES_ONLY } },
    ],
  ])('%s: %s', (_what, expected, contacts) => {
    expect(is(contacts)).toBe(expected);
  });

  it('who was chosen is the client', () => {
    const contacts = makeFact([makeContact(), bob]);
    expect([is(contacts, JANE), is(contacts, '42')]).toEqual([true, false]);
  });
});

describe('findLinesElsewhere (outbox document §4)', () => {
  const elsewhere = (changes: Partial<ClientCase> = {}): ClientCase => ({
    ref: OTHER,
    name: 'Doe v. Pier',
    closed: false,
    isClient: true,
    log: makeLog([makeLine({ threadId: '9', author: 'CRM', authorTitle: null })], {
      ref: OTHER,
      threads: [makeThread({ threadId: '9' })],
    }),
    entries: [],
    readAt: NOW,
    ...changes,
  });
  const withLine = (line: Parameters<typeof makeLine>[0], readAt = NOW + HOUR) =>
    elsewhere({
      log: makeLog([makeLine({ threadId: '9', ...line })], {
        threads: [makeThread({ threadId: '9', readAt })],
      }),
    });
  const find = (entry: OutboxEntry, one = elsewhere(), entries: OutboxEntry[] = [entry]) =>
    findLinesElsewhere(entry, [one], entries);

  it('offers the line with its case, however its words were evened out', () => {
    const entry = makeUnknown({ text: 'It’s – “done”' });
    expect(find(entry, withLine({ text: 'It&#39;s - &quot;done&quot;' }))).toMatchObject([
      { ref: OTHER, caseName: 'Doe v. Pier', line: { threadId: '9', lineId: 'post:1' } },
    ]);
    expect(find(makeAccepted())).toHaveLength(1);
  });

  it.each<[string, OutboxEntry]>([
    ['was never tried', makeEntry()],
    [
      'was refused',
      makeEntry({
        state: 'failed',
        attempts: [makeAttempt({ outcome: { kind: 'refused', status: 400, reason: null } })],
      }),
    ],
    ['is found already', makeAccepted({ state: 'logged' })],
    ['is discarded', makeUnknown({ state: 'discarded' })],
    ['has other words', makeUnknown({ text: 'Please write us.' })],
    ['was said not to be this line', makeUnknown({ rejectedLines: ['post:1'] })],
  ])('nothing to an entry that %s', (_what, entry) => {
    expect(find(entry)).toEqual([]);
  });

  it.each<[string, ClientCase]>([
    ['of a case whose client is somebody else', elsewhere({ isClient: false })],
    ['that the client wrote', withLine({ authorTitle: 'Client' })],
    ['from days before the message left', withLine({ at: NOW - 48 * HOUR })],
    ['in a thread that was not read since', withLine({}, NOW - 1)],
  ])('no line %s', (_what, one) => {
    expect(find(makeUnknown(), one)).toEqual([]);
  });

  it('no line that is another message’s already, of whatever case', () => {
    const claim = { threadId: '9', lineId: 'post:1', at: NOW, by: 'match' } as const;
    const theirs = makeAccepted({ id: 'e2', ref: OTHER, state: 'logged', claim });
    const ours = makeUnknown();
    expect(find(ours, elsewhere(), [ours, theirs])).toEqual([]);
  });
});
