import * as z from 'zod/mini';
import { type CheckId, DEFAULT_LEVELS } from '../domain/checks/check';
import { isBlank } from '../domain/draft';
import type { ContentCalls, PanelCalls } from './protocol';
import {
  answers,
  count,
  entryId,
  firm,
  id,
  long,
  many,
  maybeWord,
  noNul,
  ref,
  tabId,
  time,
  word,
} from './schemas-basics';
import { eventSchemas } from './schemas-events';

/*
 * The doors' schemas (background only): what does not fit does nothing. Lengths are bounds, not rules.
 */

/** What domain/contact.ts makes of a contact's number, or a company's. */
const clientId = z.string().check(z.regex(/^(company-)?\d{1,20}$/));
const stopNote = z.string().check(z.maxLength(500), noNul);
/** Whatever was pasted is kept, up to what no hand types. */
const draftText = z.string().check(z.maxLength(1_000_000), noNul);
/** What domain/phone-ref.ts makes of a number: it is no case, and only what is written to it may name it. */
const numberRef = z.strictObject({ firm, caseId: z.string().check(z.regex(/^tel:\+1[2-9]\d{9}$/)) });
const draftRef = z.union([ref, numberRef]);
const byEntry = z.strictObject({ entryId });
const nothing = z.strictObject({});

/**
 * One fact's reading. A value that is too long or odd makes this fact `unreadable` and no other (D6): a page of MyCase
 * must not go unread for one name that somebody filled with a megabyte.
 */
const reading = <T extends z.core.$ZodType>(value: T) =>
  z.optional(
    z.catch(
      z.union([
        z.strictObject({ state: z.literal('found'), value, way: word, more: z.optional(z.boolean()) }),
        z.strictObject({ state: z.literal('empty'), way: word }),
        z.strictObject({ state: z.literal('not-loaded') }),
        z.strictObject({ state: z.literal('unreadable') }),
      ]),
      // A new one each time: nobody may change what the next page gets.
      () => ({ state: 'unreadable' as const }),
    ),
  );
const phone = z.strictObject({
  kind: z.literal(['cell', 'work', 'home', 'fax', 'main', 'unknown']),
  raw: word,
});

const customFields = reading(many(z.strictObject({ label: word, value: z.nullable(long) })));
const listedCases = reading(many(z.strictObject({ caseId: id, name: word, closed: z.boolean() })));

const caseReadings = z.strictObject({
  name: reading(word),
  closed: reading(z.boolean()),
  caseNumber: reading(word),
  practiceArea: reading(word),
  stage: reading(word),
  openedOn: reading(word),
  closedOn: reading(word),
  limitationOn: reading(word),
  description: reading(long),
  office: reading(word),
  customFields,
  contacts: reading(
    many(
      z.strictObject({
        contactId: z.nullable(id),
        name: word,
        group: maybeWord,
        role: maybeWord,
        type: z.nullable(z.literal(['Client', 'Company'])),
        companyId: z.optional(id),
        phone: z.nullable(phone),
        email: maybeWord,
      }),
    ),
  ),
  staff: reading(
    many(z.strictObject({ staffId: z.nullable(id), name: word, title: maybeWord, lead: z.boolean() })),
  ),
  threads: reading(many(z.strictObject({ threadId: id, subject: word }))),
  documents: reading(many(z.strictObject({ documentId: z.nullable(id), name: word }))),
  texts: reading(
    many(
      z.strictObject({
        conversationId: z.nullable(id),
        name: maybeWord,
        number: maybeWord,
        lastText: z.nullable(long),
        at: z.nullable(time),
      }),
    ),
  ),
});
const contactReadings = z.strictObject({
  name: reading(word),
  group: reading(word),
  email: reading(word),
  birthday: reading(word),
  phones: reading(many(phone)),
  address: reading(word),
  archived: reading(z.boolean()),
  customFields,
  cases: listedCases,
});
const companyReadings = z.strictObject({
  name: reading(word),
  email: reading(word),
  phones: reading(many(phone)),
  cases: listedCases,
});
const eventReadings = z.strictObject({
  title: reading(word),
  caseId: reading(id),
  startsAt: reading(word),
  endsAt: reading(word),
  location: reading(word),
  description: reading(long),
});
const staffReadings = z.strictObject({
  name: reading(word),
  title: reading(word),
  email: reading(word),
  phones: reading(many(phone)),
});
const threadReadings = z.strictObject({
  subject: reading(word),
  caseId: reading(id),
  posts: reading(
    many(
      z.strictObject({
        postId: z.nullable(word),
        author: maybeWord,
        authorTitle: maybeWord,
        timeText: maybeWord,
        at: z.nullable(time),
        text: long,
      }),
    ),
  ),
  complete: reading(z.boolean()),
});
const casePage = z.literal(['case', 'items-info', 'contacts-staff', 'communications', 'documents', 'texts']);
const ownPage = z.literal(['contact', 'company', 'staff', 'event', 'thread']);
const pageReadOf = <K extends string, P extends string, T extends z.core.$ZodType>(
  kind: K,
  page: z.ZodMiniLiteral<P>,
  readings: T,
) =>
  z.strictObject({
    before: word,
    after: word,
    entity: z.strictObject({ kind: z.literal(kind), firm, id }),
    page,
    readings,
    settled: z.optional(z.literal(true)),
  });
/** A page that is about one thing is called like it. */
const ownReadOf = <K extends string, T extends z.core.$ZodType>(kind: K, readings: T) =>
  pageReadOf(kind, z.literal(kind), readings);

/** One page's facts; also what the readers answer to `fetchPages`. */
export const pageReadSchema = z.union([
  pageReadOf('case', casePage, caseReadings),
  ownReadOf('contact', contactReadings),
  ownReadOf('company', companyReadings),
  ownReadOf('staff', staffReadings),
  ownReadOf('event', eventReadings),
  ownReadOf('thread', threadReadings),
]);

export const fetchedPagesSchema = many(
  z.strictObject({
    path: word,
    outcome: z.literal(['read', 'logged-out', 'not-found', 'failed']),
    // One page that does not fit must not take the others of the same press with it.
    read: z.catch(z.nullable(pageReadSchema), null),
  }),
);

const pageState = z.literal(['opening', 'open', 'gone', 'portal', 'unreadable', 'translated', 'reload']);

/** What the readers answer to `checkPage`. */
export const pageCheckSchema = z.strictObject({
  page: z.nullable(z.union([casePage, ownPage])),
  state: pageState,
  facts: many(
    z.strictObject({
      fact: word,
      state: z.literal(['found', 'empty', 'not-loaded', 'unreadable']),
      way: maybeWord,
      count: z.nullable(count),
    }),
  ),
  sample: long,
});

const names = z.record(word, word);
const fieldRef = z.nullable(z.strictObject({ on: z.literal(['case', 'client']), label: word }));
/** The firm's mapping; also what an import may hold. */
export const mappingSchema = z.strictObject({
  clientGroups: many(word),
  logSubjectWords: many(word),
  logFormats: many(z.strictObject({ direction: z.literal(['in', 'out', 'notice']), pattern: word })),
  phases: names,
  projectTypes: names,
  notStartedStages: many(word),
  noticesField: maybeWord,
  phasesFollowTasks: z.boolean(),
  caseTypeField: maybeWord,
  consentField: fieldRef,
  deceasedField: fieldRef,
  minorField: fieldRef,
  lead: z.nullable(z.strictObject({ label: word, value: word })),
  contactRoles: names,
  teamRoles: names,
});

const shown = z.strictObject({
  caseName: word,
  clientId,
  clientName: word,
  number: z.nullable(word),
  numberSource: z.nullable(z.literal(['hona', 'mycase'])),
  mycaseNumber: maybeWord,
  email: maybeWord,
  way: z.literal(['text', 'e-mail']),
  authorName: maybeWord,
  checks: answers,
});
const projectUpdate = z.strictObject({
  ref,
  name: word,
  phase: word,
  projectType: word,
  status: z.literal(['Not Started', 'In Progress', 'Completed']),
  notices: z.boolean(),
  client: z.strictObject({
    contactId: clientId,
    firstName: word,
    lastName: word,
    phone: maybeWord,
    email: maybeWord,
  }),
});

const minutes = z.number().check(z.minimum(0), z.maximum(24 * 60));
const checkId = z.literal(Object.keys(DEFAULT_LEVELS) as CheckId[]);
/** Templates as they are stored; also what an import may hold. */
export const templatesSchema = z
  .array(
    z.strictObject({
      id: entryId,
      name: z.string().check(z.minLength(1), z.maxLength(200), noNul),
      texts: z.strictObject({ en: z.nullable(draftText), es: z.nullable(draftText) }),
      owner: z.literal(['own', 'firm']),
    }),
  )
  .check(z.maxLength(1000));

type SchemasOf<Calls extends Record<string, { args: unknown }>> = {
  [K in keyof Calls]: z.ZodMiniType<Calls[K]['args'], unknown>;
};

export const contentSchemas: SchemasOf<ContentCalls> = {
  pageSeen: z.strictObject({
    path: word,
    state: pageState,
  }),
  pageRead: pageReadSchema,
  openPanel: nothing,
};

export const panelSchemas: SchemasOf<PanelCalls> = {
  queueMessage: z.strictObject({ ref, tabId, draftRevision: count, text: long, shown }),
  queueToNumber: z.strictObject({ ref: numberRef, draftRevision: count, text: long, checks: answers }),
  undo: byEntry,
  discard: byEntry,
  retry: byEntry,
  sendAgain: byEntry,
  markArrived: byEntry,
  goOn: z.strictObject({ entryId, answers: z.optional(answers) }),
  leaveOpen: byEntry,
  editFailed: byEntry,
  checkLog: z.strictObject({ entryId, tabId }),
  confirmLine: z.strictObject({ entryId, threadId: id, lineId: long, isIt: z.boolean() }),
  unclaim: z.strictObject({ entryId, lineId: long }),
  saveDraft: z.strictObject({
    ref: draftRef,
    text: draftText,
    baseRevision: count,
    lines: z.optional(count),
  }),
  keepSecondDraft: z.strictObject({ ref: draftRef, text: draftText }),
  useSecondDraft: z.strictObject({ ref: draftRef, index: count }),
  chooseClient: z.strictObject({ ref, contactId: clientId }),
  updateHona: z.strictObject({ update: projectUpdate, tabId, trial: z.boolean() }),
  refresh: z.strictObject({ ref, tabId }),
  checkPage: z.strictObject({ tabId }),
  saveMapping: z.strictObject({ mapping: mappingSchema, revision: count }),
  markSeen: z.strictObject({ ref, clientLines: count }),
  openCase: z.strictObject({ ref, tabId, page: z.optional(z.literal('contacts')) }),
  wake: nothing,
  acknowledgeLoss: z.strictObject({ lost: count, aside: count }),
  mend: nothing,
  trustClock: nothing,
  handedOverExplained: nothing,
  connect: z.strictObject({
    firm,
    token: z.string().check(z.minLength(8), z.maxLength(4000), z.regex(/^[\x21-\x7e]+$/)),
  }),
  testConnection: nothing,
  disconnect: nothing,
  setKeepDays: z.strictObject({
    days: z.number().check(z.minimum(1), z.maximum(3650), z.refine(Number.isInteger)),
  }),
  forgetEntry: byEntry,
  forgetDraft: z.strictObject({
    key: z.string().check(z.maxLength(64), noNul),
    revision: count,
    eventDraft: z.optional(entryId),
  }),
  deleteEverything: z.strictObject({ seen: many(z.string().check(z.maxLength(100), noNul)) }),
  saveSettings: z.strictObject({
    staffId: z.optional(z.nullable(id)),
    staffName: z.optional(maybeWord),
    meId: z.optional(z.nullable(id)),
    undoSeconds: z.optional(z.number().check(z.minimum(0), z.maximum(30))),
    launcher: z.optional(z.boolean()),
    enterSends: z.optional(z.boolean()),
    signature: z.optional(z.nullable(z.string().check(z.maxLength(200), noNul))),
    notify: z.optional(z.boolean()),
    language: z.optional(z.nullable(z.literal(['en', 'es']))),
    confidential: z.optional(z.boolean()),
    singleKeys: z.optional(z.boolean()),
    notificationsChecked: z.optional(z.boolean()),
  }),
  setMark: z.strictObject({
    ref,
    mark: z.literal(['flagged', 'archived', 'spam', 'unread']),
    on: z.boolean(),
  }),
  recordStops: z.strictObject({
    ref,
    contactId: z.nullable(clientId),
    lines: many(long),
    note: stopNote.check(z.refine((note) => !isBlank(note))),
  }),
  keepStopNote: z.strictObject({
    ref,
    contactId: clientId,
    note: stopNote,
    by: entryId,
    over: stopNote,
  }),
  setLanguage: z.strictObject({ ref, contactId: clientId, language: z.literal(['en', 'es']) }),
  remindMe: z.strictObject({ ref, caseName: word, at: z.nullable(time) }),
  saveTemplates: z.strictObject({ templates: templatesSchema, revision: count }),
  saveRules: z.strictObject({
    rules: z.strictObject({
      checks: z.optional(z.partialRecord(checkId, z.literal(['off', 'warn', 'confirm', 'block']))),
      quiet: z.optional(z.strictObject({ from: minutes, to: minutes })),
      zone: z.optional(maybeWord),
      shorteners: z.optional(many(word)),
      conversationLink: z.optional(maybeWord),
      honaAddress: z.optional(maybeWord),
      events: z.optional(
        z.strictObject({
          remindersField: z.literal(['reminders', 'reminder']),
          amount: z.literal(['text', 'number']),
          people: z.literal(['ids', 'emails']),
          zones: z.literal(['iana', 'abbreviations']),
        }),
      ),
    }),
  }),
  ...eventSchemas,
};
