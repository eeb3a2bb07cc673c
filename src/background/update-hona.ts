import { caseKey } from '../domain/case';
import type { Connection } from '../domain/connection';
import { isOwnNumber } from '../domain/contact';
import { listChanges } from '../domain/differences';
import { AppError, toErrorReply } from '../domain/errors';
import { listImpaired } from '../domain/health';
import { lastMidnightPacific } from '../domain/pacific';
import { normaliseNumber } from '../domain/phone';
import type { Project } from '../domain/project';
import { findTaken, type LastSent, type ProjectUpdate, planUpdate } from '../domain/update';
import { putContact, putProject, reachHona } from '../hona/hona';
import { announceChange } from '../messaging/changes';
import type { PanelCalls } from '../messaging/protocol';
import { openStore } from '../store/context';
import { getLocal } from '../store/items';
import { clientEntity, findRecord, writeRecord } from '../store/records';
import { changeConnection, findAuth } from '../store/secrets';
import { getCaseView, getLog } from './case-view';
import { clock } from './clock';
import { note } from './entries';
import { requireConnection, requireOpenCase } from './queue';
import { createTurn } from './turn';
import { judgeContact, judgeTrial, putMarked } from './update-trial';

/** Updates on their way: never two of one case at a time. */
const inFlight = new Set<string>();
/** Two cases one after the other: what the first learns of the trial, or of a client of both, counts for the next. */
const inTurn = createTurn();

/** True while an answer of Hona's to an update is awaited, or will be. */
export const isUpdating = () => inFlight.size > 0;

/**
 * "Update Hona" was pressed: contact first, then project, each answer kept with its time. Half-done is kept as
 * such and can go on. Looking never comes here.
 * Throws `already-sending`, `facts-changed` (with the fields) where MyCase no longer says what the dialog showed,
 * `updates-stopped`,
 * `update-not-possible`, `hona-unreachable` before anything left, and what the two calls throw.
 */
export async function updateHona(args: PanelCalls['updateHona']['args']): Promise<LastSent> {
  const key = caseKey(args.update.ref);
  if (inFlight.has(key)) throw new AppError('already-sending');
  inFlight.add(key);
  return inTurn(() => update(args)).finally(() => inFlight.delete(key));
}

async function update({ update: wanted, tabId, trial }: PanelCalls['updateHona']['args']): Promise<LastSent> {
  const { ref } = wanted;
  const connection = await requireConnection(ref);
  if (connection.trial === 'failed') throw new AppError('updates-stopped');
  if (connection.trial === 'open' && !trial) throw new AppError('update-not-possible');
  // PULL-CORR-1: *created* under a number made here would tell nothing, and stop the firm's updates for nothing.
  if (connection.trial === 'open' && isOwnNumber(wanted.client.contactId))
    throw new AppError('update-not-possible');
  // What can no longer be read may be another by now: Hona would get an old value as a new one (D7).
  if (listImpaired(await getLocal('unreadable')).includes('update'))
    throw new AppError('update-not-possible');
  // First: it takes seconds, in which MyCase may say something new.
  await attempt(ref, connection, 'contact', reachHona);
  await requireOpenCase(ref, tabId);
  const view = await getCaseView(ref);
  compare(wanted, view.project);
  const store = await openStore();
  const auth = await findAuth(store);
  // Of the same connection as above: another firm's token must never carry this case.
  if (auth?.connection.id !== connection.id) throw new AppError('not-connected');
  const { token } = auth;
  const served = (await getLog(view)).lines.length > 0;
  // In the trial the first answer counts: after a repeat, what was created comes back as updated.
  const repeats = auth.connection.trial === 'open' ? 0 : undefined;
  const client = clientEntity(ref.firm, wanted.client.contactId);

  const old = findFirstHalf(view.lastSent, wanted, auth.connection);
  let half: LastSent;
  if (old) half = { ...old, update: wanted };
  else {
    const { created, answer } = await attempt(ref, auth.connection, 'contact', () =>
      putMarked(store, client, () => putContact(wanted.client, token, repeats)),
    );
    const result = created ? 'created' : 'updated';
    const phone = normaliseNumber(answer.phone);
    const contact = { at: clock.now(), result, phone, email: answer.email ?? null } as const;
    half = { update: wanted, contact, project: null, before: findTaken(view.lastSent) };
    await keep(half);
    await note(ref, { kind: 'updated-contact', result });
  }
  // Now, since the project may get no answer; and where the trial fails by it, none must be made.
  if (half.contact.result === 'created')
    await attempt(ref, auth.connection, 'project', () => judgeContact(auth.connection, served));

  const put = await attempt(ref, auth.connection, 'project', () =>
    putMarked(store, ref, () => putProject(wanted, token, repeats)),
  );
  const result = put.created ? 'created' : 'updated';
  const { milestonesEnabled: notices = null, status = null } = put.answer;
  const project = { at: clock.now(), result, notices, status } as const;
  const whole: LastSent = { update: wanted, contact: half.contact, project };
  await keep(whole);
  await note(ref, { kind: 'updated-project', result });
  const isClientOurs = (await findRecord(store, client, 'trialSpoiled')) !== null;
  await judgeTrial(auth.connection, {
    served,
    created: put.created,
    spoiled: isClientOurs || put.spoiled,
  });
  return whole;

  async function keep(sent: LastSent): Promise<void> {
    await writeRecord(store, ref, 'lastSent', sent);
    announceChange({ what: 'sent', ref });
  }
}

/**
 * Half an update that can go on with its second half: Hona has answered to this very client, over this connection,
 * and no nightly sync has come between.
 */
function findFirstHalf(
  last: LastSent | null,
  wanted: ProjectUpdate,
  connection: Connection,
): LastSent | null {
  if (!last || last.project || CLIENT.some((key) => last.update.client[key] !== wanted.client[key]))
    return null;
  const since = Math.max(connection.connectedAt, lastMidnightPacific(clock.now()));
  return last.contact.at >= since ? last : null;
}

const CLIENT = ['contactId', 'firstName', 'lastName', 'phone', 'email'] as const;

/** What the dialog showed must be what MyCase says now; staff give only the notices, and a name that is asked for. */
function compare(wanted: ProjectUpdate, project: Project): void {
  const { firstName, lastName } = wanted.client;
  const unasked = planUpdate(project);
  const plan = unasked.ok ? unasked : planUpdate(project, { firstName, lastName });
  if (!plan.ok) throw new AppError('update-not-possible');
  const now = { ...plan.update, notices: plan.update.notices ?? wanted.notices };
  const changed = listChanges(wanted, now);
  if (changed.length > 0) throw new AppError('facts-changed', { fields: changed.join() });
}

async function attempt<T>(
  ref: ProjectUpdate['ref'],
  connection: Connection,
  part: 'contact' | 'project',
  run: () => Promise<T>,
): Promise<T> {
  try {
    return await run();
  } catch (error) {
    const { code, detail } = toErrorReply(error);
    // What only tells of it must not hide it: a full disk may keep it from being noted.
    await note(ref, { kind: 'update-failed', part, code }).catch(() => undefined);
    if (code === 'token-refused') await markTokenRefused(connection);
    throw new AppError(code, { ...detail, part }, error);
  }
}

async function markTokenRefused(connection: Connection): Promise<void> {
  await changeConnection(await openStore(), connection, { tokenRefused: true });
  announceChange({ what: 'connection', ref: null });
}
