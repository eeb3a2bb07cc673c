import type { Sandbox } from '../../sandbox/sandbox';

/** A case that has something of everything that a page of MyCase can show. */
export type WholeCase = { caseId: string; name: string; url: string; paths: string[] };

/** The custom fields of it, with a value of every type that MyCase has. */
export const FIELDS = {
  'Claim Number': 'PI-2026-1177',
  'Accident Details': 'Wet road.\n\nNo witnesses.',
  'Number of Passengers': '3',
  'Court Date': '01/14/2027',
  'Police Report Filed': 'Yes',
  'Liability Disputed': 'No',
  'Referral Source': 'Former client',
  'Policy Limit': '$100,000.00',
  'Lien Holder': '',
};

/** Adds the `n`th whole case with people, company, event, thread, texts and documents of its own. */
export function addWholeCase({ mycase, firm }: Sandbox, n: number): WholeCase {
  const caseId = `4400000${n}`;
  const name = `Whole Case ${n} v. Harbor Lines`;
  const [client, company, staff, event, thread] = [
    `930001${n}`,
    `930002${n}`,
    `730${n}`,
    `630000${n}`,
    5_500_000 + n,
  ];
  mycase.addContact({
    id: client,
    first: 'Wilma',
    last: `Keene ${n}`,
    home: '(213) 555-0181',
    cell: `(213) 555-019${n}`,
    email: `wilma${n}@example.com`,
    birthday: '02/03/1970',
    companies: [company],
    customFields: { 'Preferred Language': 'Spanish', 'Monthly Income': '$2,100.00' },
  });
  mycase.addContact({
    id: company,
    first: '',
    last: `Keene Bakery ${n} LLC`,
    group: 'Insurance',
    company: true,
    main: '(800) 555-0191',
    email: `bakery${n}@example.com`,
  });
  mycase.addStaff({
    id: staff,
    first: 'Stella',
    last: `Park ${n}`,
    title: 'Case Manager',
    email: `stella${n}@smithlaw.example`,
    work: '(213) 555-0182',
    cell: '(213) 555-0183',
  });
  const added = mycase.addCase({
    id: caseId,
    name,
    number: `26-CV-0${n}`,
    practiceArea: 'Personal Injury',
    stage: 'Discovery',
    opened: '02/01/2026',
    limitation: '01/31/2028',
    description: `Whole description ${n}.`,
    office: `Office ${n}`,
    customFields: { 'Hona Enabled': 'Yes', ...FIELDS },
    contacts: [{ contactId: client }, { contactId: company, company: true, role: 'Insurance Carrier' }],
    mainClient: client,
    staff: [{ staffId: staff, lead: true }],
    documents: [{ id: `77990${n}`, name: `Contract ${n}.pdf`, date: '02/02/2026' }],
  });
  mycase.addEvent({
    id: event,
    firm,
    caseId,
    title: `Hearing ${n}`,
    start: '01/14/2027 9:30 AM',
    end: '01/14/2027 10:00 AM',
    location: `Room ${n}`,
  });
  mycase.addTexts({
    id: 82_000 + n,
    contactId: client,
    messages: [{ id: 1, type: 'incoming', body: `Own text ${n}`, at: new Date(Date.now() - 3_600_000) }],
  });
  mycase.addThread({
    id: thread,
    firm,
    caseId,
    subject: 'Hona Messages',
    posts: [
      {
        id: thread * 10,
        author: { name: `Wilma Keene ${n}`, title: 'Client', href: `/contacts/clients/${client}` },
        at: new Date(Date.now() - 86_400_000),
        body: `Logged answer ${n}`,
        logged: { way: 'Text', direction: 'from', client: `Wilma Keene ${n}`, loggedAt: new Date() },
      },
    ],
  });
  const base = `/court_cases/${caseId}`;
  const ofCase = [
    'info',
    'case_link',
    'communications/messages',
    'case_details/documents',
    'text_messages',
    'calendars',
  ];
  const others = [
    `/contacts/clients/${client}`,
    `/contacts/companies/${company}`,
    `/contacts/attorneys/${staff}`,
    `/events/${event}`,
    `/messages/${thread}`,
  ];
  return { caseId, name, url: added.url, paths: [...ofCase.map((path) => `${base}/${path}`), ...others] };
}
