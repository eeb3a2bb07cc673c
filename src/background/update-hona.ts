import { caseKey } from '../domain/case';
import type { Connection } from '../domain/connection';
import { AppError } from '../domain/errors';
import { listImpaired } from '../domain/health';
import { normaliseNumber } from '../domain/phone';
import { type LastSent, type ProjectUpdate, planUpdate } from '../domain/update';
import { putContact, putProject, reachHona } from '../hona/hona';
import { announceChange } from '../messaging/changes';
import type { PanelCalls } from '../messaging/protocol';
import { openStore } from '../store/context';
import { getLocal } from '../store/items';
import { clientEntity, writeRecord } from '../store/records';
import { changeConnection, findAuth } from '../store/secrets';
import { getCaseView, getLog } from './case-view';
import { clock } from './clock';
import { note } from './entries';
import { requireConnection, requireOpenCase } from './queue';
import { createTurn } from './turn';
import { judgeTrial, putMarked } from './update-trial';

/** Updates on their way: never two of one case at a time. */
const inFlight = new Set<string>();
/** Two cases one after the other: what the first learns of the trial, or of a client of both, counts for the next. */
const inTurn = createTurn();

/** True while an answer of Hona's to an update is awaited, or will be. */
export const isUpdating = () => inFlight.size > 0;

/**
 * "Update Hona" was pressed: contact first, then project, each answer kept with its time. Half-done is kept as
 * such and can go on. Looking never comes here.
 * Throws `facts-changed` where MyCase no longer says what the dialog showed, `updates-stopped`,
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
  // What can no longer be read may be another by now: Hona would get an old value as a new one (D7).
  if (listImpaired(await getLocal('unreadable')).includes('update'))
    throw new AppError('update-not-possible');
  // First: it takes seconds, in which MyCase may say something new.
  await attempt(ref, connection, 'contact', reachHona);
  await requireOpenCase(ref, tabId);
  const view = await getCaseView(ref);
  await compare(wanted, view);
  const store = await openStore();
  const auth = await findAuth(store);
  // Of the same connection as above: another firm's token must never carry this case.
  if (auth?.connection.id !== connection.id) throw new AppError('not-connected');
  const { token } = auth;
  const served = (await getLog(view)).lines.length > 0;
  // In the trial the first answer counts: after a repeat, what was created comes back as updated.
  const repeats = auth.connection.trial === 'open' ? 0 : undefined;

  // A contact that the first half of this update made is still a made one when the second half goes on.
  const madeBefore = view.lastSent?.project === null && view.lastSent.contact.result === 'created';
  const contact = await attempt(ref, auth.connection, 'contact', () =>
    putMarked(store, clientEntity(ref.firm, wanted.client.contactId), () =>
      putContact(wanted.client, token, repeats),
    ),
  );
  const half: LastSent = {
    update: wanted,
    contact: {
      at: clock.now(),
      result: contact.created ? 'created' : 'updated',
      phone: normaliseNumber(contact.answer.phone),
      email: contact.answer.email ?? null,
    },
    project: null,
  };
  await keep(half);
  await note(ref, { kind: 'updated-contact', result: half.contact.result });
  // Now, since the project may not get an answer.
  if (contact.created) await judgeTrial(auth.connection, { served, created: true, spoiled: true });

  const project = await attempt(ref, auth.connection, 'project', () =>
    putMarked(store, ref, () => putProject(wanted, token, repeats)),
  );
  const whole: LastSent = {
    ...half,
    project: {
      at: clock.now(),
      result: project.created ? 'created' : 'updated',
      notices: project.answer.milestonesEnabled ?? null,
      status: project.answer.status ?? null,
    },
  };
  await keep(whole);
  await note(ref, { kind: 'updated-project', result: project.created ? 'created' : 'updated' });
  await judgeTrial(auth.connection, {
    served,
    created: contact.created || madeBefore || project.created,
    spoiled: contact.spoiled || project.spoiled,
  });
  return whole;

  async function keep(sent: LastSent): Promise<void> {
    await writeRecord(store, ref, 'lastSent', sent);
    announceChange({ what: 'sent', ref });
  }
}

/** What the dialog showed must be what MyCase says now; staff give only the name's parts and the notices. */
async function compare(wanted: ProjectUpdate, view: Awaited<ReturnType<typeof getCaseView>>): Promise<void> {
  const { firstName, lastName } = wanted.client;
  const plan = planUpdate(view.project, { firstName, lastName });
  if (!plan.ok) throw new AppError('update-not-possible');
  const { notices, ...now } = plan.update;
  const { notices: chosen, ...shown } = wanted;
  if (canonical(now) !== canonical(shown) || (notices !== null && notices !== chosen))
    throw new AppError('facts-changed');
}

/** One text for equal values, whatever the order of their keys. */
function canonical(value: object): string {
  return JSON.stringify(value, (_key, v: unknown) =>
    typeof v === 'object' && v !== null && !Array.isArray(v)
      ? Object.fromEntries(Object.entries(v).sort(([a], [b]) => (a < b ? -1 : 1)))
      : v,
  );
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
    await note(ref, {
      kind: 'update-failed',
      part,
      code: error instanceof AppError ? error.code : 'unexpected',
    });
    if (error instanceof AppError && error.code === 'token-refused') await markTokenRefused(connection);
    throw error;
  }
}

async function markTokenRefused(connection: Connection): Promise<void> {
  await changeConnection(await openStore(), connection, { tokenRefused: true });
  announceChange({ what: 'connection', ref: null });
}
