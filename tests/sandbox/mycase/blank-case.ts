import type { Case } from './types';

/** A case with everything that a firm leaves empty most often. */
export function blankCase(firm: string, id: string, name: string): Case {
  return {
    firm,
    id,
    name,
    number: '',
    practiceArea: '',
    stage: '',
    opened: '01/06/2025',
    description: '',
    office: 'Primary',
    customFields: { 'Hona Enabled': 'Yes' },
    contacts: [],
    staff: [],
    notes: [],
    documents: [],
    mainClient: '',
    synced: true,
  };
}
