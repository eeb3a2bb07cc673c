import { seedMoreContacts } from './seed-more-people';
import { seedOtherContacts, seedOtherStaff } from './seed-other-firm';
import { seedRuleContacts, seedRuleStaff } from './seed-rule-people';
import type { Contact, Lead, Staff } from './types';

/** The firm user that an integration posts as, where the log's format has one for all messages. */
export const INTEGRATION_USER: Staff = {
  firm: 'smithlaw',
  id: '7090',
  first: 'Hona',
  last: 'Integration',
  title: 'Staff',
  type: 'Staff',
  email: 'integrations@smithlaw.example',
  work: '(213) 555-0179',
};

/** Everyone here is invented; the phone numbers are well-formed and most lie in the 555-01xx range. */
export function seedContacts(): Contact[] {
  const smith = { firm: 'smithlaw', group: 'Client' };
  return [
    {
      ...smith,
      id: '9001001',
      first: 'Jane',
      last: 'Doe',
      cell: '(213) 373-4253',
      home: '(213) 555-0101',
      email: 'jane.doe@example.com',
      birthday: '04/12/1986',
      address: '418 Alder Street, Los Angeles, CA 90012',
    },
    {
      firm: 'smithlaw',
      id: '9001002',
      first: 'Carlos',
      last: 'Vega',
      group: 'Co-Counsel',
      work: '(213) 555-0117',
      email: 'c.vega@example.net',
    },
    {
      ...smith,
      id: '9001003',
      first: 'María',
      last: 'García López',
      cell: '(312) 555-0142',
      email: 'maria.garcia@example.com',
      birthday: '09/30/1991',
    },
    {
      ...smith,
      id: '9001004',
      first: 'Margaret',
      last: 'Whitcombe',
      cell: '(415) 555-0163',
      home: '(415) 555-0164',
      email: 'm.whitcombe@example.com',
      birthday: '01/08/1957',
    },
    {
      ...smith,
      id: '9001005',
      first: 'Linh',
      last: 'Nguyen',
      cell: '(714) 555-0128',
      email: 'linh.nguyen@example.com',
      birthday: '06/21/1988',
    },
    {
      ...smith,
      id: '9001006',
      first: 'Daniel',
      last: 'Nguyen',
      cell: '(714) 555-0129',
      email: 'daniel.nguyen@example.com',
      birthday: '11/02/1985',
    },
    {
      ...smith,
      id: '9001007',
      first: 'Grace',
      last: 'Okafor',
      email: 'grace.okafor@example.com',
      birthday: '02/17/1979',
    },
    {
      ...smith,
      id: '9001008',
      first: 'Tomás',
      last: 'Reyes',
      cell: '(619) 555-0187',
      email: 'tomas.reyes@example.com',
      birthday: '12/05/1994',
    },
    ...seedMoreContacts(),
    ...seedRuleContacts(),
    ...seedOtherContacts(),
  ];
}

/** The firms' staff; their numbers show on their own page only. */
export function seedStaff(): Staff[] {
  const smith = { firm: 'smithlaw' };
  return [
    {
      ...smith,
      id: '7001',
      first: 'Dana',
      last: 'Ortiz',
      title: 'Paralegal',
      type: 'Paralegal',
      email: 'dana.ortiz@smithlaw.example',
      work: '(213) 555-0172',
      cell: '(213) 555-0175',
    },
    {
      ...smith,
      id: '7002',
      first: 'Lee',
      last: 'Whitfield',
      title: 'Attorney',
      type: 'Attorney',
      email: 'lee.whitfield@smithlaw.example',
      work: '(213) 555-0173',
    },
    {
      ...smith,
      id: '7003',
      first: 'Priya',
      last: 'Nair',
      title: 'Associate Attorney',
      type: 'Attorney',
      email: 'priya.nair@smithlaw.example',
      work: '(213) 555-0174',
    },
    INTEGRATION_USER,
    ...seedRuleStaff(),
    ...seedOtherStaff(),
  ];
}

/** A lead has a page whose address resembles a case's. */
export function seedLeads(): Lead[] {
  return [
    {
      id: '55123',
      firm: 'smithlaw',
      name: 'Peter Lindqvist',
      phone: '(323) 555-0138',
      email: 'p.lindqvist@example.com',
    },
  ];
}
