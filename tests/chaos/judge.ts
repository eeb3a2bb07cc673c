import type { OutboxEntry } from '../../src/domain/outbox';
import { judgeScreen, type Screen } from './judge-screen';

/** What staff did with one text: all that the judge may hold against the product. */
export type Typed = {
  text: string;
  firm: string;
  /** Of the case that stood above the field. */
  caseId: string;
  contactId: string;
  /** Presses of Send with this text in the field. */
  pressed: number;
  /** Presses of "Send again" on a message in doubt: each may bring the client one more. */
  again: number;
  /** Presses of Undo, "Don't send" and Edit on a message with this text: each may put one away. */
  putAway: number;
  /** Staff wrote another text over it, so it need stand nowhere. */
  typedOver: boolean;
};

/** What the extension keeps, opened with its own key in its own page. */
export type Kept = {
  entries: OutboxEntry[];
  drafts: { firm: string; caseId: string; texts: string[] }[];
  /** Null: not connected. */
  connection: { tokenRefused: boolean } | null;
  clockMoved: boolean;
  /** Messages that it says were lost. */
  lost: number;
};

/** What the server took: complete POSTs as they came, and what reached a phone. */
export type Taken = {
  posts: { text: string; caseId: string; authorId: string; status: number | null }[];
  deliveries: { text: string; caseId: string; contactId: string; author: string }[];
};

export type Given = {
  typed: readonly Typed[];
  kept: Kept;
  taken: Taken;
  /** What stands in the fields of the open panels. */
  fields: readonly string[];
  /** What the open panels show. */
  screens: readonly Screen[];
  author: { id: string; name: string };
  now: number;
};

/** `pages` is no broken promise: the suite had to help itself too often to say that none was. */
export type Violation = { kind: 'lost' | 'twice' | 'wrong case' | 'lie' | 'pages'; line: string };

const SETTLED_WELL = ['accepted', 'logged'];
/**
 * The promise, line by line, for a moment in which nothing is on its way: never lost, never twice without a person's
 * word, never to another case, and no state that lies. Pure. An empty answer: it holds.
 */
export function judge(given: Given): Violation[] {
  const { typed, kept, taken } = given;
  const known = new Map(typed.map((one) => [one.text, one]));
  return [
    ...judgeStrangers(taken, known),
    ...typed.flatMap((one) => judgeText(one, given)),
    ...kept.entries.flatMap((entry) => judgeEntry(entry, given)),
    ...(kept.lost > 0 ? [lie(`it says that ${kept.lost} messages were lost, and none was`)] : []),
    ...given.screens.flatMap((screen) => judgeScreen(screen, kept.entries, [...known.keys()]).map(lie)),
  ];
}

/** Whatever the server took was typed by somebody. */
function judgeStrangers(taken: Taken, known: ReadonlyMap<string, Typed>): Violation[] {
  return [...taken.posts, ...taken.deliveries]
    .filter(({ text }) => !known.has(text))
    .map(({ text }) => wrong(`nobody typed ${quote(text)}, and Hona got it`));
}

function judgeText(one: Typed, given: Given): Violation[] {
  const { text } = one;
  const entries = given.kept.entries.filter((entry) => entry.text === text);
  const posts = given.taken.posts.filter((post) => post.text === text);
  const deliveries = given.taken.deliveries.filter((delivery) => delivery.text === text);
  return [
    ...judgeLoss(one, entries, deliveries.length, given),
    ...judgeCount(one, entries, posts, deliveries.length),
    ...judgePlace(one, entries, posts, deliveries, given),
  ];
}

function judgeLoss(
  { text, pressed, putAway, typedOver }: Typed,
  entries: OutboxEntry[],
  delivered: number,
  { kept, fields }: Given,
): Violation[] {
  const discarded = entries.filter(({ state }) => state === 'discarded').length;
  if (discarded > putAway)
    return [lost(`${quote(text)} was discarded ${discarded} times, and put away by staff ${putAway} times`)];
  const isKept =
    entries.length > 0 ||
    delivered > 0 ||
    kept.drafts.some((draft) => draft.texts.includes(text)) ||
    fields.includes(text);
  if (pressed === 0 || typedOver || isKept) return [];
  return [lost(`${quote(text)} stands in no message, no draft and no delivery`)];
}

/** How many may have arrived, by what the entries say and what staff agreed to. */
function judgeCount(
  { text, again }: Typed,
  entries: OutboxEntry[],
  posts: Taken['posts'],
  delivered: number,
): Violation[] {
  const possible = entries.filter(mayHaveArrived).length;
  const certain = entries.filter(({ state }) => SETTLED_WELL.includes(state)).length;
  const attempts = entries.reduce((sum, entry) => sum + entry.attempts.length, 0);
  // 421: the server says that it did nothing, and then a browser may ask again (RFC 9110 15.5.20).
  const sent = posts.filter(({ status }) => status !== 421).length;
  const found: Violation[] = [];
  if (delivered > 1 + again)
    found.push(twice(`${quote(text)} reached the client ${delivered} times, "Send again" pressed ${again}`));
  if (sent > attempts)
    found.push(twice(`${quote(text)}: ${sent} complete POSTs, and the store knows of ${attempts} attempts`));
  if (delivered > 0 && possible === 0 && entries.length > 0)
    found.push(lie(`${quote(text)} is ${list(entries)} and beyond doubt, and it reached the client`));
  if (certain > delivered)
    found.push(lie(`${quote(text)} is ${list(entries)}, and it reached the client ${delivered} times`));
  return found;
}

function judgePlace(
  one: Typed,
  entries: OutboxEntry[],
  posts: Taken['posts'],
  deliveries: Taken['deliveries'],
  { kept, author }: Given,
): Violation[] {
  const { text, firm, caseId, contactId } = one;
  const found: Violation[] = [];
  const typedIn = `${quote(text)} was typed in ${firm} ${caseId}`;
  for (const post of posts) {
    if (post.caseId !== caseId) found.push(wrong(`${typedIn}, and sent to project ${post.caseId}`));
    if (post.authorId !== author.id) found.push(wrong(`${quote(text)} was sent as author ${post.authorId}`));
  }
  for (const delivery of deliveries) {
    if (delivery.caseId !== caseId || delivery.contactId !== contactId)
      found.push(wrong(`${typedIn}, and reached ${delivery.contactId} of ${delivery.caseId}`));
    if (delivery.author !== author.name) found.push(wrong(`${quote(text)} came from ${delivery.author}`));
  }
  for (const { ref } of entries)
    if (ref.firm !== firm || ref.caseId !== caseId)
      found.push(wrong(`${typedIn}, and stands with ${ref.firm} ${ref.caseId}`));
  for (const draft of kept.drafts)
    if (draft.texts.includes(text) && (draft.firm !== firm || draft.caseId !== caseId))
      found.push(wrong(`${typedIn}, and is a draft of ${draft.firm} ${draft.caseId}`));
  return found;
}

function judgeEntry(entry: OutboxEntry, { kept, now }: Given): Violation[] {
  if (entry.state === 'sending') return [lie(`${quote(entry.text)} is sending, and nothing is on its way`)];
  if (entry.state !== 'queued' || saysWhy(entry, kept, now)) return [];
  return [lie(`${quote(entry.text)} waits, and nothing says why`)];
}

/** Whether a message that waits has a reason that stands on the screen. */
export function saysWhy(entry: OutboxEntry, kept: Kept, now: number): boolean {
  const { asks, paused, notBefore, ref, seq } = entry;
  if (asks || paused || notBefore > now) return true;
  if (!kept.connection || kept.connection.tokenRefused || kept.clockMoved || kept.lost > 0) return true;
  return kept.entries.some(
    (other) =>
      other.seq < seq &&
      other.ref.firm === ref.firm &&
      other.ref.caseId === ref.caseId &&
      (other.state === 'queued'
        ? saysWhy(other, kept, now)
        : ['failed', 'unknown'].includes(other.state) && !other.leftOpen),
  );
}

/** False only where the extension says that nothing of it can have arrived. */
function mayHaveArrived({ state, doubt }: OutboxEntry): boolean {
  return doubt || !['failed', 'discarded', 'queued'].includes(state);
}

const quote = (text: string) => JSON.stringify(text.slice(0, 120));
const list = (entries: OutboxEntry[]) => entries.map(({ state }) => state).join(' and ');
const lost = (line: string): Violation => ({ kind: 'lost', line: `lost: ${line}` });
const lie = (line: string): Violation => ({ kind: 'lie', line: `a state that lies: ${line}` });
const twice = (line: string): Violation => ({ kind: 'twice', line: `twice: ${line}` });
const wrong = (line: string): Violation => ({ kind: 'wrong case', line: `to a wrong case: ${line}` });
