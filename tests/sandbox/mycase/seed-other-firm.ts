import { blankCase } from './blank-case';
import type { Case, CaseStaff, Contact, Staff } from './types';

const morgan: CaseStaff = { staffId: '8001', lead: true, rate: '$310.00/hr' };
const ines: CaseStaff = { staffId: '8002' };

/** The second firm's cases. Where an ID is one of the first firm's, it is so on purpose: a case is a firm and an ID. */
export function seedOtherCases() {
  const common = { practiceArea: 'Landlord/Tenant', staff: [morgan] };
  return {
    otherfirm: {
      ...blankCase('otherlaw', '31946235', 'Bennett Lease Dispute'),
      ...common,
      contacts: [{ contactId: '9105001' }],
      mainClient: '9105001',
      number: 'LT-2026-118',
      stage: 'Settlement',
      opened: '06/15/2026',
    },
    otherfamily: {
      ...blankCase('otherlaw', '31946251', 'Marriage of Castellanos'),
      ...common,
      contacts: [{ contactId: '9105002' }, { contactId: '9105003', role: 'Spouse' }],
      mainClient: '9105002',
      number: 'FL-26-0071',
      practiceArea: 'Divorce/Separation',
      stage: 'Discovery',
      opened: '05/04/2026',
      staff: [morgan, ines],
    },
    otherclosed: {
      ...blankCase('otherlaw', '31946277', 'Bennett v. Oakwood HOA'),
      ...common,
      contacts: [{ contactId: '9105001' }],
      mainClient: '9105001',
      stage: 'Closed',
      opened: '01/12/2024',
      closed: '12/19/2024',
    },
    otherown: {
      ...blankCase('otherlaw', '41200077', 'Estate of Pell'),
      ...common,
      contacts: [{ contactId: '9105004' }],
      mainClient: '9105004',
      practiceArea: 'Estate Planning',
      stage: 'Inventory',
      opened: '09/09/2026',
      customFields: { 'Text Updates': 'No', 'Court Date': '' },
      staff: [ines],
    },
  } satisfies Record<string, Case>;
}

export function seedOtherContacts(): Contact[] {
  const other = { firm: 'otherlaw', group: 'Client' };
  return [
    {
      ...other,
      id: '9105001',
      first: 'Rachel',
      last: 'Bennett',
      cell: '(503) 555-0119',
      email: 'rachel.bennett@example.com',
    },
    {
      ...other,
      id: '9105002',
      first: 'Elena',
      last: 'Castellanos',
      cell: '(503) 555-0121',
      email: 'elena.c@example.com',
      birthday: '03/03/1984',
    },
    {
      ...other,
      id: '9105003',
      first: 'Hugo',
      last: 'Castellanos',
      group: 'Opposing Party',
      home: '(503) 555-0122',
    },
    {
      ...other,
      id: '9105004',
      first: 'Audrey',
      last: 'Pell',
      work: '(971) 555-0133',
      cell: '(971) 555-0134',
    },
  ];
}

export function seedOtherStaff(): Staff[] {
  const other = { firm: 'otherlaw' };
  return [
    {
      ...other,
      id: '8001',
      first: 'Morgan',
      last: 'Hale',
      title: 'Attorney',
      type: 'Attorney',
      email: 'morgan.hale@otherlaw.example',
      work: '(503) 555-0150',
    },
    {
      ...other,
      id: '8002',
      first: 'Inés',
      last: 'Duarte',
      title: 'Legal Secretary',
      type: 'Staff',
      email: 'ines.duarte@otherlaw.example',
      work: '(503) 555-0151',
    },
  ];
}
