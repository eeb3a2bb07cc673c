import { describe, expect, it } from 'vitest';
import { type Mapping, mapValue } from '../../src/domain/mapping';
import { makeContact, makeFact, makePhone, makeProject } from '../builders';

describe('deriveProject (product §4)', () => {
  it('derives everything from one whole case', () => {
    expect(makeProject()).toMatchObject({
      name: { state: 'known', value: 'Doe v. Harbor' },
      phase: { state: 'known', value: 'Discovery', mapped: false },
      projectType: { state: 'known', value: 'Personal Injury', mapped: false },
      status: { state: 'known', value: 'In Progress' },
      notices: { state: 'known', value: true },
      client: { state: 'found', contact: { name: 'Jane Doe' } },
      phone: { phone: { e164: '+12133734253' } },
      email: { value: 'jane@example.com' },
    });
  });

  it('tells not loaded from empty (D6)', () => {
    const empty = makeProject({ stage: makeFact<string>(null), practiceArea: undefined });
    expect(empty.phase.state).toBe('empty');
    expect(empty.projectType).toEqual({ state: 'not-loaded', from: null });
    const blank = makeProject({ name: makeFact(''), stage: makeFact('') });
    expect([blank.name.state, blank.phase.state]).toEqual(['empty', 'empty']);
  });

  it('sends no empty name that somebody mapped to', () => {
    expect(makeProject({}, {}, { phases: { Discovery: '' } }).phase.state).toBe('unmapped');
  });

  it('knows nothing of a case that was never read', () => {
    const project = makeProject({
      name: undefined,
      closed: undefined,
      stage: undefined,
      practiceArea: undefined,
      customFields: undefined,
      contacts: undefined,
    });
    for (const part of ['name', 'closed', 'phase', 'projectType', 'status', 'notices'] as const)
      expect(project[part].state, part).toBe('not-loaded');
    expect(project).toMatchObject({ client: { state: 'not-loaded' }, phone: null, email: null });
  });
});

describe('phase and project type', () => {
  it('sends the firm’s own name for a mapped stage', () => {
    const project = makeProject({}, {}, { phases: { Discovery: 'Gathering facts' } });
    expect(project.phase).toMatchObject({ state: 'known', value: 'Gathering facts', mapped: true });
  });

  it.each(['discovery', 'Discovery ', 'toString', '__proto__'])(
    'knows no name for %j once others are mapped',
    (stage) => {
      const project = makeProject(
        { stage: makeFact(stage) },
        {},
        { phases: { Discovery: 'Gathering facts' } },
      );
      expect(project.phase).toMatchObject({ state: 'unmapped', from: { value: stage } });
    },
  );

  it('maps practice areas apart from stages', () => {
    const mapping = { projectTypes: { Family: 'Family law' } };
    expect(makeProject({}, {}, mapping).projectType.state).toBe('unmapped');
    expect(makeProject({}, {}, mapping).phase.state).toBe('known');
  });

  it('unmapped exists only once the firm has mapped that field', () => {
    expect(mapValue({}, 'anything')).toBe('anything');
    expect(mapValue({ a: 'b' }, 'anything')).toBeNull();
  });
});

describe('status', () => {
  const notStartedStages = ['Intake'];

  it('is Completed where the case is closed, whatever its stage', () => {
    const project = makeProject(
      { closed: makeFact(true), stage: makeFact('Intake') },
      {},
      { notStartedStages },
    );
    expect(project.status).toMatchObject({ state: 'known', value: 'Completed' });
  });

  it('is Not Started for the stages that the firm lists, exactly', () => {
    const of = (stage: string) => makeProject({ stage: makeFact(stage) }, {}, { notStartedStages }).status;
    expect(of('Intake')).toMatchObject({ value: 'Not Started' });
    expect(of('intake')).toMatchObject({ value: 'In Progress' });
  });

  it('is not known while the stage was not read and the firm lists some', () => {
    expect(makeProject({ stage: undefined }, {}, { notStartedStages }).status.state).toBe('not-loaded');
    expect(
      makeProject({ stage: undefined, closed: makeFact(true) }, {}, { notStartedStages }).status,
    ).toMatchObject({
      value: 'Completed',
    });
    expect(makeProject({ stage: makeFact<string>(null) }, {}, { notStartedStages }).status).toMatchObject({
      value: 'In Progress',
    });
  });

  it('is not known while nobody read whether the case is closed', () => {
    expect(makeProject({ closed: undefined }).status.state).toBe('not-loaded');
    expect(makeProject({ closed: makeFact<boolean>(null) }).status.state).toBe('not-loaded');
  });
});

describe('phases that follow tasks (PULL-PHASE-1)', () => {
  it('are not known, whatever the stage and the mapping', () => {
    const project = makeProject({}, {}, { phasesFollowTasks: true, phases: { Discovery: 'Facts' } });
    expect(project.phase).toMatchObject({ state: 'follows-tasks', from: { value: 'Discovery' } });
    expect(makeProject({ stage: undefined }, {}, { phasesFollowTasks: true }).phase.from).toBeNull();
  });
});

describe('consent, Deceased and Minor (PULL-OTHER-1)', () => {
  const fields = [
    { label: 'SMS consent', value: 'No' },
    { label: 'Deceased', value: 'Yes' },
  ];
  const mapping: Partial<Mapping> = {
    consentField: { on: 'case', label: 'SMS consent' },
    deceasedField: { on: 'client', label: 'Deceased' },
    minorField: { on: 'client', label: 'Minor' },
  };

  it('come from the field that the firm names, on the case or on the client’s page', () => {
    const project = makeProject(
      { customFields: makeFact(fields) },
      { contacts: { '9001001': { customFields: makeFact(fields) } } },
      mapping,
    );
    expect(project).toMatchObject({
      consent: { state: 'known', value: false },
      deceased: { state: 'known', value: true },
      minor: { state: 'empty' },
    });
  });

  it('are nothing where the firm names none, and not loaded where no page was read', () => {
    expect(makeProject()).toMatchObject({ consent: null, deceased: null, minor: null });
    expect(makeProject({}, {}, mapping).deceased).toEqual({ state: 'not-loaded', from: null });
  });

  it('are never those of another contact, nor of a person who carries the company’s number', () => {
    const contacts = makeFact([makeContact({ contactId: null, companyId: '9001001', type: 'Company' })]);
    const pages = { '9001001': { customFields: makeFact(fields) }, '2': { customFields: makeFact(fields) } };
    expect(makeProject({ contacts }, { contacts: pages }, mapping).deceased?.state).toBe('not-loaded');
  });

  it.each(['deceased', 'Deceased ', 'DECEASED'])('compare the label exactly: not %j', (label) => {
    const own = { customFields: makeFact([{ label, value: 'Yes' }]) };
    expect(makeProject({}, { contacts: { '9001001': own } }, mapping).deceased?.state).toBe('empty');
  });
});

describe('a lead (PULL-LEAD-2)', () => {
  const lead = { label: 'Lead status', value: 'Lead' };
  const isLead = (value: string | null, label = lead.label) =>
    makeProject({ customFields: makeFact([{ label, value }]) }, {}, { lead }).lead;

  it('is a case whose additional field holds exactly the firm’s value', () => {
    expect(isLead('Lead')).toBe(true);
    for (const value of ['lead', 'Lead ', 'Leads', '', null]) expect(isLead(value), `${value}`).toBe(false);
    expect(isLead('Lead', 'lead status')).toBe(false);
  });

  it('is by either of two fields of that label', () => {
    const customFields = makeFact([
      { label: lead.label, value: 'Client' },
      { label: lead.label, value: 'Lead' },
    ]);
    expect(makeProject({ customFields }, {}, { lead }).lead).toBe(true);
  });

  it('is none where the firm names no field, and not known where it was not read', () => {
    expect(makeProject().lead).toBe(false);
    expect(makeProject({ customFields: undefined }, {}, { lead }).lead).toBeNull();
  });
});

describe('client notices', () => {
  const read = (value: string | null, label = 'Hona Enabled') =>
    makeProject({ customFields: makeFact([{ label, value }]) }).notices;

  it.each(['Yes', 'yes', ' TRUE '])('%j turns them on', (value) => {
    expect(read(value)).toMatchObject({ state: 'known', value: true });
  });

  it.each(['No', 'no', 'False'])('%j turns them off', (value) => {
    expect(read(value)).toMatchObject({ state: 'known', value: false });
  });

  it('are asked for where the field is empty, missing, or called otherwise', () => {
    expect(read(null).state).toBe('empty');
    expect(read('').state).toBe('empty');
    expect(read('Yes', 'hona enabled').state).toBe('empty');
    expect(makeProject({ customFields: makeFact([]) }).notices.state).toBe('empty');
  });

  it('are never guessed from another word', () => {
    expect(read('maybe').state).toBe('odd-value');
    expect(read('0').state).toBe('odd-value');
  });

  it('are not guessed where two fields of that label say different things', () => {
    const twice = (...values: (string | null)[]) =>
      makeProject({ customFields: makeFact(values.map((value) => ({ label: 'Hona Enabled', value }))) })
        .notices;
    expect(twice('Yes', 'No').state).toBe('odd-value');
    expect(twice('Yes', null, 'Yes')).toMatchObject({ state: 'known', value: true });
  });

  it('are asked for where the firm named no field', () => {
    expect(makeProject({}, {}, { noticesField: null }).notices.state).toBe('empty');
  });
});

describe('the client’s phone and e-mail', () => {
  it('come from the contact’s own page before the table', () => {
    const project = makeProject(
      {},
      {
        contacts: {
          '9001001': {
            phones: makeFact([makePhone({ kind: 'home', e164: '+12133734254' })]),
            email: makeFact('own@example.com'),
          },
        },
      },
    );
    expect(project.phone?.phone.e164).toBe('+12133734254');
    expect(project.email?.value).toBe('own@example.com');
  });

  it('come from the table where the contact’s page was not read, and say so', () => {
    const contacts = makeFact([makeContact()], 3);
    const project = makeProject({ contacts }, { contacts: {} });
    expect(project.phone).toMatchObject({ phone: { kind: 'unknown' }, readAt: 3 });
    expect(project.email).toEqual({ value: 'jane@example.com', from: contacts });
  });

  it('are none where the contact’s page shows that there are none', () => {
    const own = { phones: makeFact<never[]>(null), email: makeFact<string>(null) };
    expect(makeProject({}, { contacts: { '9001001': own } })).toMatchObject({ phone: null, email: null });
  });

  it('are never those of a contact who is not the client', () => {
    const contacts = makeFact([makeContact(), makeContact({ contactId: '2' })]);
    expect(makeProject({ contacts })).toMatchObject({
      client: { state: 'choose' },
      phone: null,
      email: null,
    });
    const other = makeProject(
      { contacts },
      { chosenClientId: '2', contacts: { '9001001': { email: makeFact('x') } } },
    );
    expect(other.email?.value).toBe('jane@example.com');
  });
});
