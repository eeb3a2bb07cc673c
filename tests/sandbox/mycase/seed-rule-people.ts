import type { Contact, Staff } from './types';

const smith = { firm: 'smithlaw', group: 'Client' };
const mail = (name: string) => `${name}@example.com`;

/** Who belongs to the cases of seed-rule-cases.ts. Everyone is invented. */
export function seedRuleContacts(): Contact[] {
  return [
    { ...smith, id: '9001030', first: 'John', last: 'Marsh', cell: '(424) 555-0168', email: mail('j.marsh') },
    {
      ...smith,
      id: '9001031',
      first: 'John',
      last: 'Marsh',
      group: 'Family Member',
      home: '(424) 555-0169',
      birthday: '10/19/1944',
    },
    {
      ...smith,
      id: '9001032',
      first: 'Doris',
      last: 'Eaton',
      home: '(818) 555-0112',
      work: '(818) 555-0113',
      cell: '(818) 555-0114',
    },
    { ...smith, id: '9001033', first: 'Alice', last: 'Whitaker', cell: '+44 20 7946 0018' },
    { ...smith, id: '9001034', first: 'Gina', last: 'Corso', work: '(213) 555-0171 x 204' },
    { ...smith, id: '9001035', first: 'Rami', last: 'Abadi', cell: '(323) 555-0139' },
    {
      ...smith,
      id: '9001036',
      first: 'Ivy',
      last: 'Calder',
      cell: '(310) 555-0146',
      fax: '(310) 555-0147',
      jobTitle: 'Nurse',
      address: '77 Palm Court, Apt. 4\nLong Beach, CA 90802',
      birthday: '08/30/1951',
      companies: ['7001044'],
      customFields: {
        'SMS Auto-Communication Consent': 'No',
        Deceased: 'Yes',
        Minor: 'No',
        'Preferred Language': 'Spanish',
        'Intake Notes': 'Called twice.\n\nHer sister answers for her.',
        Dependents: '2',
        'Signed On': '05/04/2026',
        'Monthly Income': '$3,150.00',
        'Interpreter Needed': '',
        'Emergency Contact': 'Rose Calder',
      },
    },
    {
      ...smith,
      id: '9001037',
      first: 'Amos',
      last: 'Rowe',
      cell: '(562) 555-0135',
      email: mail('amos.rowe'),
    },
    { ...smith, id: '9001038', first: 'Ines', last: 'Keller', cell: '(562) 555-0136' },
    { ...smith, id: '9001039', first: 'Patrick', last: 'Dunn', cell: '(626) 555-0162', mark: 'Archived' },
    {
      ...smith,
      id: '7001045',
      first: '',
      last: 'Pacific Mutual Insurance',
      group: '',
      company: true,
      main: '(800) 555-0199',
      fax: '(800) 555-0198',
      email: 'claims@pacificmutual.example',
      address: '1 Harbor Plaza, San Diego, CA 92101',
    },
  ];
}

/** Their staff beside those of all cases. */
export function seedRuleStaff(): Staff[] {
  return [
    {
      firm: 'smithlaw',
      id: '7004',
      first: 'Sam',
      last: 'Hollis',
      title: 'Paralegal ',
      type: 'Paralegal',
      email: 'sam.hollis@smithlaw.example',
      work: '(213) 555-0176',
      home: '(213) 555-0177',
      cell: '(213) 555-0178',
    },
  ];
}
