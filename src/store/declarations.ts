import type { EventAttempt, ProjectEvent } from '../domain/calendar';
import { DEFAULT_LEVELS } from '../domain/checks/check';
import { FACT_NAMES } from '../domain/confirmed';
import type { Connection, Settings } from '../domain/connection';
import {
  count,
  each,
  fields,
  flag,
  howMany,
  list,
  moment,
  oneOf,
  type Shape,
  whether,
} from '../domain/diagnostics';
import type { FactPage } from '../domain/facts';
import { FEATURES } from '../domain/features';
import type { FirmRules } from '../domain/firm-rules';
import type { FactHealth, Lost } from '../domain/health';
import { defaultMapping } from '../domain/mapping';
import type { Attempt, OutboxEntry, OutboxState, UnknownCode } from '../domain/outbox';
import type { AppliedPolicy, RefusedValue } from '../domain/policy';
import { POLICY_KEYS } from '../domain/policy-keys';
import type { LastSent, ProjectAnswered } from '../domain/update';
import { WAYS } from '../domain/ways';
import type { StoreName } from './database';
import type { LocalItems, SessionItems } from './items';

/**
 * Every stored item, declared once (architecture §3). Types and migrations stand where they are used: database.ts and
 * migrations.ts, items.ts; how long each kind of record and list lives in age-rules.ts; a key that is missing here does
 * not compile. All of it is written by the background alone, and "Delete everything" clears all of it.
 *
 * What a diagnostics report says is made from these shapes alone: a store or a field that is not declared is not in it.
 */
export type Declaration = {
  /** The version of the database that brought it; items of storage areas have defaults instead. */
  since?: 1 | 2 | 3;
  /** Sealed: nothing of a client stands there in clear. */
  sealed: boolean;
  /** When else it goes: by its age, by Disconnect, with its tab or window, when staff have read or answered it. */
  cleared: 'by age' | 'by age, in part' | 'disconnect' | 'with the tab' | 'by hand' | 'never';
  /** Of a store: how many rows there are; of an item what its shape tells; or nothing. */
  diagnostics: 'count' | 'nothing' | Shape;
};

export const STORES: Readonly<Record<StoreName, Declaration>> = {
  keys: { since: 1, sealed: false, cleared: 'never', diagnostics: 'nothing' },
  facts: { since: 1, sealed: true, cleared: 'by age', diagnostics: 'count' },
  threads: { since: 1, sealed: true, cleared: 'by age', diagnostics: 'count' },
  lines: { since: 1, sealed: true, cleared: 'by age', diagnostics: 'count' },
  // Only what is settled; the rest is listed and waits for a person.
  outbox: { since: 1, sealed: true, cleared: 'by age, in part', diagnostics: 'count' },
  // Old texts are listed; a row without a text only holds the revision, which must never start again.
  drafts: { since: 1, sealed: true, cleared: 'by hand', diagnostics: 'count' },
  // Each kind by its own rule, see RECORDS.
  records: { since: 1, sealed: true, cleared: 'by age, in part', diagnostics: 'count' },
  activity: { since: 1, sealed: true, cleared: 'by age', diagnostics: 'count' },
  secrets: { since: 1, sealed: true, cleared: 'disconnect', diagnostics: 'nothing' },
  recent: { since: 1, sealed: true, cleared: 'by age', diagnostics: 'count' },
  lists: { since: 3, sealed: true, cleared: 'by hand', diagnostics: 'count' },
  aside: { since: 2, sealed: true, cleared: 'never', diagnostics: 'count' },
};

const plain = (cleared: Declaration['cleared'], diagnostics: Shape | 'nothing'): Declaration => ({
  sealed: false,
  cleared,
  diagnostics,
});

const PAGES = Object.keys({
  case: 1,
  'items-info': 1,
  'contacts-staff': 1,
  communications: 1,
  documents: 1,
  texts: 1,
  contact: 1,
  company: 1,
  staff: 1,
  event: 1,
  thread: 1,
} satisfies Record<FactPage, 1>);
/** What a fact is called on its own page: "stage" of "case.stage". */
const FACTS = [...new Set(FACT_NAMES.map((name) => name.replace(/^[^.]+\./, '')))];

const FOUND = fields<FactHealth>({
  state: oneOf(['found', 'empty', 'not-loaded', 'unreadable']),
  way: oneOf(WAYS),
  at: moment,
  lastKnownAt: moment,
});
const LOST = fields<Lost>({
  fact: oneOf(FACT_NAMES),
  page: oneOf(PAGES),
  since: moment,
  lastKnownAt: moment,
});

/** Neither who works here nor their signature. */
const SETTINGS = fields<Settings>({
  staffId: whether,
  meId: whether,
  undoSeconds: count,
  launcher: flag,
  handedOverExplained: flag,
  keepDays: count,
  enterSends: flag,
  signature: whether,
  notify: flag,
  language: oneOf(['en', 'es']),
  confidential: flag,
  singleKeys: flag,
  notificationsChecked: flag,
  off: list(oneOf(FEATURES)),
  byPhoneNumber: flag,
});
/** The firm's words and addresses: only whether there are any. */
const RULES = fields<FirmRules>({
  checks: each(Object.keys(DEFAULT_LEVELS), oneOf(['off', 'warn', 'confirm', 'block'])),
  quiet: fields<FirmRules['quiet']>({ from: count, to: count }),
  zone: whether,
  shorteners: howMany,
  conversationLink: whether,
  honaAddress: whether,
  events: fields<FirmRules['events']>({
    remindersField: oneOf(['reminders', 'reminder']),
    amount: oneOf(['text', 'number']),
    people: oneOf(['ids', 'emails']),
    zones: oneOf(['iana', 'abbreviations']),
  }),
});

/** Which values hold and which were refused, by name alone: names of staff may stand in them. */
const POLICY = fields<AppliedPolicy>({
  keys: list(oneOf(Object.keys(POLICY_KEYS))),
  refused: list(fields<RefusedValue>({ key: oneOf(Object.keys(POLICY_KEYS)) })),
});

export const LOCAL: Readonly<Record<keyof LocalItems, Declaration>> = {
  settings: plain('by hand', SETTINGS),
  mapping: plain('by hand', each(Object.keys(defaultMapping), howMany)),
  rules: plain('by hand', RULES),
  policy: plain('by hand', POLICY),
  // What stands in it is told by the keys of the policy.
  locked: plain('by hand', 'nothing'),
  wiped: plain('by hand', whether),
  wiping: plain('by hand', flag),
  mappingRevision: plain('by hand', count),
  welcomed: plain('by hand', flag),
  health: plain('by hand', each(PAGES, each(FACTS, FOUND))),
  unreadable: plain('by hand', list(LOST)),
  unread: plain('by age', howMany),
  unfinished: plain('never', count),
  entries: plain('never', count),
  lost: plain('by hand', count),
  aside: plain('by hand', count),
  kept: plain('never', count),
  sweptAt: plain('never', moment),
  clockSeen: plain('never', moment),
  clockMoved: plain('by hand', flag),
};

export const SESSION: Readonly<Record<keyof SessionItems, Declaration>> = {
  'tab:*': plain('with the tab', howMany),
  quiet: plain('never', howMany),
  apart: plain('never', flag),
  asked: plain('never', howMany),
};

const STATES = Object.keys({
  queued: 1,
  sending: 1,
  accepted: 1,
  logged: 1,
  failed: 1,
  unknown: 1,
  arrived: 1,
  discarded: 1,
} satisfies Record<OutboxState, 1>);
const CODES = Object.keys({
  timeout: 1,
  connection: 1,
  redirect: 1,
  status: 1,
  incomplete: 1,
  implausible: 1,
  'too-large': 1,
  'worker-ended': 1,
} satisfies Record<UnknownCode, 1>);

/** What sealed things tell of the Partner API: outcomes and times, no ID and no text. */
export const OUTCOMES = {
  entry: fields<OutboxEntry>({
    state: oneOf(STATES),
    doubt: flag,
    attempts: list(
      fields<Attempt>({
        number: count,
        startedAt: moment,
        endedAt: moment,
        outcome: fields<{ kind: unknown; status: unknown; code: unknown }>({
          kind: oneOf(['accepted', 'refused', 'token', 'later', 'unknown']),
          status: count,
          code: oneOf(CODES),
        }),
      }),
    ),
  }),
  lastSent: fields<LastSent>({
    contact: fields<LastSent['contact']>({ at: moment, result: oneOf(['created', 'updated']) }),
    project: fields<ProjectAnswered>({ at: moment, result: oneOf(['created', 'updated']), notices: flag }),
  }),
  calendar: list(
    fields<ProjectEvent>({
      attempt: fields<EventAttempt>({
        what: oneOf(['save', 'delete']),
        notify: flag,
        at: moment,
        state: oneOf(['sending', 'saved', 'failed', 'unknown']),
        status: count,
      }),
    }),
  ),
  connection: fields<Connection>({
    connectedAt: moment,
    protocol: oneOf(['http/1.0', 'http/1.1', 'h2', 'h3']),
    guarded: flag,
    tokenRefused: flag,
    lastAcceptedAt: moment,
    trial: oneOf(['open', 'passed', 'failed']),
  }),
} as const;
