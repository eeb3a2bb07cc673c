import { describe, expect, it } from 'vitest';
import { deriveRecipient } from '../../src/domain/recipient';
import type { LastSent } from '../../src/domain/update';
import { CELL, HOUR, makeContact, makeFact, makeLastSent, makePhone, makeProject, NOW } from '../builders';

const OTHER = '+12135550101';
const answered = (phone: string | null, contactId = '9001001'): LastSent => {
  const sent = makeLastSent({ contact: { at: NOW - HOUR, result: 'updated', phone, email: null } });
  return { ...sent, update: { ...sent.update, client: { ...sent.update.client, contactId } } };
};
const withPhones = (...phones: ReturnType<typeof makePhone>[]) =>
  makeProject({}, { contacts: { '9001001': { phones: makeFact(phones) } } });
const derive = (project = makeProject(), lastSent: LastSent | null = null) => {
  const result = deriveRecipient(project, lastSent);
  return result.ok ? result.recipient : result.why;
};

describe('deriveRecipient (product §4, "Which number")', () => {
  it('expects MyCase’s number where Hona never answered', () => {
    expect(derive()).toMatchObject({
      clientId: '9001001',
      clientName: 'Jane Doe',
      way: 'text',
      number: CELL,
      numberSource: 'mycase',
      answeredAt: null,
      mycaseNumber: null,
      cell: true,
    });
  });

  it('takes the number of Hona’s last answer and says so, with its time', () => {
    expect(derive(makeProject(), answered(CELL))).toMatchObject({
      number: CELL,
      numberSource: 'hona',
      answeredAt: NOW - HOUR,
      mycaseNumber: null,
      cell: true,
    });
  });

  it('names both where they differ, and does not call Hona’s number a cell number', () => {
    expect(derive(makeProject(), answered(OTHER))).toMatchObject({
      number: OTHER,
      numberSource: 'hona',
      mycaseNumber: CELL,
      cell: false,
    });
  });

  it('ignores Hona’s answer about another client', () => {
    expect(derive(makeProject(), answered(OTHER, '2'))).toMatchObject({
      number: CELL,
      numberSource: 'mycase',
    });
  });

  it('expects MyCase’s number where Hona answered without one', () => {
    expect(derive(makeProject(), answered(null))).toMatchObject({ number: CELL, numberSource: 'mycase' });
  });

  it('cautions where the first phone listed is not a cell number', () => {
    expect(derive(withPhones(makePhone({ kind: 'home' })))).toMatchObject({ number: CELL, cell: false });
  });

  it('is none where the number on file is doubtful, although there is an e-mail', () => {
    const doubtful = withPhones(makePhone({ e164: null, raw: '+52 55 1234 5678' }));
    expect(derive(doubtful)).toBe('doubtful-number');
    expect(derive(doubtful, answered(OTHER))).toMatchObject({ number: OTHER, mycaseNumber: null });
  });

  it('goes by e-mail only where there is no phone', () => {
    expect(derive(withPhones())).toMatchObject({
      way: 'e-mail',
      number: null,
      numberSource: null,
      email: 'jane@example.com',
      cell: false,
    });
  });

  it('is none without phone and e-mail', () => {
    const contacts = makeFact([makeContact({ phone: null, email: null })]);
    expect(derive(makeProject({ contacts }, { contacts: {} }))).toBe('no-phone-no-email');
  });

  it.each([
    ['not-loaded', undefined],
    ['none', makeFact<never[]>([])],
    ['choose', makeFact([makeContact({ group: 'Witness' })])],
  ] as const)('is none while the client is %s', (why, contacts) => {
    expect(derive(makeProject({ contacts: contacts as never }))).toBe(why);
  });
});
