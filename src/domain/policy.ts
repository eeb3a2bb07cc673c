/** What the firm's administrators set for every computer (product §8); nobody else can. */
export type Policy = {
  /** Staff may text a number that is in no project. */
  byPhoneNumber: boolean;
};

/** Without a policy: nothing that needs one is allowed. */
export const noPolicy: Policy = { byPhoneNumber: false };

/** A value that was not taken, and why. */
export type RefusedValue = { key: string; why: 'unknown' | 'not-true-or-false' };

/** `keys`: those that hold. */
export type ParsedPolicy = { policy: Policy; keys: (keyof Policy)[]; refused: RefusedValue[] };

/** So much of a name that nobody knows is shown. */
const SHOWN = 60;

/**
 * A managed policy value by value: one that is wrong is refused and reported, and takes no other with it. Never throws.
 * @param raw what the browser's managed storage holds
 */
export function parsePolicy(raw: unknown): ParsedPolicy {
  const parsed: ParsedPolicy = { policy: { ...noPolicy }, keys: [], refused: [] };
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return parsed;
  for (const [key, value] of Object.entries(raw)) {
    if (!isKnown(key)) parsed.refused.push({ key: key.slice(0, SHOWN), why: 'unknown' });
    else if (typeof value !== 'boolean') parsed.refused.push({ key, why: 'not-true-or-false' });
    else {
      parsed.policy[key] = value;
      parsed.keys.push(key);
    }
  }
  return parsed;
}

const isKnown = (key: string): key is keyof Policy => Object.hasOwn(noPolicy, key);
