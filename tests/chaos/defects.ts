import type { Defect } from '../proof/seeded';
import type { Violation } from './judge';
import { WEIGHTS, type Weights } from './plan';

/** A mistake of the kind that loses, doubles or misplaces messages, and the chaos that must bring it to light. */
export type SeededBug = Defect & { weights: Weights; kind: Violation['kind'] };

/** So many messages a seeded bug may take to be seen, in so many worlds. */
export const TRIES = { sends: 60, worlds: 3 };

/** All that happens is what is named; the judge stays the same. */
function only<K extends string>(all: Record<K, number>, ...wanted: NoInfer<K>[]): Record<K, number> {
  return Object.fromEntries(
    Object.keys(all).map((key) => [key, wanted.some((one) => one === key) ? 1 : 0]),
  ) as Record<K, number>;
}

const QUIET: Weights = {
  press: only(WEIGHTS.press, 'click'),
  next: only(WEIGHTS.next, 'wait'),
  fault: only(WEIGHTS.fault, 'none'),
  death: only(WEIGHTS.death, 'none'),
  chore: only(WEIGHTS.chore, 'none'),
  decide: WEIGHTS.decide,
  refuseAgain: 0,
};

const OUTBOX = 'src/domain/outbox.ts';
const STORE = 'src/store/outbox.ts';
const RUNNER = 'src/background/outbox-runner.ts';

export const SEEDED: readonly SeededBug[] = [
  {
    name: 'no-write-ahead',
    says: 'the request leaves before the row says "sending"',
    changes: [
      {
        file: RUNNER,
        from: `const claimed = await port.claim(entry.id, { type: 'claim', at: port.now(), logSeen }, unready);
  if (!claimed) return true;
  const outcome = await port.send(claimed);`,
        to: `const outcome = await port.send(entry);
  const claimed = await port.claim(entry.id, { type: 'claim', at: port.now(), logSeen }, unready);
  if (!claimed) return true;`,
      },
    ],
    weights: { ...QUIET, death: only(WEIGHTS.death, 'server has the request', 'after the answer') },
    kind: 'twice',
  },
  {
    name: 'no-draft-revision',
    says: 'two presses of one draft make two messages',
    changes: [
      {
        file: STORE,
        from: "if (draft.revision !== entry.draftRevision) throw new AppError('draft-changed');",
        to: '',
      },
      {
        file: STORE,
        from: 'if ((stored?.rev ?? 0) !== entry.draftRevision || taken !== undefined) {',
        to: 'if (stored === null && taken === null) {',
      },
      {
        file: 'src/store/migrations.ts',
        from: "createIndex('draftMac', 'draftMac', { unique: true })",
        to: "createIndex('draftMac', 'draftMac')",
      },
    ],
    weights: { ...QUIET, press: only(WEIGHTS.press, 'both windows') },
    kind: 'twice',
  },
  {
    name: 'draft-emptied-first',
    says: 'the draft is emptied before the message is on disk',
    changes: [
      {
        file: STORE,
        from: "const tx = store.db.transaction(['outbox', 'drafts'], 'readwrite', STRICT);\n  const outbox =",
        to: "await store.db.put('drafts', cleared);\n  const tx = store.db.transaction(['outbox', 'drafts'], 'readwrite', STRICT);\n  const outbox =",
      },
      {
        file: STORE,
        from: '(stored?.rev ?? 0) !== entry.draftRevision ||',
        to: '(stored?.rev ?? 0) !== entry.draftRevision + 1 ||',
      },
    ],
    weights: { ...QUIET, fault: only(WEIGHTS.fault, 'disk full') },
    kind: 'lost',
  },
  {
    name: 'refusal-discards',
    says: 'a message that Hona refuses is discarded, though nobody said so',
    changes: [
      {
        file: OUTBOX,
        from: "return to(next, { state: 'failed', pendingClaim: null });",
        to: "return to(next, { state: 'discarded', pendingClaim: null, settledAt: at });",
      },
    ],
    weights: { ...QUIET, fault: only(WEIGHTS.fault, 'status') },
    kind: 'lost',
  },
  {
    name: 'case-resolved-late',
    says: 'it goes to the case that is open when it leaves, not to the one it was written for',
    changes: [
      {
        file: 'src/background/outbox-port.ts',
        from: 'const message = phone ? { phone, text } : { caseId: ref.caseId, text, authorId };',
        to: `const [open] = await browser.tabs.query({ active: true });
  const caseId = /court_cases\\/(\\d+)/.exec(open?.url ?? '')?.[1] ?? ref.caseId;
  const message = phone ? { phone, text } : { caseId, text, authorId };`,
      },
    ],
    weights: { ...QUIET, next: only(WEIGHTS.next, 'other case') },
    kind: 'wrong case',
  },
  {
    name: 'server-errors-retried',
    says: 'a 5xx is tried again by itself',
    changes: [
      {
        file: 'src/hona/outcome.ts',
        from: ": { kind: 'unknown', code: 'status', status };",
        to: ": status >= 500 ? { kind: 'later', status: 429, retryAfterMs: 0 } : { kind: 'unknown', code: 'status', status };",
      },
    ],
    weights: { ...QUIET, fault: only(WEIGHTS.fault, 'processed, then 5xx') },
    kind: 'twice',
  },
  {
    name: 'time-out-is-failure',
    says: 'no answer in time counts as not sent',
    changes: [
      {
        file: 'src/hona/outcome.ts',
        from: "if (answer.kind === 'none') return",
        to: "if (answer.kind === 'none' && answer.code === 'timeout') return { kind: 'refused', status: 0, reason: null };\n  if (answer.kind === 'none') return",
      },
    ],
    weights: { ...QUIET, fault: only(WEIGHTS.fault, 'no answer') },
    kind: 'lie',
  },
  {
    name: 'sending-queued-again',
    says: 'what a dead worker left on its way is sent once more',
    changes: [
      {
        file: OUTBOX,
        from: "return settleUnknown(entry, event.at, { kind: 'unknown', code: 'worker-ended', status: null });",
        to: "return to(entry, { state: 'queued' });",
      },
    ],
    weights: { ...QUIET, death: only(WEIGHTS.death, 'server has the request', 'browser killed') },
    kind: 'twice',
  },
  {
    name: 'doubt-forgotten',
    says: 'a later refusal hides that an earlier try may have arrived',
    changes: [{ file: OUTBOX, from: "state: 'unknown', doubt: true });", to: "state: 'unknown' });" }],
    weights: {
      ...QUIET,
      fault: only(WEIGHTS.fault, 'cut after', 'processed, then 5xx'),
      decide: only(WEIGHTS.decide, 'again'),
      refuseAgain: 1,
    },
    kind: 'lie',
  },
  {
    name: 'body-not-streamed',
    says: 'the browser may repeat a POST whose connection died',
    changes: [
      {
        file: 'src/hona/post-once.ts',
        from: 'const streamed = speaksFrames(protocol) && canStream();',
        to: 'const streamed = false;',
      },
    ],
    weights: { ...QUIET, fault: only(WEIGHTS.fault, 'cut after', 'cut inside') },
    kind: 'twice',
  },
  {
    name: 'undo-always-wins',
    says: 'Undo says that it won though the message has left',
    changes: [
      {
        file: OUTBOX,
        from: "if (entry.state !== 'queued' || entry.doubt) return refuse('already-sending');",
        to: "if (!['queued', 'sending'].includes(entry.state) || entry.doubt) return refuse('already-sending');",
      },
    ],
    weights: { ...QUIET, next: only(WEIGHTS.next, 'late undo') },
    kind: 'lie',
  },
  {
    name: 'nobody-told',
    says: 'panels do not look again after a worker died with an outcome that it had told nobody',
    changes: [
      {
        file: 'src/background/start.ts',
        from: "    announceChange({ what: 'outbox', ref: null });\n  } catch",
        to: '  } catch',
      },
    ],
    weights: { ...QUIET, death: only(WEIGHTS.death, 'after the answer') },
    kind: 'lie',
  },
  {
    name: 'accepted-not-shown',
    says: 'a message that Hona took is not rendered',
    changes: [
      {
        file: 'src/domain/thread.ts',
        from: "return entry.state === 'discarded' && (entry.replaced",
        to: "return entry.state === 'accepted' || entry.state === 'discarded' && (entry.replaced",
      },
    ],
    weights: QUIET,
    kind: 'lie',
  },
  {
    name: 'logged-twice',
    says: 'a message that was found in the log stands there twice: once of the ledger, once of the log',
    changes: [
      {
        file: 'src/domain/thread.ts',
        from: 'const known = entry.claim && lines.get(keyOf(entry.claim));',
        to: 'const known = undefined as Placed | undefined;',
      },
    ],
    weights: { ...QUIET, chore: only(WEIGHTS.chore, 'read the log') },
    kind: 'lie',
  },
  {
    name: 'sent-out-of-view',
    says: 'the thread does not go to what was just sent',
    changes: [
      {
        file: 'src/panel/thread/use-newest.ts',
        from: 'useRef<number | null>(0);',
        to: 'useRef<number | null>(null);',
      },
      {
        file: 'src/panel/thread/use-newest.ts',
        from: 'if (wasEmpty.current) end.current = 0;',
        to: '',
      },
      {
        file: 'src/panel/thread/tools/ToNewest.tsx',
        from: 'if (added[0]?.entry && !added[0].ref) end.current = 0;',
        to: '',
      },
    ],
    weights: QUIET,
    kind: 'lie',
  },
];
