import type { EventAnswer, EventForm, ProjectEvent } from '../domain/calendar';
import type { CaseRef } from '../domain/case';
import type { Settings } from '../domain/connection';
import type { ErrorReply } from '../domain/errors';
import type { DraftGround, EventDraft } from '../domain/event-draft';
import type { EntityValues, FactPage, Reading, Readings } from '../domain/facts';
import type { FirmRules } from '../domain/firm-rules';
import type { Mapping } from '../domain/mapping';
import type { MarkName } from '../domain/marks';
import type { MissedPage } from '../domain/missed-page';
import type { OutboxEntry, Shown } from '../domain/outbox';
import type { EntityRef, PageState } from '../domain/place';
import type { Language, Template } from '../domain/template';
import type { LastSent, ProjectUpdate } from '../domain/update';

/** Every call answers with this; nothing is thrown across contexts. */
export type Reply<T> = { ok: true; value: T } | { ok: false; error: ErrorReply };

/**
 * Content script to background. The background takes the case from the browser's own `sender.tab.url`; a path
 * that differs from it means that the page moved on while it was read, and the report is dropped.
 */
export type ContentCalls = {
  /** What the page itself says about being open. */
  pageSeen: {
    args: { path: string; state: PageState };
    /** Whether there is a button beside the case header; what it says, and in which language. */
    value: { launcher: boolean; name: string; language: Language };
  };
  /** Facts of the page's own entity. `before` and `after`: the path when reading began and ended. */
  pageRead: { args: PageRead; value: null };
  /** The button beside the case header was pressed. */
  openPanel: { args: Record<string, never>; value: null };
};

export type PageRead<K extends keyof EntityValues = keyof EntityValues> = {
  [E in K]: {
    before: string;
    after: string;
    entity: EntityRef & { kind: E };
    page: FactPage;
    readings: Readings<EntityValues[E]>;
    /** The page had its time, and says nowhere that it still loads: what is missing is not there. */
    settled?: true;
  };
}[K];

/** Background to the readers in one tab. */
export type ReaderCalls = {
  /** Read the page again now. */
  readAgain: { args: Record<string, never>; value: null };
  checkPage: { args: Record<string, never>; value: PageCheck };
  /** By a person's press only: GET these pages of the open firm as the signed-in user and read them. */
  fetchPages: {
    args: { paths: string[] };
    value: { path: string; outcome: 'read' | 'logged-out' | 'not-found' | 'failed'; read: PageRead | null }[];
  };
};

/** What the readers find on one page at this moment. Holds no value of the page. */
export type PageCheck = {
  /** Null: a page on which there is nothing to read. */
  page: FactPage | null;
  state: PageState;
  facts: { fact: string; state: Reading<unknown>['state']; way: string | null; count: number | null }[];
  /** The page's tags, ids, classes and our own label words, every other text blanked: for a report to us. */
  sample: string;
};

/** Panel and options page to background: the only way to change anything. Each names its case. */
export type PanelCalls = {
  queueMessage: {
    args: { ref: CaseRef; tabId: number; draftRevision: number; text: string; shown: Shown };
    /** As it was written. */
    value: OutboxEntry;
  };
  /** By phone number (`ref` of domain/phone-ref.ts), only where a policy allows: else `policy-off`. */
  queueToNumber: {
    args: { ref: CaseRef; draftRevision: number; text: string; checks: Shown['checks'] };
    value: OutboxEntry;
  };
  /** `text` is what the composer may take back. */
  undo: { args: { entryId: string }; value: { text: string; restored: 'draft' | 'second-draft' } };
  discard: { args: { entryId: string }; value: null };
  /** failed -> queued. */
  retry: { args: { entryId: string }; value: null };
  /** unknown -> queued, after the warning that the client may get it twice. */
  sendAgain: { args: { entryId: string }; value: null };
  markArrived: { args: { entryId: string }; value: null };
  /** Answers what paused or asked; `answers` to checks that asked at the claim. */
  goOn: { args: { entryId: string; answers?: Shown['checks'] | undefined }; value: null };
  leaveOpen: { args: { entryId: string }; value: null };
  /** failed -> discarded (replaced); its text becomes the draft, or a second draft. */
  editFailed: { args: { entryId: string }; value: { text: string; restored: 'draft' | 'second-draft' } };
  /** Reads the log again through the open tab, then looks for the entry. */
  checkLog: {
    args: { entryId: string; tabId: number };
    value: { result: 'logged' | 'offered' | 'not-found' | 'not-readable' | 'no-log'; readAt: number | null };
  };
  /** "Is it this one?" */
  confirmLine: { args: { entryId: string; threadId: string; lineId: string; isIt: boolean }; value: null };
  unclaim: { args: { entryId: string; lineId: string }; value: null };
  /** `lines`: of the log on screen, kept where a new text begins. Writes the draft that rests on `baseRevision`; `draft-changed` where another window was faster. */
  saveDraft: {
    args: { ref: CaseRef; text: string; baseRevision: number; lines?: number | undefined };
    value: { revision: number };
  };
  /** Keeps a text that cannot become the draft (another window was faster) beside it. */
  keepSecondDraft: { args: { ref: CaseRef; text: string }; value: null };
  /** Puts a second draft into the (empty) composer. */
  useSecondDraft: { args: { ref: CaseRef; index: number }; value: null };
  chooseClient: { args: { ref: CaseRef; contactId: string }; value: null };
  updateHona: {
    args: { update: ProjectUpdate; tabId: number; trial: boolean };
    value: LastSent;
  };
  /** "Refresh from MyCase": reads the page again, and the case's pages by GET. */
  refresh: { args: { ref: CaseRef; tabId: number }; value: { read: number; missed: MissedPage[] } };
  /** "Check this page" (D7): asks the readers in that tab; looks only, stores nothing. */
  checkPage: { args: { tabId: number }; value: PageCheck };
  markSeen: { args: { ref: CaseRef; clientLines: number }; value: null };
  /** `page`: which page of the case; without it the case's own address. */
  openCase: { args: { ref: CaseRef; tabId: number; page?: 'contacts' | undefined }; value: null };
  /** A due time may have come; also the panel's way to start a sleeping worker. */
  wake: { args: Record<string, never>; value: null };
  /** Staff read that so many messages were lost, or things set aside. */
  acknowledgeLoss: { args: { lost: number; aside: number }; value: null };
  /** Something that cannot be read was met: the background looks through the store and sets such things aside. */
  mend: { args: Record<string, never>; value: null };
  /** "The clock is right now": what waited for a word about it goes on. */
  trustClock: { args: Record<string, never>; value: null };
  /** Staff read what "Handed to Hona" means; it is explained once. */
  handedOverExplained: { args: Record<string, never>; value: null };
  connect: { args: { firm: string; token: string }; value: null };
  testConnection: { args: Record<string, never>; value: ConnectionTest };
  /** `waiting`: messages that are paused now; `sending`: on their way, and settled all the same. */
  disconnect: { args: Record<string, never>; value: { waiting: number; sending: number } };
  /** After how many days things are deleted from this computer. */
  setKeepDays: { args: { days: number }; value: null };
  /** An old message that is listed goes from this computer, by a person's word. */
  forgetEntry: { args: { entryId: string }; value: null };
  /** An old draft that is listed goes, by a person's word; `eventDraft`: one of an event. */
  forgetDraft: { args: { key: string; revision: number; eventDraft?: string | undefined }; value: null };
  /** `seen`: what was unfinished when staff decided (store/open-ends.ts). */
  deleteEverything: { args: { seen: string[] }; value: null };
  /** The firm's mapping (product §4), whole; `mapping-changed` where another window saved one since `revision`. */
  saveMapping: { args: { mapping: Mapping; revision: number }; value: { revision: number } };
  saveSettings: {
    args: { [K in SavedSetting]?: Settings[K] | undefined };
    value: null;
  };
  /** Flag, archive, spam, unread: on this computer alone. */
  setMark: { args: { ref: CaseRef; mark: MarkName; on: boolean }; value: null };
  /**
   * Staff did something about these lines, in which the client asked to stop or said "wrong number". `contactId` null: of
   * a conversation that is not kept any more, whose client is not known.
   */
  recordStops: {
    args: { ref: CaseRef; contactId: string | null; lines: string[]; note: string };
    value: null;
  };
  /**
   * Keeps such a note while it is typed (`putStopNote`); '' lets it go. `by`: the panel; `over`: what stood there when
   * somebody went on with it.
   */
  keepStopNote: {
    args: { ref: CaseRef; contactId: string; note: string; by: string; over: string };
    value: null;
  };
  /** The client's language for templates. */
  setLanguage: { args: { ref: CaseRef; contactId: string; language: Language }; value: null };
  /** "Keep as draft, remind me"; `at` null takes the reminder back. */
  remindMe: { args: { ref: CaseRef; caseName: string; at: number | null }; value: null };
  /** One's own templates, or the firm's as imported, each as a whole; `list-changed` where another window saved since. */
  saveTemplates: { args: { templates: Template[]; revision: number }; value: { revision: number } };
  /**
   * Creates an event of the project, or changes it (`eventId`). Answers when what became of it is on disk, whatever that
   * is; throws where nothing was kept: `event-changed` where another window changed it since `seenAt` (the attempt's
   * time; null: new), `event-not-possible`, and what Send throws. `checks`: the reasons for telling the client all the same.
   */
  saveEvent: {
    args: {
      ref: CaseRef;
      tabId: number;
      eventId: string | null;
      seenAt: number | null;
      form: EventForm;
      notify: boolean;
      checks?: Shown['checks'] | undefined;
      /** The draft that it was typed as: it goes, and of one draft there is never a second event. */
      draftId?: string | undefined;
    };
    value: ProjectEvent;
  };
  /** Null where Hona has deleted it; it is gone from the list then. */
  deleteEvent: {
    args: {
      ref: CaseRef;
      tabId: number;
      eventId: string;
      seenAt: number;
      notify: boolean;
      checks?: Shown['checks'] | undefined;
    };
    value: ProjectEvent | null;
  };
  /**
   * Keeps a half-typed event as a draft of its case, over what was kept under this ID; null lets it go. Answers with
   * the ID under which it is kept: another one where another window wrote there meanwhile (`findDraftId`).
   */
  keepEventDraft: {
    args: {
      ref: CaseRef;
      id: string;
      draft: Omit<EventDraft, 'id' | 'ref' | 'savedAt' | 'by'> | null;
    } & DraftGround;
    value: { id: string };
  };
  /** What a person knows of an event in doubt; the next try is theirs. */
  settleEvent: {
    args: { ref: CaseRef; eventId: string; seenAt: number; answer: EventAnswer };
    value: null;
  };
  /** What the firm sets for messages; a part that is missing stays. */
  saveRules: { args: { rules: { [K in keyof FirmRules]?: FirmRules[K] | undefined } }; value: null };
};

/** Settings that the panel or the options page may change at any time; what is missing stays. */
export type SavedSetting =
  | 'staffId'
  | 'staffName'
  | 'meId'
  | 'undoSeconds'
  | 'launcher'
  | 'enterSends'
  | 'signature'
  | 'notify'
  | 'language'
  | 'confidential'
  | 'notificationsChecked'
  | 'singleKeys';

/** What an empty contact taught us about the token (product §8). */
export type ConnectionTest =
  | { result: 'known' }
  | { result: 'refused'; status: number }
  | { result: 'accepted-empty' }
  | { result: 'cannot-tell'; status: number | null };

/** Told to every page of the extension after a write; the listener reads the store again. */
export type ChangeNotice = {
  what:
    | 'facts'
    | 'log'
    | 'outbox'
    | 'draft'
    | 'choice'
    | 'sent'
    /** Flags, reminders, templates: what staff keep on this computer. */
    | 'own'
    | 'activity'
    | 'connection'
    | 'settings'
    /** What the store cannot hold or give, and what it waits for a person with. */
    | 'loss'
    /** Everything on this computer was deleted: no page may keep or write anything of before. */
    | 'deleted';
  /** Null: may concern every case. */
  ref: CaseRef | null;
};
