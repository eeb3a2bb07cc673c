// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMinor } from '../../src/domain/activity';
import { diffCase, diffContact, mergeDocuments } from '../../src/domain/changes';
import { type CaseFacts, type ContactFacts, NAMES_ONLY } from '../../src/domain/facts';
import { makeContact, makeFact, makePhone, REF } from '../builders';

const names = <T>(value: T) => ({
  ...makeFact(value),
  source: { page: 'contacts-staff' as const, way: NAMES_ONLY },
});
const john = makeContact({ contactId: '9001002', name: 'John Roe', group: null });
const staff = (name: string, staffId: string | null = '7001') => ({
  staffId,
  name,
  title: null,
  lead: false,
});

describe('what changed on a case between two readings', () => {
  it.each<[string, CaseFacts, CaseFacts, object[]]>([
    [
      'the stage',
      { stage: makeFact('Intake') },
      { stage: makeFact('Discovery') },
      [{ kind: 'fact-changed', fact: 'stage', was: 'Intake', is: 'Discovery' }],
    ],
    [
      'a stage that was taken away',
      { stage: makeFact('Intake') },
      { stage: makeFact<string>(null) },
      [{ kind: 'fact-changed', fact: 'stage', was: 'Intake', is: '' }],
    ],
    [
      'closed',
      { closed: makeFact(false) },
      { closed: makeFact(true) },
      [{ kind: 'fact-changed', fact: 'closed', was: 'false', is: 'true' }],
    ],
    ['a first reading', {}, { stage: makeFact('Discovery'), contacts: makeFact([john]) }, []],
    ['a fact that was not read this time', { stage: makeFact('Intake') }, {}, []],
    [
      'a custom field',
      {
        customFields: makeFact([
          { label: 'Court Date', value: '1/2/2026' },
          { label: 'Judge', value: 'Lee' },
        ]),
      },
      {
        customFields: makeFact([
          { label: 'Court Date', value: null },
          { label: 'Judge', value: 'Lee' },
        ]),
      },
      [{ kind: 'field-changed', whose: null, label: 'Court Date', was: '1/2/2026', is: '' }],
    ],
    [
      'a custom field that is new for all cases',
      { customFields: makeFact([]) },
      { customFields: makeFact([{ label: 'Judge', value: null }]) },
      [],
    ],
    [
      'contacts',
      { contacts: makeFact([makeContact()]) },
      { contacts: makeFact([john]) },
      [{ kind: 'list-changed', list: 'contacts', added: ['John Roe'], removed: ['Jane Doe'] }],
    ],
    [
      'contacts of whom only names were read',
      { contacts: makeFact([makeContact(), john]) },
      { contacts: names([john]) },
      [],
    ],
    ['a list that is empty now', { contacts: makeFact([john]) }, { contacts: makeFact<never[]>(null) }, []],
    [
      'a contact who got another name',
      { contacts: makeFact([john]) },
      { contacts: makeFact([{ ...john, name: 'John R. Roe' }]) },
      [],
    ],
    [
      'staff without IDs',
      { staff: makeFact([staff('Dana Ortiz', null)]) },
      { staff: makeFact([staff('Dana Ortiz', null), staff('Lee Ho', null)]) },
      [{ kind: 'list-changed', list: 'staff', added: ['Lee Ho'], removed: [] }],
    ],
    [
      'a document',
      { documents: makeFact([{ documentId: '1', name: 'A.pdf' }]) },
      {
        documents: makeFact([
          { documentId: '1', name: 'A (2).pdf' },
          { documentId: '2', name: 'B.pdf' },
        ]),
      },
      [{ kind: 'documents-seen', names: ['B.pdf'], count: 1 }],
    ],
    [
      'the first document of a case that had none',
      { documents: makeFact<never[]>(null) },
      { documents: makeFact([{ documentId: '2', name: 'B.pdf' }]) },
      [{ kind: 'documents-seen', names: ['B.pdf'], count: 1 }],
    ],
  ])('%s', (_what, before, after, changes) => {
    expect(diffCase(before, after)).toEqual(changes);
  });

  it('tells of many documents how many, and of a long text its beginning', () => {
    const documents = Array.from({ length: 40 }, (_, i) => ({ documentId: `${i}`, name: `${i}.pdf` }));
    const [seen] = diffCase({ documents: makeFact<never[]>(null) }, { documents: makeFact(documents) });
    expect(seen).toMatchObject({ count: 40, names: { length: 10 } });
    const [long] = diffCase({ description: makeFact('x') }, { description: makeFact('y'.repeat(100_000)) });
    expect(JSON.stringify(long).length).toBeLessThan(400);
  });

  it('the same facts are no change, whatever they are', () => {
    const facts = fc.record<CaseFacts>(
      {
        stage: fc.option(fc.string(), { nil: null }).map((v) => makeFact(v)),
        customFields: fc
          .array(fc.record({ label: fc.string(), value: fc.option(fc.string(), { nil: null }) }))
          .map((fields) => makeFact(fields)),
        staff: fc
          .array(fc.record({ id: fc.option(fc.string(), { nil: null }), name: fc.string() }))
          .map((all) => makeFact(all.map(({ id, name }) => staff(name, id)))),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(facts, (f) => {
        expect(diffCase(f, structuredClone(f))).toEqual([]);
      }),
    );
  });
});

describe('what changed on a contact’s page', () => {
  const before: ContactFacts = {
    name: makeFact('Jane Doe'),
    phones: makeFact([makePhone()]),
    email: makeFact('jane@example.com'),
    customFields: makeFact([{ label: 'Minor', value: 'No' }]),
  };
  it.each<[string, ContactFacts, object[]]>([
    [
      'a phone',
      { phones: makeFact([makePhone({ raw: '(213) 555-0101' })]) },
      [{ kind: 'fact-changed', fact: 'phone', was: makePhone().raw, is: '(213) 555-0101' }],
    ],
    [
      'the e-mail',
      { email: makeFact<string>(null) },
      [{ kind: 'fact-changed', fact: 'email', was: 'jane@example.com', is: '' }],
    ],
    [
      'a custom field, with whose it is',
      { customFields: makeFact([{ label: 'Minor', value: 'Yes' }]) },
      [{ kind: 'field-changed', whose: 'Jane Doe', label: 'Minor', was: 'No', is: 'Yes' }],
    ],
    ['nothing', {}, []],
  ])('%s', (_what, after, changes) => {
    expect(diffContact(before, { ...before, ...after })).toEqual(changes);
  });
});

describe('a list of documents that comes in parts', () => {
  it('keeps what other parts showed, and takes the newer name', () => {
    const old = [
      { documentId: '1', name: 'A.pdf' },
      { documentId: null, name: 'scan.png' },
    ];
    expect(
      mergeDocuments(old, [
        { documentId: '1', name: 'A2.pdf' },
        { documentId: null, name: 'scan.png' },
        { documentId: '3', name: 'C.pdf' },
      ]),
    ).toEqual([
      { documentId: '1', name: 'A2.pdf' },
      { documentId: null, name: 'scan.png' },
      { documentId: '3', name: 'C.pdf' },
    ]);
  });
});

describe('a list of documents that is whole', () => {
  const old = [
    { documentId: '1', name: 'A.pdf' },
    { documentId: null, name: 'scan.png' },
  ];
  it('no longer holds what is gone from MyCase', () => {
    expect(mergeDocuments(old, [{ documentId: '1', name: 'A.pdf' }], true)).toEqual([
      { documentId: '1', name: 'A.pdf' },
    ]);
  });
});

describe('what stands first (product §5)', () => {
  it('stage, phone, e-mail and client; custom fields, documents, contacts and staff stand under More', () => {
    const changed = (fact: 'stage' | 'phone' | 'email' | 'client' | 'office') =>
      isMinor({ what: { kind: 'fact-changed', fact, was: '', is: '' } });
    expect((['stage', 'phone', 'email', 'client'] as const).some(changed)).toBe(false);
    expect(changed('office')).toBe(true);
    expect(isMinor({ what: { kind: 'documents-seen', names: [], count: 0 } })).toBe(true);
    expect(isMinor({ what: { kind: 'handed-over', entryId: `${REF.caseId}` } })).toBe(false);
  });
});
