import type { CalendarEntry } from './types';

/** What stands in the firms' calendars. */
export function seedEvents(): CalendarEntry[] {
  const doe = { firm: 'smithlaw', caseId: '31946235' };
  return [
    {
      ...doe,
      id: '6100201',
      title: 'Deposition of Jane Doe',
      start: '12/03/2026 9:30 AM',
      end: '12/03/2026 11:30 AM',
      location: 'Smith Law, 200 Hill Street, Los Angeles',
      description: 'Lee meets the client at 9:00.\nInterpreter not needed.',
    },
    {
      ...doe,
      id: '6100202',
      title: 'Mediation',
      start: '01/21/2027 1:00 PM',
      end: '01/21/2027 5:00 PM',
    },
    {
      firm: 'smithlaw',
      caseId: '31946240',
      id: '6100203',
      title: 'Hearing on the petition',
      start: '01/08/2027 8:30 AM',
      end: '01/08/2027 9:00 AM',
      location: 'Department 11',
    },
    {
      firm: 'otherlaw',
      caseId: '31946235',
      id: '6100301',
      title: 'Walk-through of the premises',
      start: '12/04/2026 2:00 PM',
      end: '12/04/2026 3:00 PM',
    },
  ];
}
