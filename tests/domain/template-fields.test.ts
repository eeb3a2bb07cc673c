// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { defaultMapping, type Mapping } from '../../src/domain/mapping';
import { deriveProject, type ProjectFacts } from '../../src/domain/project';
import {
  checkFieldName,
  collectFieldFacts,
  type FieldValue,
  findFieldValue,
  listFields,
} from '../../src/domain/template-fields';
import type { LastSent } from '../../src/domain/update';
import { makeContact, makeFact, makeLastSent, makeProjectFacts, makeUpdate } from '../builders';

type Given = {
  facts?: ProjectFacts['facts'];
  others?: Partial<ProjectFacts>;
  mapping?: Partial<Mapping>;
  lastSent?: LastSent | null;
  staffName?: string | null;
};
function collect({ facts, others, mapping, lastSent = null, staffName = 'Dana Ortiz' }: Given = {}) {
  const known = makeProjectFacts(facts, others);
  const whole = { ...defaultMapping, ...mapping };
  return collectFieldFacts({ ...known, lastSent }, deriveProject(known, whole), whole, staffName);
}
const find = (name: string, given?: Given) => findFieldValue(name, collect(given));
const known = (value: string): FieldValue => ({ state: 'known', value });
const named = (name: string, changes = {}) => ({ contacts: makeFact([makeContact({ name, ...changes })]) });
const label = (...fields: [string, string | null][]) => ({
  customFields: makeFact(fields.map(([label, value]) => ({ label, value }))),
});

describe('product §6: pipe text from facts as they stand', () => {
  it.each<[string, string, Given?]>([
    ['client.firstName', 'Jane'],
    ['client.lastName', 'Doe'],
    ['client.name', 'Jane Doe'],
    ['case.name', 'Doe v. Harbor'],
    ['case.number', '24-CV-01187', { facts: { caseNumber: makeFact('24-CV-01187') } }],
    // MyCase's own, not the name that it has at Hona.
    ['case.stage', 'Discovery', { mapping: { phases: { Discovery: 'Evidence' } } }],
    ['case.practiceArea', 'Personal Injury', { mapping: { projectTypes: { Other: 'X' } } }],
    ['case.type', 'Auto', { facts: label(['Kind', 'Auto']), mapping: { caseTypeField: 'Kind' } }],
    ['field.Court Date', '12/03/2026', { facts: label(['Court Date', '12/03/2026']) }],
    ['field.A|B', 'yes', { facts: label(['A|B', 'yes'], ['A', 'no']) }],
    [
      'client.field.Language',
      'Spanish',
      { others: { contacts: { '9001001': label(['Language', 'Spanish']) } } },
    ],
    ['me.firstName', 'Dana'],
    ['me.name', 'Dana Ortiz'],
    [
      'lead.attorney',
      'Lee Whitfield',
      {
        facts: {
          staff: makeFact([
            { staffId: '7001', name: 'Dana Ortiz', title: 'Paralegal', lead: false },
            { staffId: '7002', name: 'Lee Whitfield', title: 'Attorney', lead: true },
          ]),
        },
      },
    ],
  ])('%s is %s', (name, value, given) => {
    expect(find(name, given)).toEqual(known(value));
  });

  it.each<[string, FieldValue['state'], Given?]>([
    ['case.number', 'not-loaded'],
    ['case.number', 'empty', { facts: { caseNumber: makeFact<string>(null) } }],
    ['case.number', 'empty', { facts: { caseNumber: makeFact('  ') } }],
    ['case.type', 'not-set'],
    ['me.name', 'not-set', { staffName: null }],
    ['me.firstName', 'name-unclear', { staffName: 'Dana' }],
    ['lead.attorney', 'not-loaded'],
    ['lead.attorney', 'empty', { facts: { staff: makeFact([]) } }],
    ['client.name', 'no-client', { facts: { contacts: makeFact([makeContact({ group: 'Other' })]) } }],
    ['client.field.X', 'no-client', { facts: { contacts: makeFact([makeContact({ group: 'Other' })]) } }],
    ['client.field.X', 'not-loaded'],
    ['field.Court Date', 'empty', { facts: label(['Court Date', null]) }],
    ['field.Court Date', 'several', { facts: label(['Court Date', '1/2/2026'], ['Court Date', '1/3/2026']) }],
    ['field.Judge', 'no-such-field', { facts: label(['Court Date', null]) }],
    ['firm.name', 'unknown'],
    ['constructor', 'unknown'],
  ])('%s: %s', (name, state, given) => {
    expect(find(name, given).state).toBe(state);
  });
});

describe('first names are never made up', () => {
  it.each([
    'Maria Elena Garcia',
    'Nguyen Van Anh',
    'Doe',
    'John & Jane Doe',
    'Estate of Jane Doe',
    'Mr. John Doe',
    '王 小明',
  ])('%s: which part is the first name cannot be told', (name) => {
    expect(find('client.firstName', { facts: named(name) }).state).toBe('name-unclear');
    expect(find('client.name', { facts: named(name) })).toEqual(known(name));
  });

  it('a company has no first name, even where its name has two words', () => {
    const facts = named('Harbor Freight', { contactId: null, companyId: '5', type: 'Company' });
    expect(find('client.firstName', { facts }).state).toBe('name-unclear');
  });

  it('what staff settled for Hona counts, as long as MyCase still says the same name', () => {
    const { client } = makeUpdate();
    const lastSent = makeLastSent({
      update: makeUpdate({ client: { ...client, firstName: 'Maria Elena', lastName: 'Garcia' } }),
    });
    expect(find('client.firstName', { facts: named('Garcia, Maria Elena'), lastSent })).toEqual(
      known('Maria Elena'),
    );
    expect(find('client.firstName', { facts: named('Maria Elena Lopez'), lastSent }).state).toBe(
      'name-unclear',
    );
    const other = named('Maria Elena Garcia', { contactId: '9' });
    expect(find('client.firstName', { facts: other, lastSent }).state).toBe('name-unclear');
  });
});

describe('names that do not exist', () => {
  it.each([
    ['client.fristName', ['client.firstName']],
    ['Client.FirstName', ['client.firstName']],
    ['case.nmae', ['case.name']],
    ['weather', []],
  ])('%s: perhaps %j', (name, near) => {
    expect(find(name)).toEqual({ state: 'unknown', near });
  });

  it('a custom field is named by its exact label; near ones are named', () => {
    const facts = label(['Court Date', '1/2/2026'], ['Judge', 'Hall']);
    expect(find('field.court date', { facts })).toEqual({
      state: 'no-such-field',
      near: ['field.Court Date'],
    });
    expect(find('field.Court Datw', { facts })).toEqual({
      state: 'no-such-field',
      near: ['field.Court Date'],
    });
    expect(find('field.Zzz', { facts })).toEqual({ state: 'no-such-field', near: [] });
  });

  it('without a case a custom field may be any', () => {
    expect(checkFieldName('field.Anything')).toEqual({ ok: true });
    expect(checkFieldName('field.')).toEqual({ ok: false, near: expect.any(Array) });
    expect(checkFieldName('client.name')).toEqual({ ok: true });
    expect(checkFieldName('x'.repeat(100_000))).toEqual({ ok: false, near: [] });
  });
});

it('lists what a case offers, each field once', () => {
  const own = { contacts: { '9001001': label(['Language', 'Spanish']) } };
  const fields = listFields(collect({ facts: label(['Judge', 'Hall'], ['Judge', 'Hall']), others: own }));
  const names = fields.map(({ name }) => name);
  expect(names.filter((name) => name.includes('field.'))).toEqual(['field.Judge', 'client.field.Language']);
  expect(fields.find(({ name }) => name === 'field.Judge')?.value).toEqual(known('Hall'));
});
