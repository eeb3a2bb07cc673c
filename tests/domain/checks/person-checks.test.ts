// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { type CheckRest, noRest } from '../../../src/domain/checks/make-input';
import { listOthersTold, type PeopleKnown, runPersonChecks } from '../../../src/domain/checks/person-checks';
import type { CaseFacts } from '../../../src/domain/facts';
import { defaultRules } from '../../../src/domain/firm-rules';
import { defaultMapping } from '../../../src/domain/mapping';
import { makeContact, makeFact, makeLog, makeProjectFacts, makeThread, NOW } from '../../builders';
import { makeClientLine } from './input';

const jane = makeContact();
const carol = makeContact({ contactId: '8', name: 'Carol Roe', group: 'Witness' });
const yes = (label: string, value = 'Yes') => ({ customFields: makeFact([{ label, value }]) });
const fieldsOf = (on: 'case' | 'client') => ({
  deceasedField: { on, label: 'Deceased' },
  minorField: { on, label: 'Minor' },
  consentField: { on, label: 'Texts' },
});

type Said = { facts?: CaseFacts; page?: object; rest?: Partial<CheckRest>; on?: 'case' | 'client' };

/** What stands against telling Carol, who is on Jane's case. */
function find(
  { facts = {}, page = {}, rest = {}, on = 'case' }: Said = {},
  change: Partial<PeopleKnown> = {},
) {
  const base = makeProjectFacts();
  const contacts = makeFact([jane, carol]);
  const known: PeopleKnown = {
    knowledge: { ...base, facts: { ...base.facts, contacts, ...facts }, contacts: { 8: page } },
    rest: { 8: { ...noRest, ...rest } },
    mapping: { ...defaultMapping, ...fieldsOf(on) },
    rules: defaultRules,
    settings: { meId: null },
    now: NOW,
    zone: 'America/Los_Angeles',
    ...change,
  };
  return runPersonChecks(known, [jane.contactId as string, '8']).map(({ id, who }) => `${id} ${who?.name}`);
}

describe('who is invited to an event beside the main client (product §6, §7)', () => {
  it('is everyone but the client, of whom the checks of every message speak', () => {
    const { facts } = makeProjectFacts();
    const known = { facts: { ...facts, contacts: makeFact([jane, carol]) }, chosenClientId: null };
    expect(listOthersTold(known, defaultMapping, [jane.contactId as string, '8'])).toEqual(['8']);
    expect(listOthersTold({ ...known, chosenClientId: '8' }, { clientGroups: [] }, ['8'])).toEqual([]);
  });

  it('nothing stands against somebody of whom nothing is known, nor is anybody looked at who left the case', () => {
    expect(find()).toEqual([]);
    expect(find({ facts: { contacts: makeFact([jane]) }, rest: { asClient: [yes('Deceased')] } })).toEqual(
      [],
    );
  });

  it.each([
    ['Deceased', 'Yes', 'deceased'],
    ['Minor', 'Yes', 'minor'],
    ['Texts', 'No', 'consent-no'],
  ])('a field of their own page holds for them: %s, %s', (label, value, id) => {
    expect(find({ page: yes(label, value), on: 'client' })).toEqual([`${id} Carol Roe`]);
  });

  it.each([
    ['Deceased', 'Yes', 'deceased'],
    ['Minor', 'Yes', 'minor'],
    ['Texts', 'No', 'consent-no'],
  ])(
    'a field of the case holds for its client alone, wherever they are invited: %s, %s',
    (label, value, id) => {
      // Of this case: it speaks of Jane.
      expect(find({ facts: yes(label, value) as CaseFacts })).toEqual([]);
      // Of a case of their own.
      const other = value === 'Yes' ? 'No' : 'Yes';
      expect(find({ rest: { asClient: [{}, yes(label, other), yes(label, value)] } })).toEqual([
        `${id} Carol Roe`,
      ]);
      expect(find({ rest: { asClient: [yes(label, other)] } })).toEqual([]);
      // Where the firm keeps it on the client's page, a field of that name in a case says nothing.
      expect(find({ rest: { asClient: [yes(label, value)] }, on: 'client' })).toEqual([]);
    },
  );

  it('what they wrote in a case of theirs holds for them', () => {
    const lines = [makeClientLine('Please stop texting me', { author: 'Carol Roe' })];
    const otherLogs = [makeLog(lines, { threads: [makeThread({ readAt: NOW })] })];
    expect(find({ rest: { otherLogs } })).toEqual(['asked-to-stop Carol Roe']);
  });

  it('the hour is theirs only by their address: the firm’s and this computer’s are said of the client', () => {
    const night = Date.parse('2026-11-21T10:00:00Z');
    expect(find({}, { now: night })).toEqual([]);
    const page = { address: makeFact('1 Main St, Boston, MA 02108') };
    expect(find({ page }, { now: night })).toEqual(['quiet-hours Carol Roe']);
  });
});
