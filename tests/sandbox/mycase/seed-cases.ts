import { blankCase } from './blank-case';
import { seedMoreCases } from './seed-more-cases';
import { seedOtherCases } from './seed-other-firm';
import { seedRuleCases } from './seed-rule-cases';
import type { Case, CaseStaff } from './types';

/** The stages of both firms, in the order of Hona's phases. */
export const STAGES: readonly string[] = [
  'Intake',
  'Discovery',
  'Pre-Trial',
  'In Trial',
  'Settlement',
  'FULLY RFA',
  'Inventory',
  'Home Study',
  'Closed',
];

const dana: CaseStaff = { staffId: '7001', rate: '$145.00/hr' };
const lee: CaseStaff = { staffId: '7002', lead: true, originating: true, rate: '$380.00/hr' };
const priya: CaseStaff = { staffId: '7003', lead: true, rate: '$290.00/hr' };

function clientOnly(contactId: string): Pick<Case, 'contacts' | 'mainClient'> {
  return { contacts: [{ contactId }], mainClient: contactId };
}

/** The cases a test knows by key. */
export function seedCases() {
  return {
    doe: {
      ...blankCase('smithlaw', '31946235', 'Doe v. Harbor Freight Lines'),
      ...clientOnly('9001001'),
      number: '24-CV-01187',
      practiceArea: 'Auto Accident',
      stage: 'Discovery',
      opened: '03/14/2025',
      limitation: '03/02/2027',
      description: 'Rear-end collision on the I-110, delivery truck of the defendant.',
      customFields: { 'Hona Enabled': 'Yes', 'Court Date': '12/03/2026', 'Referral Source': '' },
      contacts: [{ contactId: '9001001' }, { contactId: '9001002', role: 'Co-Counsel' }],
      staff: [dana, lee],
      notes: [
        {
          date: '10/28/2026',
          subject: 'Call with the adjuster',
          text: 'Adjuster expects the records of the physical therapist before any offer.',
          author: 'Lee Whitfield',
        },
        {
          date: '09/02/2026',
          subject: 'Intake summary',
          text: 'Client prefers texts after 9 AM; works mornings at the clinic.',
          author: 'Dana Ortiz',
        },
      ],
      documents: [
        { id: '7712001', name: 'Police report.pdf', date: '03/18/2025' },
        { id: '7712002', name: 'Repair estimate.pdf', date: '04/02/2025' },
        { id: '7712003', name: 'Demand letter (draft).docx', date: '10/30/2026' },
      ],
    },
    garcia: {
      ...blankCase('smithlaw', '31946236', 'García – Immigration (VAWA AOS)'),
      ...clientOnly('9001003'),
      practiceArea: 'VAWA AOS',
      stage: 'FULLY RFA',
      opened: '07/21/2025',
      customFields: { 'Hona Enabled': 'Yes', 'Preferred Language': 'Spanish' },
      staff: [dana, priya],
    },
    newmatter: {
      ...blankCase('smithlaw', '31946240', 'Estate of Harold Whitcombe'),
      ...clientOnly('9001004'),
      number: '26-PR-00412',
      practiceArea: 'Estate Planning',
      stage: 'Inventory',
      opened: '11/16/2026',
      description: 'Probate; the client is the executor.',
      staff: [dana, lee],
      synced: false,
    },
    family: {
      ...blankCase('smithlaw', '31946251', 'Nguyen Adoption'),
      number: '25-AD-00093',
      practiceArea: 'Family',
      stage: 'Home Study',
      opened: '10/09/2025',
      contacts: [{ contactId: '9001005' }, { contactId: '9001006', role: 'Spouse' }],
      mainClient: '9001005',
      staff: [priya],
    },
    nophone: {
      ...blankCase('smithlaw', '31946260', 'Okafor v. Brightwater Properties'),
      ...clientOnly('9001007'),
      number: '26-CV-00358',
      practiceArea: 'Landlord/Tenant',
      stage: 'Pre-Trial',
      opened: '02/11/2026',
      staff: [dana, lee],
    },
    closed: {
      ...blankCase('smithlaw', '31946277', 'People v. Reyes'),
      ...clientOnly('9001008'),
      number: '24-CR-02210',
      practiceArea: 'DUI/DWI',
      stage: 'Closed',
      opened: '05/06/2024',
      closed: '08/29/2025',
      staff: [lee],
    },
    ...seedMoreCases(),
    ...seedRuleCases(),
    ...seedOtherCases(),
  } satisfies Record<string, Case>;
}

export type CaseKey = keyof ReturnType<typeof seedCases>;
