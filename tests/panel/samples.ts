import { defaultSettings } from '../../src/domain/connection';
import type { CaseContact, Fact, FactPage } from '../../src/domain/facts';
import { defaultRules } from '../../src/domain/firm-rules';
import type { LogLine } from '../../src/domain/log';
import { defaultMapping } from '../../src/domain/mapping';
import { noMarks } from '../../src/domain/marks';
import type { Attempt, OutboxEntry, Outcome } from '../../src/domain/outbox';
import type { OpenPage } from '../../src/domain/place';
import type { LastSent } from '../../src/domain/update';
import { initialState, panelStore } from '../../src/panel/store';
import type { Ambient, CaseRecord } from '../../src/store/read';

/** Samples for the tests of the screen; every name and number is invented (555-01xx is kept free). */
export const NOW = Date.parse('2026-11-20T15:00:00-05:00');
export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;
export const ref = { firm: 'smithlaw', caseId: '31946235' };
export const NUMBER = '+12135550142';

export const fact = <T>(value: T | null, page: FactPage = 'items-info'): Fact<T> => ({
  value,
  source: { page, way: 'id' },
  readAt: NOW - 2 * MINUTE,
});

export const jane: CaseContact = {
  contactId: '7',
  name: 'Jane Doe',
  group: 'Client',
  role: null,
  type: 'Client',
  phone: { kind: 'cell', raw: '(213) 555-0142', e164: NUMBER },
  email: 'jane@example.com',
};

export const casePage = (change: Partial<OpenPage> = {}): OpenPage => ({
  place: { kind: 'case', ...ref, page: 'info' },
  path: '/court_cases/31946235',
  state: 'open',
  ...change,
});

export const record = (change: Partial<CaseRecord> = {}): CaseRecord => ({
  ref,
  facts: {
    name: fact('Doe v. Harbor Freight Lines'),
    closed: fact(false),
    stage: fact('Discovery'),
    practiceArea: fact('Personal Injury'),
    customFields: fact([{ label: 'Hona Enabled', value: 'Yes' }]),
    contacts: fact([jane], 'contacts-staff'),
    staff: fact([{ staffId: '5', name: 'Dana Ortiz', title: 'Paralegal', lead: false }], 'contacts-staff'),
  },
  contacts: {},
  companies: {},
  staff: {},
  events: {},
  chosenClientId: null,
  log: { ref, threads: [], lines: [], listed: null },
  entries: [],
  draft: { revision: 1, text: '', savedAt: NOW, second: [] },
  lastSent: null,
  clientLinesSeen: 0,
  marks: noMarks,
  ...change,
});

export const ambient = (change: Partial<Ambient> = {}): Ambient => ({
  connection: {
    id: 'c1',
    firm: 'smithlaw',
    connectedAt: NOW - DAY,
    tokenEnd: '9f3a',
    protocol: 'h2',
    tokenRefused: false,
    trial: 'passed',
    lastAcceptedAt: null,
    guarded: true,
  },
  settings: { ...defaultSettings, staffId: '5', staffName: 'Dana Ortiz', handedOverExplained: true },
  mapping: defaultMapping,
  rules: defaultRules,
  access: true,
  lost: 0,
  aside: 0,
  kept: 0,
  unreadable: [],
  clockMoved: false,
  undecided: [],
  ...change,
});

export const line = (
  n: number,
  author: string | null,
  authorTitle: string | null,
  text: string,
): LogLine => ({
  postId: String(n),
  author,
  authorTitle,
  timeText: null,
  at: NOW - DAY + n * MINUTE,
  text,
  lineId: `post:${n}`,
  threadId: '900',
  firstReading: 1,
});

export const log = (lines: LogLine[], readAt = NOW - MINUTE): CaseRecord['log'] => ({
  ref,
  threads: [
    {
      firm: ref.firm,
      threadId: '900',
      subject: 'Hona',
      readAt,
      reading: 1,
      lastComplete: 1,
      lineCount: lines.length,
    },
  ],
  lines,
  listed: ['900'],
});

export const attempt = (outcome: Outcome | null): Attempt => ({
  number: 1,
  startedAt: NOW - 10 * MINUTE,
  endedAt: NOW - 9 * MINUTE,
  outcome,
  logSeen: { threads: {}, listed: null },
});

let count = 0;
export const entry = (change: Partial<OutboxEntry> = {}): OutboxEntry => {
  count++;
  return {
    id: `entry-${count}`,
    ref,
    connectionId: 'c1',
    draftRevision: count,
    seq: count,
    text: 'See you on the 3rd.',
    authorId: '5',
    shown: {
      caseName: 'Doe v. Harbor Freight Lines',
      clientId: '7',
      clientName: 'Jane Doe',
      number: NUMBER,
      numberSource: 'mycase',
      mycaseNumber: null,
      email: null,
      way: 'text',
      authorName: 'Dana Ortiz',
      checks: [],
    },
    state: 'queued',
    queuedAt: NOW - 10 * MINUTE,
    notBefore: NOW - 10 * MINUTE,
    doubt: false,
    attempts: [],
    paused: null,
    asks: null,
    claim: null,
    pendingClaim: null,
    rejectedLines: [],
    arrivedBy: null,
    leftOpen: false,
    replaced: false,
    settledAt: null,
    ...change,
  };
};

export const lastSent = (change: Partial<LastSent> = {}): LastSent => ({
  update: {
    ref,
    name: 'Doe v. Harbor Freight Lines',
    phase: 'Discovery',
    projectType: 'Personal Injury',
    status: 'In Progress',
    notices: true,
    client: { contactId: '7', firstName: 'Jane', lastName: 'Doe', phone: NUMBER, email: 'jane@example.com' },
  },
  contact: { at: NOW - 3 * DAY, result: 'updated', phone: NUMBER, email: 'jane@example.com' },
  project: { at: NOW - 3 * DAY, result: 'updated', notices: true, status: 'In Progress' },
  ...change,
});

/** The panel's state as if this had been loaded. */
export function showState(change: Partial<ReturnType<typeof panelStore.getState>> = {}): void {
  panelStore.setState(
    {
      ...initialState,
      page: casePage(),
      tabId: 3,
      ambient: ambient(),
      record: record(),
      now: NOW,
      ...change,
    },
    true,
  );
}
