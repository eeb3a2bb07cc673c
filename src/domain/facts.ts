/**
 * What a reader answers for one fact of one page (product rule D6).
 * `not-loaded` (the page has not filled it in yet) is not `empty` (MyCase shows that there is none), and
 * neither is `unreadable` (the page is complete, but holds nothing that this version knows).
 */
export type Reading<T> =
  | {
      state: 'found';
      value: T;
      way: string;
      /** Of a list: true where MyCase holds more than these, false where it says that these are all; else unknown. */
      more?: boolean;
    }
  | { state: 'empty'; way: string }
  | { state: 'not-loaded' }
  | { state: 'unreadable' };

/** One value read from a MyCase page. `value` null: MyCase shows the field, and it is empty. */
export type Fact<T> = {
  value: T | null;
  source: FactSource;
  readAt: number;
  /** Where MyCase said that its list holds more than what stands here. */
  more?: true;
};

/** Where a fact was read: the kind of page, and by which of the reader's ways. */
export type FactSource = { page: FactPage; way: string };
export type FactPage =
  | 'case'
  | 'items-info'
  | 'contacts-staff'
  | 'communications'
  | 'documents'
  | 'texts'
  | 'contact'
  | 'company'
  | 'staff'
  | 'event'
  | 'thread';

/** A set of facts; a key that is missing was never read. */
export type Facts<V> = { [K in keyof V]?: Fact<V[K]> };
export type Readings<V> = { [K in keyof V]?: Reading<V[K]> };

export type PhoneKind = 'cell' | 'work' | 'home' | 'fax' | 'main' | 'unknown';

/**
 * Why a number is doubtful: of a country other than the United States and Canada; a service's (toll-free, 911);
 * with letters or words; with too few or too many digits; otherwise none that the numbering plan knows.
 */
export type PhoneProblem = 'foreign' | 'service' | 'letters' | 'length' | 'odd';

/** A phone as MyCase shows it. `e164` and `problem` are added by the background when the fact is stored. */
export type Phone = {
  kind: PhoneKind;
  raw: string;
  /** E.164, or null where the number is doubtful; undefined before the background has looked. */
  e164?: string | null;
  extension?: string | null;
  /** Null where there is an E.164; undefined where the fact was stored before reasons were. */
  problem?: PhoneProblem | null;
};

/** One row of "Contacts & staff", Contacts. The table shows one phone only, of a kind it does not name. */
export type CaseContact = {
  contactId: string | null;
  name: string;
  group: string | null;
  role: string | null;
  type: 'Client' | 'Company' | null;
  /**
   * The company whose page the row links to. Companies have numbers of their own: one may equal a contact's, so it
   * never stands in `contactId`.
   */
  companyId?: string;
  phone: Phone | null;
  email: string | null;
};

/** One row of "Contacts & staff", Staff. */
export type CaseStaff = { staffId: string | null; name: string; title: string | null; lead: boolean };

/** One row of the case's Communications, Messages. */
export type ThreadRow = { threadId: string; subject: string };

/** A custom field of whatever type, as its page shows it: a list's choice, "Yes" or "No", a date, an amount. */
export type CustomField = { label: string; value: string | null };

/** One row of the case's Documents. Who put it there cannot be read. */
export type CaseDocument = { documentId: string | null; name: string };

/** One of MyCase's own text conversations: another number for the same client, and no part of Hona's thread. */
export type TextConversation = {
  conversationId: string | null;
  name: string | null;
  /** As MyCase shows it. */
  number: string | null;
  lastText: string | null;
  /** Milliseconds since the epoch. */
  at: number | null;
};

export type CaseValues = {
  name: string;
  closed: boolean;
  caseNumber: string;
  practiceArea: string;
  stage: string;
  openedOn: string;
  closedOn: string;
  /** The statute of limitations, as MyCase shows the date. */
  limitationOn: string;
  description: string;
  office: string;
  customFields: CustomField[];
  contacts: CaseContact[];
  staff: CaseStaff[];
  threads: ThreadRow[];
  documents: CaseDocument[];
  texts: TextConversation[];
};

export type ContactValues = {
  name: string;
  group: string;
  email: string;
  birthday: string;
  phones: Phone[];
  address: string;
  /** MyCase marks it as inactive or archived. */
  archived: boolean;
  customFields: CustomField[];
  cases: ListedCase[];
};

/** A case as the page of a contact or a company lists it. */
export type ListedCase = { caseId: string; name: string; closed: boolean };

export type CompanyValues = { name: string; email: string; phones: Phone[]; cases: ListedCase[] };

export type StaffValues = { name: string; title: string; email: string; phones: Phone[] };

export type EventValues = {
  title: string;
  /** The case ID of the event's own case link. */
  caseId: string;
  /** Start and end as MyCase shows them. */
  startsAt: string;
  endsAt: string;
  location: string;
  description: string;
};

/** One post of a message thread as the page shows it. */
export type Post = {
  postId: string | null;
  /** "Jane Doe (Client)": name and what stands in parentheses. */
  author: string | null;
  authorTitle: string | null;
  timeText: string | null;
  /** Milliseconds since the epoch, where `timeText` could be understood (local time). */
  at: number | null;
  text: string;
};

export type ThreadValues = {
  subject: string;
  /** The case ID of the thread's own case link. */
  caseId: string;
  posts: Post[];
  /** False where the page offers earlier posts that are not there yet. */
  complete: boolean;
};

export type CaseFacts = Facts<CaseValues>;
export type ContactFacts = Facts<ContactValues>;
export type CompanyFacts = Facts<CompanyValues>;
export type StaffFacts = Facts<StaffValues>;
export type EventFacts = Facts<EventValues>;
export type ThreadFacts = Facts<ThreadValues>;

export type EntityValues = {
  case: CaseValues;
  contact: ContactValues;
  company: CompanyValues;
  staff: StaffValues;
  event: EventValues;
  thread: ThreadValues;
};

/** The way of readings that know names and IDs only, without Group, phone, e-mail and Title. */
export const NAMES_ONLY = 'json-names';

/**
 * Newer readings over older facts. What is found or empty replaces; what is not loaded or unreadable leaves the
 * older fact with its older time. Mere names never replace what a page showed in full.
 */
export function mergeFacts<V>(
  old: Facts<V>,
  readings: Readings<V>,
  page: FactPage,
  readAt: number,
): Facts<V> {
  const merged: Facts<V> = { ...old };
  for (const key of Object.keys(readings) as (keyof V)[]) {
    const reading = readings[key];
    const older = merged[key];
    const isNames = reading && 'way' in reading && reading.way === NAMES_ONLY;
    if (isNames && older?.value && older.source.way !== NAMES_ONLY) continue;
    if (reading?.state === 'found')
      merged[key] = {
        value: reading.value,
        source: { page, way: reading.way },
        readAt,
        ...(reading.more && { more: true }),
      };
    if (reading?.state === 'empty') merged[key] = { value: null, source: { page, way: reading.way }, readAt };
  }
  return merged;
}
