import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CaseFacts, ContactFacts, Fact } from '../../src/domain/facts';
import { defaultMapping, type Mapping } from '../../src/domain/mapping';
import { normalisePhone } from '../../src/domain/phone';
import { deriveProject } from '../../src/domain/project';
import { deriveRecipient } from '../../src/domain/recipient';
import { deriveOthers, deriveTeam } from '../../src/domain/team';
import { planUpdate, suggestName } from '../../src/domain/update';
import { makeFact, makeProjectFacts, REF } from '../builders';

/** Few words, so that facts and mapping meet; the odd ones are what hostile pages hold. */
const word = fc.oneof(
  fc.constantFrom(
    'Client',
    'client ',
    'Discovery',
    'Yes',
    'No',
    'Jane Doe',
    'Doe, Jane',
    '__proto__',
    'toString',
    '',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const maybe = fc.option(word);
const id = fc.option(fc.constantFrom('1', '2', '3'));
const fact = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<Fact<T> | undefined> =>
  fc.option(
    fc.tuple(fc.option(value), fc.nat(9)).map(([v, readAt]) => makeFact<T>(v, readAt)),
    { nil: undefined },
  );
const phone = fc
  .record({
    kind: fc.constantFrom('cell', 'work', 'home', 'fax', 'main', 'unknown'),
    raw: fc.oneof(fc.constantFrom('213-373-4253', '(213) 373-4254 x7', '+52 55 1234 5678'), word),
  })
  .map(normalisePhone);
const contact = fc
  .record({
    contactId: id,
    name: word,
    group: maybe,
    role: maybe,
    type: fc.option(fc.constantFrom('Client', 'Company')),
    companyId: fc.option(fc.constantFrom('1', '2'), { nil: undefined }),
    phone: fc.option(phone),
    email: maybe,
  })
  .map(({ companyId, ...row }) => (companyId ? { ...row, companyId } : row));
const customFields = fact(fc.array(fc.record({ label: word, value: maybe }), { maxLength: 4 }));
/** Mostly what a whole case holds: else no update would ever be possible. */
const whole = makeProjectFacts();
const mostly = <T>(usual: T, other: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 6, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other });

const facts: fc.Arbitrary<CaseFacts> = fc
  .record({
    name: mostly(whole.facts.name, fact(word)),
    closed: mostly(whole.facts.closed, fact(fc.boolean())),
    stage: mostly(whole.facts.stage, fact(word)),
    practiceArea: mostly(whole.facts.practiceArea, fact(word)),
    customFields: mostly(whole.facts.customFields, customFields),
    contacts: fc.oneof(fc.constant(whole.facts.contacts), fact(fc.array(contact, { maxLength: 4 }))),
    staff: fact(
      fc.array(fc.record({ staffId: id, name: word, title: maybe, lead: fc.boolean() }), { maxLength: 3 }),
    ),
  })
  .map((all) => all as CaseFacts);
const own: fc.Arbitrary<ContactFacts> = fc
  .record({ phones: fact(fc.array(phone, { maxLength: 3 })), email: fact(word), customFields })
  .map((all) => all as ContactFacts);
const pages = fc.dictionary(fc.constantFrom('1', '2', '3'), own);
const names = fc.dictionary(word, word, { maxKeys: 2 });
const fieldRef = fc.option(fc.record({ on: fc.constantFrom('case', 'client'), label: word }));
const mapping: fc.Arbitrary<Mapping> = fc
  .record({
    clientGroups: mostly(defaultMapping.clientGroups, fc.array(word, { maxLength: 2 })),
    phases: mostly(defaultMapping.phases, names),
    projectTypes: mostly(defaultMapping.projectTypes, names),
    notStartedStages: mostly(defaultMapping.notStartedStages, fc.array(word, { maxLength: 2 })),
    noticesField: mostly(defaultMapping.noticesField, maybe),
    phasesFollowTasks: mostly(defaultMapping.phasesFollowTasks, fc.boolean()),
    consentField: mostly(defaultMapping.consentField, fieldRef),
    deceasedField: mostly(defaultMapping.deceasedField, fieldRef),
    minorField: mostly(defaultMapping.minorField, fieldRef),
    lead: mostly(defaultMapping.lead, fc.option(fc.record({ label: word, value: word }))),
    contactRoles: mostly(defaultMapping.contactRoles, names),
    teamRoles: mostly(defaultMapping.teamRoles, names),
  })
  .map((some) => ({ ...defaultMapping, ...some }));

it('whatever was read and mapped, the rules come to an end and promise nothing that was not read', () => {
  let possible = 0;
  fc.assert(
    fc.property(facts, pages, pages, mapping, id, (read, contacts, companies, map, chosenClientId) => {
      const input = { ref: REF, facts: read, contacts, companies, chosenClientId };
      const project = deriveProject(input, map);
      expect(deriveProject(input, map)).toEqual(project);

      const { client } = project;
      const listed = read.contacts?.value ?? [];
      if (client.state === 'found') expect(listed).toContainEqual(client.contact);
      else expect([project.phone, project.email]).toEqual([null, null]);

      const recipient = deriveRecipient(project, null);
      if (recipient.ok) expect(client.state).toBe('found');
      if (recipient.ok && recipient.recipient.way === 'text')
        expect(recipient.recipient.number).toMatch(/^\+1[2-9]\d{9}$/);

      const name = suggestName(project, null);
      const plan = planUpdate(project, name.firstName && name.lastName ? name : null);
      if (!plan.ok) expect(plan.obstacles.length).toBeGreaterThan(0);
      else {
        possible++;
        expect(project.lead || map.phasesFollowTasks).toBe(false);
        expect(plan.update.client.contactId).toMatch(/^(company-)?\d+$/);
        expect(plan.update.client.phone ?? plan.update.client.email).toBeTruthy();
        expect(plan.update.client.phone ?? '+12133734253').toMatch(/^\+1[2-9]\d{9}$/);
      }
      deriveTeam(read.staff, {}, map.teamRoles);
      deriveOthers(
        read.contacts,
        contacts,
        client.state === 'found' ? client.contact : null,
        map.contactRoles,
      );
    }),
    { numRuns: 1000 },
  );
  expect(possible).toBeGreaterThan(0);
});
