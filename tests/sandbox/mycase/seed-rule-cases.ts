import { blankCase } from './blank-case';
import type { Case, CaseStaff } from './types';

const dana: CaseStaff = { staffId: '7001' };
/** Whose Title ends with a space. */
const sam: CaseStaff = { staffId: '7004', lead: true };

function caseOf(id: string, name: string, contactId: string, fields: Partial<Case> = {}): Case {
  return {
    ...blankCase('smithlaw', id, name),
    contacts: [{ contactId }],
    mainClient: contactId,
    stage: 'Discovery',
    practiceArea: 'Personal Injury',
    staff: [dana],
    ...fields,
  };
}

/** A case for each rule of the pull side that the other cases do not already put to the test. */
export function seedRuleCases() {
  return {
    /** Two contacts of one name: the client, and his father of another Group. */
    namesake: caseOf('31946320', 'Marsh v. Coastal Freight', '9001030', {
      contacts: [{ contactId: '9001031', role: 'Power of Attorney' }, { contactId: '9001030' }],
    }),
    /** Home and work number first, the cell number last. */
    landline: caseOf('31946321', 'Eaton v. City of Glendale', '9001032'),
    foreign: caseOf('31946322', 'Whitaker – Visa Petition', '9001033', { practiceArea: 'Immigration' }),
    extension: caseOf('31946323', 'Corso v. Lindale Hotels', '9001034'),
    titlespace: caseOf('31946324', 'Abadi v. Western Rail', '9001035', { staff: [sam, dana] }),
    /** Consent, Deceased and Minor stand on the client's own page. */
    clientfields: caseOf('31946325', 'Estate of Ivy Calder', '9001036'),
    nostage: caseOf('31946326', 'Rowe v. Summit Builders', '9001037', { stage: '' }),
    /** A stage that none of Hona's phases is mapped to. */
    unmapped: caseOf('31946327', 'Keller v. Orchard Foods', '9001038', { stage: 'On Hold' }),
    /** A company beside the person; the client is archived. */
    insurer: caseOf('31946328', 'Dunn v. Pacific Mutual', '9001039', {
      contacts: [
        { contactId: '7001045', company: true, role: 'Insurance Carrier' },
        { contactId: '9001039' },
      ],
      documents: Array.from({ length: 34 }, (_one, i) => ({
        id: String(7_713_001 + i),
        name: `Medical record ${i + 1}.pdf`,
        date: '09/14/2026',
      })),
    }),
  } satisfies Record<string, Case>;
}
