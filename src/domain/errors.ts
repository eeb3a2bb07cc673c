/** Every error that crosses a boundary. Compare `code`, never text, never `instanceof` across contexts. */
export type ErrorCode =
  | 'already-sending' // undo, discard or edit came after the claim
  | 'not-allowed' // the outbox table has no such arrow
  | 'not-found' // the entry, case or contact is not in the store
  | 'draft-changed' // another window wrote a newer revision
  | 'empty-message'
  | 'message-too-long'
  | 'other-case' // the tab shows another case than the one on screen
  | 'not-confirmed' // the page has not confirmed its case yet
  | 'other-client' // the client or number changed since it was shown
  | 'no-client' // nobody chose the main client
  | 'not-connected'
  | 'other-firm' // connected, but for another firm
  | 'check-blocks' // a check forbids it; `ids` in the detail, comma-separated
  | 'check-asks' // a check must be answered first; `ids` in the detail, comma-separated
  | 'policy-off' // the firm's policy has set it, turned it off, or does not allow it
  | 'sending-off' // messages of unknown state were lost; staff must read the banner first
  | 'token-refused' // 401 or 403
  | 'hona-refused' // 400, 404, 413, 422
  | 'hona-unclear' // any other answer, or none after the request had left
  | 'hona-unreachable'
  | 'facts-changed' // MyCase no longer says what the dialog showed
  | 'update-not-possible' // a value that Hona needs is missing or unmapped
  | 'updates-stopped' // the trial failed for this firm
  | 'event-changed' // another window changed the event, or it is listed already
  | 'event-not-possible' // `why` in the detail: `faults` (`faults`), `not-on-case` (`ids`), `no-email` (`names`)
  | 'mycase-unreachable' // the open tab could not read MyCase
  | 'mycase-logged-out'
  | 'mycase-asked-often' // this minute's pages of the case are read
  | 'list-changed' // something is unfinished that staff were not shown before they decided
  | 'mapping-changed' // another window saved a mapping meanwhile
  | 'storage-full'
  | 'storage-broken'
  | 'storage-blocked' // another page holds the database; it goes on by itself when that one is closed
  | 'bad-message' // failed the door's schema or sender proof
  | 'unexpected';

export type ErrorReply = { code: ErrorCode; message: string; detail?: Record<string, string | number> };

/** Carries a code over our own layers; its message is for logs, the screen has its own words per code. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly detail: Record<string, string | number> | undefined;

  constructor(code: ErrorCode, detail?: Record<string, string | number>, cause?: unknown) {
    super(code, { cause });
    this.code = code;
    this.detail = detail;
  }
}

/** Any thrown thing as a reply; what we did not throw ourselves is `unexpected`, its text kept out. */
export function toErrorReply(thrown: unknown): ErrorReply {
  if (thrown instanceof AppError) return { code: thrown.code, message: thrown.code, detail: thrown.detail };
  if (thrown instanceof Error && thrown.name === 'QuotaExceededError')
    return { code: 'storage-full', message: 'storage-full' };
  return { code: 'unexpected', message: thrown instanceof Error ? thrown.name : 'unexpected' };
}
