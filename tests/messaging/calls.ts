import type { CaseRef } from '../../src/domain/case';
import { defaultRules } from '../../src/domain/firm-rules';
import { defaultMapping } from '../../src/domain/mapping';
import { phoneRef } from '../../src/domain/phone-ref';
import type { ContentCalls, PanelCalls } from '../../src/messaging/protocol';
import { CELL, makeEventForm, makeShown, makeUpdate, REF } from '../builders';

type ArgsOf<Calls extends Record<string, { args: unknown }>> = { [K in keyof Calls]: Calls[K]['args'] };

/** One call of every verb of our own pages that the door takes. A new verb does not compile before it stands here. */
export function makePanelCalls(ref: CaseRef = REF, tabId = 5): ArgsOf<PanelCalls> {
  const entryId = 'e1';
  return {
    queueMessage: { ref, tabId, draftRevision: 1, text: 'Hi', shown: makeShown() },
    queueToNumber: {
      ref: phoneRef(ref.firm, CELL),
      draftRevision: 1,
      text: 'Hi',
      checks: [{ id: 'quiet-hours', answer: null }],
    },
    undo: { entryId },
    discard: { entryId },
    retry: { entryId },
    sendAgain: { entryId },
    markArrived: { entryId },
    goOn: { entryId, answers: [{ id: 'deceased', answer: 'Spoke to the estate' }] },
    leaveOpen: { entryId },
    editFailed: { entryId },
    checkLog: { entryId, tabId },
    confirmLine: { entryId, threadId: '7', lineId: 'post:1', isIt: true },
    unclaim: { entryId, lineId: 'post:1' },
    saveDraft: { ref, text: 'Hi', baseRevision: 0, lines: 4 },
    keepSecondDraft: { ref, text: 'Hello' },
    useSecondDraft: { ref, index: 0 },
    chooseClient: { ref, contactId: '9001001' },
    updateHona: { update: makeUpdate({ ref }), tabId, trial: true },
    refresh: { ref, tabId },
    checkPage: { tabId },
    saveMapping: { mapping: defaultMapping, revision: 0 },
    markSeen: { ref, clientLines: 3 },
    openCase: { ref, tabId },
    wake: {},
    acknowledgeLoss: { lost: 1, aside: 0 },
    mend: {},
    trustClock: {},
    handedOverExplained: {},
    connect: { firm: ref.firm, token: 'secret-token' },
    testConnection: {},
    disconnect: {},
    setKeepDays: { days: 90 },
    forgetEntry: { entryId },
    forgetDraft: { key: 'mac', revision: 3 },
    deleteEverything: { seen: ['e1 queued'] },
    saveSettings: {
      staffId: '7001',
      staffName: 'Dana Ortiz',
      undoSeconds: 5,
      launcher: true,
      enterSends: false,
      signature: 'Dana',
      notify: false,
      language: 'es',
      confidential: true,
      singleKeys: false,
      notificationsChecked: true,
    },
    setMark: { ref, mark: 'flagged', on: true },
    recordStops: { ref, contactId: '9001001', lines: ['7/post:1'], note: 'Called; she wants texts again' },
    keepStopNote: {
      ref,
      contactId: '9001001',
      note: 'Called; she',
      by: '3f1f0f2e-1c5e-4c8e-9d49-3a1f5a1f6c11',
      over: 'Called',
    },
    setLanguage: { ref, contactId: '9001001', language: 'es' },
    remindMe: { ref, caseName: 'Doe v. Harbor', at: 1_800_000_000_000 },
    saveTemplates: {
      templates: [{ id: 't1', name: 'Hello', texts: { en: 'Hello', es: 'Hola' }, owner: 'own' }],
      revision: 0,
    },
    saveRules: { rules: { ...defaultRules, checks: { greeting: 'off' } } },
    saveEvent: {
      ref,
      tabId,
      eventId: null,
      seenAt: null,
      form: makeEventForm({
        asRead: { title: 'Depo', start: '2026-12-01T10:00', end: '2026-12-01T11:00', location: '12 Main' },
      }),
      notify: false,
      draftId: 'b0a3',
    },
    deleteEvent: { ref, tabId, eventId: 'e1', seenAt: 1_800_000_000_000, notify: true },
    keepEventDraft: {
      ref,
      id: 'b0a3',
      draft: {
        eventId: 'e1',
        seenAt: 1_800_000_000_000,
        first: makeEventForm({ start: '', end: '' }),
        form: makeEventForm({ start: '', reminders: [{ unit: 'day', amount: 0 }] }),
        endFollows: true,
      },
      by: 'panel-1',
      base: 1_800_000_000_000,
    },
    settleEvent: { ref, eventId: 'e1', seenAt: 1_800_000_000_000, answer: 'arrived' },
  };
}

/** The calls that only the options page may say, and all that it may. */
export const OPTIONS_ONLY = [
  'connect',
  'testConnection',
  'disconnect',
  'setKeepDays',
  'forgetEntry',
  'forgetDraft',
  'deleteEverything',
  'saveMapping',
  'saveRules',
];
export const OPTIONS_CALLS = [
  ...OPTIONS_ONLY,
  'saveSettings',
  'saveTemplates',
  'recordStops',
  'settleEvent',
  'wake',
  'mend',
];

/** All that the page for printing may say: that the store is there, and whole. */
export const PRINT_CALLS = ['wake', 'mend'];

/** One report of every kind of page that the door takes from a content script, with every fact in it. */
export function makePageReads(firm: string, id: string, path: string): ContentCalls['pageRead']['args'][] {
  const found = <T>(value: T) => ({ state: 'found' as const, value, way: 'id' });
  const phone = { kind: 'cell' as const, raw: '(213) 373-4253' };
  const at = { before: path, after: path, settled: true as const };
  return [
    {
      ...at,
      entity: { kind: 'case', firm, id },
      page: 'items-info',
      readings: {
        name: found('Forged v. Case'),
        closed: found(false),
        caseNumber: { state: 'empty', way: 'id' },
        practiceArea: { state: 'not-loaded' },
        stage: { state: 'unreadable' },
        openedOn: found('03/14/2025'),
        closedOn: found('03/15/2025'),
        limitationOn: found('03/15/2027'),
        description: found('Forged'),
        office: found('Primary'),
        customFields: found([{ label: 'Hona Enabled', value: null }]),
        contacts: found([
          {
            contactId: '9001001',
            name: 'Mallory',
            group: 'Client',
            role: 'x',
            type: 'Client',
            companyId: '12',
            phone,
            email: 'm@x.yz',
          },
        ]),
        staff: found([{ staffId: '7001', name: 'Mallory', title: 'Paralegal', lead: true }]),
        threads: found([{ threadId: '7', subject: 'Hona Messages' }]),
        documents: found([{ documentId: '4', name: 'Complaint.pdf' }]),
        texts: found([
          { conversationId: '5', name: 'Mallory', number: phone.raw, lastText: 'Hi', at: 1_763_000_000_000 },
        ]),
      },
    },
    {
      ...at,
      entity: { kind: 'contact', firm, id },
      page: 'contact',
      readings: {
        name: found('Mallory'),
        group: found('Client'),
        email: found('m@x.yz'),
        birthday: found('01/01/1980'),
        phones: found([phone]),
        address: found('1 Main St'),
        archived: found(false),
        customFields: found([{ label: 'Minor', value: 'No' }]),
        cases: found([{ caseId: '1', name: 'Forged v. Case', closed: false }]),
      },
    },
    {
      ...at,
      entity: { kind: 'company', firm, id },
      page: 'company',
      readings: {
        name: found('Mallory Inc.'),
        email: found('m@x.yz'),
        phones: found([phone]),
        cases: found([{ caseId: '1', name: 'Forged v. Case', closed: false }]),
      },
    },
    {
      ...at,
      entity: { kind: 'event', firm, id },
      page: 'event',
      readings: {
        title: found('Hearing'),
        caseId: found('1'),
        startsAt: found('03/15/2026 9:00 AM'),
        endsAt: found('03/15/2026 10:00 AM'),
        location: found('Courtroom 5'),
        description: found('Forged'),
      },
    },
    {
      ...at,
      entity: { kind: 'staff', firm, id },
      page: 'staff',
      readings: {
        name: found('Mallory'),
        title: found('Partner'),
        email: found('m@x.yz'),
        phones: found([phone]),
      },
    },
    {
      ...at,
      entity: { kind: 'thread', firm, id },
      page: 'thread',
      readings: {
        subject: found('Hona Messages'),
        caseId: found('1'),
        posts: found([
          {
            postId: '1',
            author: 'Mallory',
            authorTitle: 'Client',
            timeText: 'now',
            at: 1_763_000_000_000,
            text: 'Hi',
          },
        ]),
        complete: found(true),
      },
    },
  ];
}

/** One call of every verb of a content script that the door takes. */
export function makeContentCalls(path = '/court_cases/12042366/info'): ArgsOf<ContentCalls> {
  return {
    pageSeen: { path, state: 'open' },
    pageRead: makePageReads(REF.firm, REF.caseId, path)[0]!,
    openPanel: {},
  };
}
