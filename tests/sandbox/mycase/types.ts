export type Contact = {
  id: string;
  firm: string;
  first: string;
  last: string;
  /** Of the contact, set by the firm; not to be mixed up with a role in one case. */
  group: string;
  /** A company has one name, kept as `last`, and a page of its own kind. */
  company?: true;
  cell?: string;
  work?: string;
  home?: string;
  /** A company's kind of phone. */
  main?: string;
  fax?: string;
  email?: string;
  birthday?: string;
  address?: string;
  jobTitle?: string;
  /** The IDs of the companies that this person belongs to. */
  companies?: string[];
  /** The mark behind the name on the contact's own page. */
  mark?: 'Inactive' | 'Archived';
  /** Values by the label of the firm's field; see fields.ts. */
  customFields?: Record<string, string>;
};

export type Staff = {
  id: string;
  firm: string;
  first: string;
  last: string;
  title: string;
  type: 'Attorney' | 'Paralegal' | 'Staff';
  email: string;
  work: string;
  home?: string;
  cell?: string;
};

export type CaseStaff = { staffId: string; lead?: boolean; originating?: boolean; rate?: string };

export type Case = {
  firm: string;
  id: string;
  name: string;
  number: string;
  practiceArea: string;
  stage: string;
  /** MM/DD/YYYY, as MyCase shows dates. */
  opened: string;
  closed?: string;
  /** The statute of limitations. */
  limitation?: string;
  description: string;
  office: string;
  customFields: Record<string, string>;
  contacts: CaseLink[];
  staff: CaseStaff[];
  notes: { date: string; subject: string; text: string; author: string }[];
  documents: CaseDocument[];
  /** Whom Hona takes as the client. No page shows it: nothing in MyCase marks a main client. */
  mainClient: string;
  /** Whether Hona's nightly sync takes this case over. */
  synced: boolean;
  /** 'half': the two tables of people show half of their rows for a while; 'stuck': they stay so. */
  tables?: 'half' | 'stuck';
};

/** A contact on a case. A company's ID may be a person's too: they are counted apart. */
export type CaseLink = { contactId: string; company?: true; role?: string };

export type CaseDocument = { id: string; name: string; date: string };

/** An entry of the calendar, whose page has an address of its own. Dates and times as MyCase might show them. */
export type CalendarEntry = {
  id: string;
  firm: string;
  caseId: string;
  title: string;
  start: string;
  end: string;
  location?: string;
  description?: string;
};

/** Whoever wrote a post; without href it is no person of MyCase. */
export type Author = { name: string; title?: string; href?: string };

/** What Hona knows of a message that it logs; how a page shows it depends on the log's format. */
export type Logged = {
  way: 'Text' | 'E-mail' | 'Notification';
  direction: 'to' | 'from';
  client: string;
  loggedAt: Date;
};

export type Post = { id: number; author: Author; at: Date; body: string; logged: Logged };

export type Thread = { id: number; firm: string; caseId: string; subject: string; posts: Post[] };

export type Lead = { id: string; firm: string; name: string; phone: string; email: string };
