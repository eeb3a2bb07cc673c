import { randomBytes } from 'node:crypto';
import type { EventDialect } from '../../src/domain/calendar';
import { CONTROL_HOST, createControl } from './control';
import { API_HOST, apiPath, createApi } from './hona/api';
import type { NoticeTime, WaitingNotice } from './hona/notices';
import { answerPhone, PHONE_HOST } from './hona/phone-page';
import { type RecordedCall, recordedCall } from './hona/recorded-call';
import type { Ids } from './hona/records';
import { createHona } from './hona/state';
import type { CalendarEvent, Delivery, EventNotice, HonaContact, HonaProject } from './hona/types';
import { answerMyCase, isMyCaseHost } from './mycase/routes';
import type { CaseKey } from './mycase/seed-cases';
import type { TextConversation } from './mycase/seed-texts';
import { createMyCaseStore, FIRM, fullName, type MyCaseStore } from './mycase/store';
import type { JsonKind, WrongJson } from './mycase/trouble';
import type {
  CalendarEntry,
  Case,
  CaseDocument,
  CaseLink,
  CaseStaff,
  Contact,
  Post,
  Staff,
  Thread,
} from './mycase/types';
import type { LogFormat, Moves, Skin, View, Viewer } from './mycase/view';
import { makeCertificate } from './server/certificate';
import type { Answer, RecordedRequest } from './server/exchange';
import { createFaults, type Fault, type FaultHandle } from './server/faults';
import { listen, type Protocol } from './server/listen';

export type {
  CalendarEntry,
  CalendarEvent,
  Case,
  Contact,
  Delivery,
  Fault,
  FaultHandle,
  Ids,
  LogFormat,
  Moves,
  Post,
  RecordedCall,
  RecordedRequest,
  Skin,
  Staff,
  Thread,
  Viewer,
  WrongJson,
};

export type SandboxOptions = Partial<View> & {
  now?: () => Date;
  /** How long Hona takes to log into MyCase; 'manual': only flushLog() does. */
  logDelayMs?: number | 'manual';
  /** Whether the API's IDs are those of Hona's own integration; see records.ts. */
  ids?: Ids;
  /** When Hona sends its notices; see notices.ts. */
  notices?: NoticeTime;
  /** 'clock': Hona's nightly sync runs by itself, at midnight in Los Angeles by the sandbox's clock. */
  nightly?: 'manual' | 'clock';
  protocols?: Protocol[];
  port?: number;
  /** Hona's token; one of its own unless told. */
  token?: string;
};

/** What a test needs to know of a case; `client` is whom Hona takes as the client. */
export type CaseSummary = {
  firm: string;
  caseId: string;
  name: string;
  url: string;
  stage: string;
  number: string;
  client: { contactId: string; name: string; cell?: string; email?: string };
};

export type Sandbox = {
  port: number;
  /** For --ignore-certificate-errors-spki-list. */
  spkiHash: string;
  /** What the browser must map to 127.0.0.1:port. */
  hosts: string[];
  token: string;
  firm: string;
  cases: Record<CaseKey, CaseSummary>;
  /** Every request of any host, in the order of arrival. */
  requests: RecordedRequest[];
  mycase: {
    setLoggedIn(value: boolean): void;
    /** From the next page on. */
    setSkin(skin: Skin): void;
    setMoves(moves: Moves): void;
    setLogFormat(format: LogFormat): void;
    /** Signs in a member of the staff, or a client, who sees the client portal at every address. */
    setViewer(viewer: Viewer): void;
    addCase(fields: Partial<Case> & { id: string; name: string }): CaseSummary;
    setCase(caseId: string, fields: Partial<Case>, firm?: string): void;
    /** What staff change most between two readings. */
    setField(caseId: string, label: string, value: string, firm?: string): void;
    addDocument(caseId: string, document: CaseDocument, firm?: string): void;
    linkContact(caseId: string, link: CaseLink, firm?: string): void;
    linkStaff(caseId: string, link: CaseStaff, firm?: string): void;
    addContact(fields: Partial<Contact> & { id: string; first: string; last: string }): void;
    setContact(contactId: string, fields: Partial<Contact>, firm?: string): void;
    addStaff(fields: Partial<Staff> & { id: string; first: string; last: string }): void;
    setStaff(staffId: string, fields: Partial<Staff>, firm?: string): void;
    addEvent(entry: CalendarEntry): void;
    /** Staff move an event, or change what it says. */
    setEvent(eventId: string, fields: Partial<CalendarEntry>, firm?: string): void;
    addThread(thread: Thread): void;
    /** A conversation of MyCase's own texts. */
    addTexts(conversation: TextConversation): void;
    /** Answers this many requests more and then leads to the login page, as where a session ends. */
    logOutAfter(requests: number): void;
    /** Answers the JSON of Contacts & staff, or of text messages, wrongly; undefined: rightly again. */
    setJson(kind: JsonKind, how: WrongJson | undefined): void;
    /** A fault of MyCase: slow, cut, 404 on one page. By default of the first firm's host. */
    fault(fault: Fault): FaultHandle;
    /** What Hona has logged into the case's thread. */
    posts(caseId: string, firm?: string): Post[];
  };
  hona: {
    /** Takes all of MyCase's values over, for every connected case. */
    nightlySync(): void;
    /** The same for one project, as by "Sync Updates" in Hona. */
    manualSync(caseId: string): void;
    /** Notices that wait for the next business morning, where the sandbox was started so. */
    readonly waitingNotices: WaitingNotice[];
    /** That morning comes. */
    morning(): void;
    readonly calls: RecordedCall[];
    /** Requests received whole, also those whose answer was cut. */
    completeRequests(method: string, path: string): number;
    deliveries: Delivery[];
    contact(externalId: string): HonaContact | undefined;
    project(externalId: string): HonaProject | undefined;
    /** The project that Hona's own integration keeps; another one than the API's where the IDs are separate. */
    ownProject(caseId: string): HonaProject | undefined;
    /**
     * Chooses in Hona to which case a client's messages are logged from now on. PUSH-PROJ-1 does not say whether that
     * holds for the firm's messages to another project too: 'all' is the case where it does.
     */
    chooseCase(contactId: string, caseId: string, what?: 'answers' | 'all'): void;
    readonly events: CalendarEvent[];
    /** How this Hona reads events from now on, and nothing else; see event-schemas.ts. */
    setEventDialect(change: Partial<EventDialect>): void;
    /** Whenever everybody invited was told of an event. */
    readonly eventNotices: EventNotice[];
    clientAnswers(contactId: string, text: string): void;
    flushLog(): void;
    fault(fault: Fault): FaultHandle;
    clearFaults(): void;
  };
  /** The address of a page as the browser sees it. */
  url(host: string, path: string): string;
  close(): Promise<void>;
};

const HOSTS = ['*.mycase.com', API_HOST, PHONE_HOST, CONTROL_HOST];
const DEFAULT_LOG_DELAY_MS = 2000;

/** Starts the sandbox: one loopback server that plays MyCase, Hona and the clients' phones. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const now = options.now ?? (() => new Date());
  const token = options.token ?? `sandbox_${randomBytes(36).toString('base64url')}`;
  const { logDelayMs = DEFAULT_LOG_DELAY_MS, ids = 'shared', notices = 'at once' } = options;
  const store = createMyCaseStore(now, options);
  const hona = createHona(store, now, { logDelayMs, ids, notices });
  const faults = createFaults(API_HOST, (request) =>
    request.host === API_HOST ? apiPath(request) : request.path,
  );
  const answerApi = createApi(hona, token);
  const { messages, log } = hona;

  const controlled = {
    fault: faults.add,
    clearFaults: faults.clear,
    flushLog: log.flush,
    nightlySync: hona.nightlySync,
    manualSync: hona.manualSync,
    morning: hona.notices.morning,
    clientAnswers: messages.clientAnswers,
  };
  const answerControl = createControl({
    ...controlled,
    setLoggedIn: store.setLoggedIn,
    setCase: store.setCase,
    setContact: store.setContact,
    logOutAfter: store.trouble.logOutAfter,
    state: () => ({ cases, calls: calls(), deliveries: messages.deliveries, loggedIn: store.loggedIn }),
  });

  function route(request: RecordedRequest): Answer {
    if (options.nightly === 'clock') hona.watchClock();
    if (request.host === API_HOST) return answerApi(request);
    if (request.host === PHONE_HOST) return answerPhone(store, hona, request);
    if (request.host === CONTROL_HOST) return answerControl(request);
    if (isMyCaseHost(request.host)) return answerMyCase(store, request);
    return { status: 421, body: 'The sandbox does not play this host.\n' };
  }

  async function process(request: RecordedRequest): Promise<Answer> {
    try {
      return route(request);
    } catch (error) {
      console.error('The sandbox failed:', error);
      return { status: 500, body: String(error) };
    }
  }

  const server = await listen(
    makeCertificate([...HOSTS, '*.hona.com']),
    options.protocols ?? ['h2', 'http/1.1'],
    options.port ?? 0,
    faults,
    process,
    now,
  );
  const calls = () =>
    server.requests.filter(({ host }) => host === API_HOST).map((one) => recordedCall(one, token));
  const cases = Object.fromEntries(
    Object.entries(store.seeded).map(([key, one]) => [key, summaryOf(store, one)]),
  ) as Record<CaseKey, CaseSummary>;

  return {
    port: server.port,
    spkiHash: server.spkiHash,
    hosts: [...HOSTS],
    token,
    firm: FIRM,
    cases,
    requests: server.requests,
    mycase: {
      setLoggedIn: store.setLoggedIn,
      setSkin: (skin) => store.setView({ skin }),
      setMoves: (moves) => store.setView({ moves }),
      setLogFormat: (logFormat) => store.setView({ logFormat }),
      setViewer: (viewer) => store.setView({ viewer }),
      addCase: (fields) => summaryOf(store, store.addCase(fields)),
      setCase: store.setCase,
      setField: (caseId, label, value, firm) =>
        Object.assign(store.getCase(caseId, firm).customFields, { [label]: value }),
      addDocument: (caseId, document, firm) => store.getCase(caseId, firm).documents.push(document),
      linkContact: (caseId, link, firm) => store.getCase(caseId, firm).contacts.push(link),
      linkStaff: (caseId, link, firm) => store.getCase(caseId, firm).staff.push(link),
      addContact: store.addContact,
      setContact: store.setContact,
      addStaff: store.addStaff,
      setStaff: store.setStaff,
      addEvent: store.addEvent,
      setEvent: store.setEvent,
      addThread: store.addThread,
      addTexts: (conversation) => store.texts.push(conversation),
      logOutAfter: store.trouble.logOutAfter,
      setJson: store.trouble.setJson,
      fault: (fault) => faults.add({ host: `${FIRM}.mycase.com`, ...fault }),
      posts: (caseId, firm = FIRM) => store.threadsOf(firm, caseId).flatMap((thread) => thread.posts),
    },
    hona: {
      ...controlled,
      get calls() {
        return calls();
      },
      completeRequests: (method, path) =>
        calls().filter((one) => one.complete && one.method === method && one.path === path).length,
      deliveries: messages.deliveries,
      contact: (externalId) => hona.contacts.get(externalId),
      project: (externalId) => hona.projects.get(externalId),
      ownProject: (caseId) => hona.integration.projects.get(caseId),
      chooseCase: messages.chooseCase,
      get waitingNotices() {
        return hona.notices.waiting;
      },
      get events() {
        return [...hona.events.values()];
      },
      setEventDialect: hona.eventDialect.speak,
      eventNotices: hona.eventNotices,
    },
    url: (host, path) => `https://${host}${path}`,
    async close() {
      faults.clear();
      log.stop();
      await server.close();
    },
  };
}

function summaryOf(store: MyCaseStore, one: Case): CaseSummary {
  const { firm, id, name, stage, number } = one;
  const person = store.findContact(one.mainClient, firm);
  return {
    firm,
    caseId: id,
    name,
    url: `https://${firm}.mycase.com/court_cases/${id}`,
    stage,
    number,
    client: {
      contactId: one.mainClient,
      name: person ? fullName(person) : '',
      cell: person?.cell,
      email: person?.email,
    },
  };
}
