export type Contact = {
  id: string;
  firm: string;
  first: string;
  last: string;
  /** Of the contact, set by the firm; not to be mixed up with a role in one case. */
  group: string;
  cell?: string;
  work?: string;
  home?: string;
  email?: string;
  birthday?: string;
  address?: string;
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
  description: string;
  office: string;
  customFields: Record<string, string>;
  contacts: { contactId: string; role?: string }[];
  staff: CaseStaff[];
  notes: { date: string; subject: string; text: string; author: string }[];
  documents: { name: string; date: string }[];
  /** Whom Hona takes as the client. No page shows it: nothing in MyCase marks a main client. */
  mainClient: string;
  /** Whether Hona's nightly sync takes this case over. */
  synced: boolean;
};

/** Whoever wrote a post; without href it is no person of MyCase. */
export type Author = { name: string; title?: string; href?: string };

export type Post = { id: number; author: Author; at: Date; body: string };

export type Thread = { id: number; firm: string; caseId: string; subject: string; posts: Post[] };

export type Lead = { id: string; firm: string; name: string; phone: string; email: string };
