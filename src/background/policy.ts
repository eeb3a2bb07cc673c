import { deriveLocked, parsePolicy } from '../domain/parse-policy';
import { announceChange } from '../messaging/changes';
import { openStore } from '../store/context';
import { getLocals, getOwn, hasOwn, type LocalItems, setLocals } from '../store/items';
import { readManaged } from '../store/managed';
import { createTurn } from './turn';

const inTurn = createTurn();

/** The managed policy as it stands now, with its token. */
export async function readPolicy() {
  const { raw, sealed } = await readManaged();
  return parsePolicy(raw, sealed);
}

/**
 * Makes the policy hold wherever settings, rules, mapping and templates are read, and what it held before end: a person's
 * own values come back. At each start before anything is sent, after each change of the policy, and after a change of
 * what it lies over. Where nothing changed, and on computers without a policy, nothing is written.
 * @returns true where something changed
 */
export const applyPolicy = (): Promise<boolean> =>
  inTurn(async () => {
    const { policy, keys, refused } = await readPolicy();
    const before = await getLocals('policy', 'locked', 'wiped', 'wiping', 'mappingRevision');
    const { token, ...shown } = policy;
    // On a computer with nothing on it there is nothing to delete: a new one, or one on which all was just deleted.
    const isDone = policy.wipe === undefined || policy.wipe === before.wiped;
    const isNothing = !isDone && !(await hasAnything());
    const wiping = !isDone && !isNothing;
    const locked = deriveLocked(policy, await getOwn('rules'));
    const next: Partial<LocalItems> = { policy: { policy: shown, keys, refused }, locked, wiping };
    if (isNothing) next.wiped = policy.wipe;
    if (
      isSame(next.policy, before.policy) &&
      isSame(locked, before.locked) &&
      wiping === before.wiping &&
      !isNothing
    )
      return false;
    // Whoever edits the mapping now began on another one.
    const isMapped = !isSame(locked.mapping, before.locked.mapping);
    await setLocals({ ...next, ...(isMapped ? { mappingRevision: before.mappingRevision + 1 } : {}) });
    announceChange({ what: 'settings', ref: null });
    announceChange({ what: 'own', ref: null });
    if (isMapped) announceChange({ what: 'log', ref: null });
    return true;
  });

/** True where a person has set or the extension has stored something that a `wipe` would delete. */
async function hasAnything(): Promise<boolean> {
  const { db } = await openStore();
  for (const name of db.objectStoreNames) if (name !== 'keys' && (await db.count(name)) > 0) return true;
  return hasOwn();
}

/** JSON alone stands in both. */
const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
