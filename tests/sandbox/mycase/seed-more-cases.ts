import { blankCase } from './blank-case';
import { HOSTILE, LONG, RTL } from './seed-odd-names';
import type { Case, CaseStaff } from './types';

const dana: CaseStaff = { staffId: '7001', rate: '$145.00/hr' };
const lee: CaseStaff = { staffId: '7002', lead: true, originating: true, rate: '$380.00/hr' };

function caseOf(id: string, name: string, contactId: string, fields: Partial<Case>): Case {
  return {
    ...blankCase('smithlaw', id, name),
    contacts: [{ contactId }],
    mainClient: contactId,
    stage: 'Discovery',
    practiceArea: 'Personal Injury',
    staff: [dana, lee],
    ...fields,
  };
}

const notices = { 'Hona Enabled': 'Yes' };

/** The first firm's odd cases: what a real firm has a few of, and what breaks a panel. */
export function seedMoreCases() {
  return {
    company: caseOf('31946301', 'Tidewater Bakery LLC v. Ashford Mills', '7001044', {
      number: '26-CV-00720',
      practiceArea: 'Business',
      opened: '04/08/2026',
    }),
    // A seven-digit ID, as firms of long standing have them.
    homeonly: caseOf('3642730', 'Kowalski v. Metro Roofing', '9001010', {
      stage: 'Settlement',
      opened: '10/02/2017',
    }),
    many: caseOf('31946305', 'Ferreira Guardianship', '9001011', {
      number: '26-GD-00077',
      practiceArea: 'Family',
      stage: 'Pre-Trial',
      opened: '03/30/2026',
      contacts: [
        { contactId: '9001013', role: 'Adverse Party' },
        { contactId: '9001011', role: 'Guardian' },
        { contactId: '9001012', role: 'Power of Attorney' },
        { contactId: '9001002', role: 'Co-Counsel' },
        { contactId: '9001014' },
        { contactId: '9001015', role: 'Child’s Judge' },
      ],
    }),
    longname: caseOf('31946306', LONG.caseName, '9001016', { description: LONG.description }),
    rtl: caseOf('31946307', RTL.caseName, '9001017', {
      description: RTL.description,
      customFields: { ...notices, [RTL.label]: RTL.value },
    }),
    hostile: caseOf('31946308', HOSTILE.caseName, '9001018', {
      number: HOSTILE.number,
      practiceArea: HOSTILE.practiceArea,
      description: HOSTILE.description,
      office: HOSTILE.office,
      customFields: { ...notices, [HOSTILE.label]: HOSTILE.value, 'Case stage': 'Not this one' },
      contacts: [{ contactId: '9001018', role: HOSTILE.role }],
    }),
    fields: caseOf('31946309', 'Haddad v. Pinnacle Insurance', '9001019', {
      number: '25-CV-02290',
      opened: '08/19/2025',
      customFields: {
        ...notices,
        'Claim Number': 'PI-2025-88213',
        'Accident Details':
          'Two vehicles, wet road.\nThe other driver admitted fault to the officer: "I did not see him."\n\nNo witnesses.',
        'Number of Passengers': '3',
        'Passengers Hurt': '0',
        'Court Date': '01/14/2027',
        'Police Report Filed': 'Yes',
        'Liability Disputed': 'No',
        'Referral Source': 'Former client',
        'Policy Limit': '$100,000.00',
        'Adjuster: Phone': '(213) 555-0196',
        'Lien Holder': '',
      },
    }),
    longlog: caseOf('31946312', 'Baptiste v. Northgate Hospital', '9001020', {
      number: '24-CV-00915',
      practiceArea: 'Medical Malpractice',
      opened: '02/05/2024',
    }),
    twin: caseOf('31946310', 'Petrov v. Lakeside Transit', '9001021', {
      number: '26-CV-00118',
      opened: '01/20/2026',
    }),
    twinother: caseOf('31946311', 'Petrov – Workers’ Compensation', '9001021', {
      number: 'WC-26-3391',
      practiceArea: 'Workers’ Compensation',
      stage: 'Pre-Trial',
      opened: '02/02/2026',
    }),
    lead: caseOf('31946313', 'Lindqvist (possible client)', '9001022', {
      stage: 'Intake',
      opened: '11/18/2026',
      customFields: { ...notices, 'Case or Lead': 'Lead' },
    }),
    deceased: caseOf('31946314', 'Estate of Walter Brandt', '9001023', {
      number: '26-PR-00533',
      practiceArea: 'Estate Planning',
      stage: 'Inventory',
      customFields: { ...notices, Deceased: 'Yes' },
    }),
    noconsent: caseOf('31946315', 'Simmons v. Ridge Apartments', '9001024', {
      practiceArea: 'Landlord/Tenant',
      customFields: { ...notices, 'SMS Auto-Communication Consent': 'No' },
    }),
    minor: caseOf('31946316', 'In re T. Alvarez', '9001025', {
      practiceArea: 'Family',
      customFields: { ...notices, Minor: 'Yes' },
    }),
  } satisfies Record<string, Case>;
}
