import type { EventForm, ProjectEvent } from '../src/domain/calendar';
import type { CaseRef } from '../src/domain/case';
import type { Connection } from '../src/domain/connection';
import type { CaseContact, Fact, Phone, Post } from '../src/domain/facts';
import type { CaseLog, LogLine, LogThread } from '../src/domain/log';
import { defaultMapping, type Mapping } from '../src/domain/mapping';
import type { Attempt, LogSeen, OutboxEntry, Outcome, Shown } from '../src/domain/outbox';
import { deriveProject, type Project, type ProjectFacts } from '../src/domain/project';
import type { LastSent, ProjectUpdate } from '../src/domain/update';

/** The values that unit tests start from; each takes what the test is about and fills in the rest. */

export const NOW = Date.parse('2026-11-21T18:00:00Z');
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const REF: CaseRef = { firm: 'smithlaw', caseId: '12042366' };
export const CELL = '+12133734253';

export function makeFact<T>(value: T | null, readAt = NOW): Fact<T> {
  return { value, source: { page: 'items-info', way: 'id' }, readAt };
}

export function makePhone(changes: Partial<Phone> = {}): Phone {
  return { kind: 'cell', raw: '(213) 373-4253', e164: CELL, extension: null, ...changes };
}

export function makeContact(changes: Partial<CaseContact> = {}): CaseContact {
  return {
    contactId: '9001001',
    name: 'Jane Doe',
    group: 'Client',
    role: null,
    type: 'Client',
    phone: makePhone({ kind: 'unknown' }),
    email: 'jane@example.com',
    ...changes,
  };
}

/** A case from which everything that Hona needs can be derived. */
export function makeProjectFacts(
  facts: Partial<ProjectFacts['facts']> = {},
  others: Partial<Omit<ProjectFacts, 'facts'>> = {},
): ProjectFacts {
  return {
    ref: REF,
    facts: {
      name: makeFact('Doe v. Harbor'),
      closed: makeFact(false),
      stage: makeFact('Discovery'),
      practiceArea: makeFact('Personal Injury'),
      customFields: makeFact([{ label: 'Hona Enabled', value: 'Yes' }]),
      contacts: makeFact([makeContact()]),
      ...facts,
    },
    contacts: { '9001001': { phones: makeFact([makePhone()]) } },
    chosenClientId: null,
    ...others,
  };
}

export function makeProject(
  facts: Partial<ProjectFacts['facts']> = {},
  others: Partial<Omit<ProjectFacts, 'facts'>> = {},
  mapping: Partial<Mapping> = {},
): Project {
  return deriveProject(makeProjectFacts(facts, others), { ...defaultMapping, ...mapping });
}

export function makeUpdate(changes: Partial<ProjectUpdate> = {}): ProjectUpdate {
  return {
    ref: REF,
    name: 'Doe v. Harbor',
    phase: 'Discovery',
    projectType: 'Personal Injury',
    status: 'In Progress',
    notices: true,
    client: {
      contactId: '9001001',
      firstName: 'Jane',
      lastName: 'Doe',
      phone: CELL,
      email: 'jane@example.com',
    },
    ...changes,
  };
}

/** Hona's answer to `makeUpdate()`, whole. */
export function makeLastSent(changes: Partial<LastSent> = {}): LastSent {
  return {
    update: makeUpdate(),
    contact: { at: NOW - HOUR, result: 'updated', phone: CELL, email: 'jane@example.com' },
    project: { at: NOW - HOUR, result: 'updated', notices: true, status: 'In Progress' },
    ...changes,
  };
}

/** A working connection of the case's firm. */
export function makeConnection(changes: Partial<Connection> = {}): Connection {
  return {
    id: 'connection-1',
    firm: REF.firm,
    connectedAt: NOW - HOUR,
    tokenEnd: 'abcd',
    protocol: 'h2',
    guarded: true,
    tokenRefused: false,
    lastAcceptedAt: null,
    trial: 'open',
    ...changes,
  };
}

export function makeShown(changes: Partial<Shown> = {}): Shown {
  return {
    caseName: 'Doe v. Harbor',
    clientId: '9001001',
    clientName: 'Jane Doe',
    number: CELL,
    numberSource: 'mycase',
    mycaseNumber: null,
    email: null,
    way: 'text',
    authorName: 'Dana Ortiz',
    checks: [],
    ...changes,
  };
}

/** The log's thread 7 was read whole before, in its reading 1; the case's list named it alone. */
export const SEEN: LogSeen = { threads: { '7': 1 }, listed: ['7'] };

export function makeAttempt(changes: Partial<Attempt> = {}): Attempt {
  return { number: 1, startedAt: NOW, endedAt: NOW + 1000, outcome: null, logSeen: SEEN, ...changes };
}

export function makeEntry(changes: Partial<OutboxEntry> = {}): OutboxEntry {
  return {
    id: 'e1',
    ref: REF,
    connectionId: 'connection-1',
    draftRevision: 0,
    seq: 1,
    text: 'Please call us.',
    authorId: '7001',
    shown: makeShown(),
    state: 'queued',
    queuedAt: NOW,
    notBefore: NOW,
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
    ...changes,
  };
}

/** An entry after one attempt of which nobody knows whether it arrived. */
export function makeUnknown(changes: Partial<OutboxEntry> = {}): OutboxEntry {
  const outcome: Outcome = { kind: 'unknown', code: 'timeout', status: null };
  return makeEntry({ state: 'unknown', doubt: true, attempts: [makeAttempt({ outcome })], ...changes });
}

/** An entry that Hona has taken. */
export function makeAccepted(changes: Partial<OutboxEntry> = {}): OutboxEntry {
  const outcome: Outcome = { kind: 'accepted', status: 200 };
  return makeEntry({ state: 'accepted', attempts: [makeAttempt({ outcome })], settledAt: NOW, ...changes });
}

export function makePost(changes: Partial<Post> = {}): Post {
  return {
    postId: null,
    author: 'Dana Ortiz',
    authorTitle: 'Paralegal',
    timeText: '11/21/2026 10:01 AM',
    at: NOW + MINUTE,
    text: 'Please call us.',
    ...changes,
  };
}

/** A line of thread 7 that the reading after `SEEN` showed for the first time. */
export function makeLine(changes: Partial<LogLine> = {}): LogLine {
  return { ...makePost(), lineId: 'post:1', threadId: '7', firstReading: 2, ...changes };
}

export function makeThread(changes: Partial<LogThread> = {}): LogThread {
  return {
    firm: REF.firm,
    threadId: '7',
    subject: 'Hona Messages',
    readAt: NOW + HOUR,
    reading: 2,
    lastComplete: 2,
    lineCount: 1,
    ...changes,
  };
}

export function makeLog(lines: LogLine[], changes: Partial<CaseLog> = {}): CaseLog {
  return { ref: REF, threads: [makeThread()], lines, listed: ['7'], ...changes };
}

export function makeEventForm(over: Partial<EventForm> = {}): EventForm {
  return {
    title: 'Deposition',
    start: '2026-12-01T10:00',
    end: '2026-12-01T11:00',
    zone: 'America/Los_Angeles',
    location: '12 Main Street',
    description: '',
    reminders: [{ unit: 'day', amount: 1 }],
    contacts: ['9001001'],
    staff: ['7001'],
    otherStaff: [],
    myCaseEvent: null,
    ...over,
  };
}

/** Hona took it when it was made. */
export function makeProjectEvent(over: Partial<ProjectEvent> = {}): ProjectEvent {
  return {
    id: 'e1',
    ref: REF,
    saved: makeEventForm(),
    wanted: makeEventForm(),
    doubt: null,
    mayExist: true,
    attempt: {
      what: 'save',
      notify: false,
      at: NOW,
      state: 'saved',
      problem: null,
      reason: null,
      status: null,
    },
    ...over,
  };
}
