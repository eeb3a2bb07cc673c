import { describe, expect, it } from 'vitest';
import type { CaseContact } from '../../src/domain/facts';
import { type LastSent, planUpdate, suggestName } from '../../src/domain/update';
import {
  HOUR,
  makeContact,
  makeFact,
  makeLastSent,
  makePhone,
  makeProject,
  makeUpdate,
  NOW,
} from '../builders';

const obstacles = (
  project: ReturnType<typeof makeProject>,
  name?: { firstName: string; lastName: string },
) => {
  const plan = planUpdate(project, name ?? null);
  return plan.ok ? [] : plan.obstacles;
};

describe('planUpdate', () => {
  it('sends seven values of the project and five of its one client (A1, A3)', () => {
    expect(planUpdate(makeProject())).toMatchObject({ ok: true, update: makeUpdate() });
  });

  it('says when each value was read, so that old ones show their age', () => {
    const plan = planUpdate(makeProject({ stage: makeFact('Discovery', NOW - 72 * HOUR) }));
    expect(plan).toMatchObject({ readAt: { phase: NOW - 72 * HOUR, name: NOW, phone: NOW, email: NOW } });
  });

  it('leaves the notices to staff where MyCase does not say (nothing preselected)', () => {
    const plan = planUpdate(
      makeProject({ customFields: makeFact([{ label: 'Hona Enabled', value: null }]) }),
    );
    expect(plan).toMatchObject({ ok: true, update: { notices: null } });
  });

  it.each([
    ['name', { name: undefined }, 'not-loaded', null],
    ['phase', { stage: makeFact<string>(null) }, 'empty', null],
    ['phase', { stage: makeFact('Appeal') }, 'unmapped', 'Appeal'],
    ['projectType', { practiceArea: makeFact('Tax') }, 'unmapped', 'Tax'],
    ['status', { closed: undefined }, 'not-loaded', null],
  ] as const)('names what stands in its way: %s %o', (field, facts, why, value) => {
    const mapping = { phases: { Discovery: 'D' }, projectTypes: { 'Personal Injury': 'P' } };
    expect(obstacles(makeProject(facts, {}, mapping))).toEqual([{ field, why, value }]);
  });

  it('names everything that stands in its way, not only the first', () => {
    const project = makeProject({ name: undefined, stage: undefined, contacts: undefined });
    expect(obstacles(project).map((o) => o.field)).toEqual(['name', 'phase', 'client']);
  });

  it('A5: asks for the person behind a company and invents none', () => {
    const company = makeProject({
      contacts: makeFact([makeContact({ name: 'Doe Building Co', type: 'Company' })]),
    });
    expect(obstacles(company)).toEqual([{ field: 'client', why: 'company' }]);
    const named = planUpdate(company, { firstName: 'Ann', lastName: 'Poe' });
    expect(named).toMatchObject({ ok: true, update: { client: { firstName: 'Ann', lastName: 'Poe' } } });
  });

  it('A5: asks for the rest of a name of one word', () => {
    expect(obstacles(makeProject({ contacts: makeFact([makeContact({ name: 'Jane' })]) }))).toEqual([
      { field: 'client', why: 'one-name' },
    ]);
  });

  it('PULL-CORR-1: a company’s number goes with its kind, since a person may carry the same', () => {
    const contacts = makeFact([makeContact({ contactId: null, companyId: '9001001', type: 'Company' })]);
    const project = makeProject(
      { contacts },
      { companies: { '9001001': { email: makeFact('office@harbor.example') } } },
    );
    expect(planUpdate(project, { firstName: 'Ann', lastName: 'Poe' })).toMatchObject({
      ok: true,
      update: { client: { contactId: 'company-9001001', email: 'office@harbor.example' } },
    });
  });

  const withClient = (changes: Partial<CaseContact>) =>
    makeProject({ contacts: makeFact([makeContact(changes)]) });

  it('A4: asks staff about a name that can be split in two ways, and takes what they say', () => {
    const project = withClient({ name: 'Gabriel García Márquez' });
    expect(obstacles(project)).toEqual([{ field: 'client', why: 'doubtful-name' }]);
    const name = { firstName: 'Gabriel', lastName: 'García Márquez' };
    expect(planUpdate(project, name)).toMatchObject({ ok: true, update: { client: name } });
  });

  it('A4: suggests what was sent for this contact while MyCase still has the same words', () => {
    const client = { ...makeUpdate().client, firstName: 'Gabriel', lastName: 'García Márquez' };
    const last = makeLastSent({ update: makeUpdate({ client }) });
    const suggest = (changes: Partial<CaseContact>, sent: LastSent | null = last) => {
      const { firstName, lastName } = suggestName(withClient(changes), sent);
      return [firstName, lastName];
    };
    expect(suggest({ name: 'Gabriel García Márquez' })).toEqual(['Gabriel', 'García Márquez']);
    expect(suggest({ name: 'Gabriel García Márquez' }, null)).toEqual(['Gabriel García', 'Márquez']);
    expect(suggest({ name: 'Gabriel García Ruiz' })).toEqual(['Gabriel García', 'Ruiz']);
    expect(suggest({ name: 'Gabriel García Márquez', contactId: '5' })).toEqual([
      'Gabriel García',
      'Márquez',
    ]);
    expect(suggest({ name: 'Gabriel Márquez' })).toEqual(['Gabriel', 'Márquez']);
  });

  it('A5: suggests nobody for a company, nor for a name of one word', () => {
    const blank = { firstName: '', lastName: '' };
    for (const changes of [{ name: 'Harbor Building', type: 'Company' as const }, { name: 'Jane' }])
      expect(suggestName(withClient(changes), makeLastSent())).toEqual(blank);
    expect(suggestName(makeProject({ contacts: undefined }), null)).toEqual(blank);
  });

  it('PULL-LEAD-2: is not possible for a lead', () => {
    const customFields = makeFact([
      { label: 'Kind', value: 'Lead' },
      { label: 'Hona Enabled', value: 'Yes' },
    ]);
    const lead = { label: 'Kind', value: 'Lead' };
    expect(obstacles(makeProject({ customFields }, {}, { lead }))).toEqual([{ field: 'case', why: 'lead' }]);
    expect(obstacles(makeProject({ customFields: undefined }, {}, { lead }))).toEqual([
      { field: 'case', why: 'not-loaded' },
    ]);
  });

  it('PULL-PHASE-1: is not possible where the firm’s phases follow tasks', () => {
    expect(obstacles(makeProject({}, {}, { phasesFollowTasks: true }))).toEqual([
      { field: 'phase', why: 'follows-tasks', value: 'Discovery' },
    ]);
  });

  it('A5: takes no blank for a name', () => {
    expect(obstacles(makeProject(), { firstName: 'Jane', lastName: ' ' })).toEqual([
      { field: 'client', why: 'one-name' },
    ]);
  });

  it('PULL-CORR-1: is not possible for a client without an ID', () => {
    expect(obstacles(withClient({ contactId: null }))).toEqual([{ field: 'client', why: 'no-id' }]);
  });

  it.each(['none', 'choose'] as const)('is not possible while the client is %s', (why) => {
    const contacts = makeFact(why === 'none' ? [] : [makeContact({ group: null })]);
    expect(obstacles(makeProject({ contacts }))).toEqual([{ field: 'client', why }]);
  });

  it('never sends a doubtful number, nor a client without phone and e-mail', () => {
    const own = (phones: ReturnType<typeof makePhone>[], email: string | null) => ({
      contacts: { '9001001': { phones: makeFact(phones), email: makeFact(email) } },
    });
    expect(obstacles(makeProject({}, own([makePhone({ e164: null })], 'a@example.com')))).toEqual([
      { field: 'phone', why: 'doubtful', value: '(213) 373-4253', problem: 'odd' },
    ]);
    expect(obstacles(makeProject({}, own([], null)))).toEqual([{ field: 'phone', why: 'no-phone-no-email' }]);
    expect(planUpdate(makeProject({}, own([], 'a@example.com')))).toMatchObject({
      update: { client: { phone: null, email: 'a@example.com' } },
    });
  });
});
