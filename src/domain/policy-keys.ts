import { defaultDialect, type EventDialect } from './calendar';
import { type CheckId, type CheckLevel, DEFAULT_LEVELS, FIXED_CHECKS } from './checks/check';
import { NEVER_BLOCKS } from './checks/never-blocks';
import { FEATURES, type Feature } from './features';
import { readMappingValue } from './mapping-file';
import type { PolicyFault, PolicyKey, PolicyValues } from './policy';
import { readTemplateValues } from './template-file';

/** Answers undefined, after its `refuse`, where the value cannot be taken. */
type Take<T> = (value: unknown, refuse: Refuse) => T | undefined;
type Refuse = (why: PolicyFault, at?: string) => undefined;

const LEVELS: readonly CheckLevel[] = ['off', 'warn', 'confirm', 'block'];
/** The longest list of staff, and the longest name in it. */
const MOST_STAFF = 10_000;
const LONGEST = 200;
/** What the background's door takes of a token (messaging/schemas.ts). */
const TOKEN = /^[\x21-\x7e]{8,4000}$/;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isWhole = (value: unknown, from: number, to: number): value is number =>
  Number.isInteger(value) && (value as number) >= from && (value as number) <= to;

const yesNo: Take<boolean> = (value, refuse) =>
  typeof value === 'boolean' ? value : refuse('not-true-or-false');

/** A word of one's own, as long as one on screen may be. */
const word: Take<string> = (value, refuse) => {
  if (typeof value !== 'string' || value.trim() === '') return refuse('not-text');
  if (value.length > LONGEST) return refuse('too-long');
  return value.includes('\0') ? refuse('odd') : value.trim();
};

const fitting =
  (pattern: RegExp, why: PolicyFault): Take<string> =>
  (value, refuse) =>
    typeof value === 'string' && pattern.test(value) ? value : refuse(why);

/** "21:00" in minutes of the day; "24:00" is its end. */
function readTime(value: unknown): number | null {
  const found = typeof value === 'string' && /^(\d{1,2}):([0-5]\d)$/.exec(value);
  const minutes = found ? Number(found[1]) * 60 + Number(found[2]) : Number.NaN;
  return minutes <= 24 * 60 ? minutes : null;
}

function isZone(zone: string): boolean {
  try {
    return zone.length <= LONGEST && new Intl.DateTimeFormat('en', { timeZone: zone }) !== null;
  } catch {
    return false;
  }
}

const off: Take<Feature[]> = (value, refuse) => {
  if (!Array.isArray(value)) return refuse('not-list');
  const known = value.slice(0, LONGEST).filter((name, i) => {
    const isFeature = FEATURES.some((one) => one === name && one !== 'sending');
    if (!isFeature) refuse('not-feature', typeof name === 'string' ? name : String(i + 1));
    return isFeature;
  });
  return [...new Set(known)] as Feature[];
};

const checks: Take<PolicyValues['checks']> = (value, refuse) => {
  if (!isObject(value)) return refuse('not-object');
  const taken: PolicyValues['checks'] = {};
  for (const [id, level] of Object.entries(value)) {
    if (!Object.hasOwn(DEFAULT_LEVELS, id)) refuse('not-check', id);
    else if (FIXED_CHECKS.has(id as CheckId)) refuse('fixed-check', id);
    else if (!LEVELS.some((one) => one === level)) refuse('not-level', id);
    else if (level === 'block' && NEVER_BLOCKS.has(id as CheckId)) refuse('never-blocks', id);
    else taken[id as CheckId] = level as CheckLevel;
  }
  return Object.keys(taken).length > 0 ? taken : undefined;
};

const quietHours: Take<PolicyValues['quietHours']> = (value, refuse) => {
  if (!isObject(value)) return refuse('not-object');
  const odd = Object.keys(value).find((key) => !['from', 'to', 'zone'].includes(key));
  if (odd !== undefined) return refuse('unknown', odd);
  const [from, to] = [readTime(value.from), readTime(value.to)];
  if (from === null) return refuse('not-time', 'from');
  if (to === null) return refuse('not-time', 'to');
  const { zone = null } = value;
  if (zone !== null && (typeof zone !== 'string' || !isZone(zone))) return refuse('not-zone', 'zone');
  return { from, to, zone };
};

/** A number or the same as text: Chrome's schema has one type for each value, and "keep" is text. */
const keepDays: Take<PolicyValues['keepDays']> = (value, refuse) => {
  if (value === 'keep') return value;
  const days = typeof value === 'string' && /^\d{1,4}$/.test(value) ? Number(value) : value;
  return isWhole(days, 1, 3650) ? days : refuse('not-days');
};

const staffIds: Take<PolicyValues['staffIds']> = (value, refuse) => {
  if (!isObject(value)) return refuse('not-object');
  const entries = Object.entries(value);
  if (entries.length > MOST_STAFF) return refuse('too-many');
  const taken = entries.flatMap(([name, id]) => {
    const known = word(name, (why) => refuse(why, name));
    if (known === undefined) return [];
    const digits = typeof id === 'number' ? String(id) : id;
    if (typeof digits === 'string' && /^\d{1,20}$/.test(digits)) return [{ name: known, id: digits }];
    return refuse('not-staff-id', name) ?? [];
  });
  return taken.length > 0 ? taken : undefined;
};

const SPELLINGS: { readonly [K in keyof EventDialect]: readonly EventDialect[K][] } = {
  remindersField: ['reminders', 'reminder'],
  amount: ['text', 'number'],
  people: ['ids', 'emails'],
  zones: ['iana', 'abbreviations'],
};

const events: Take<EventDialect> = (value, refuse) => {
  if (!isObject(value)) return refuse('not-object');
  for (const [key, spelling] of Object.entries(value)) {
    if (!Object.hasOwn(SPELLINGS, key)) return refuse('unknown', key);
    const known: readonly unknown[] = SPELLINGS[key as keyof EventDialect];
    if (!known.includes(spelling)) return refuse('not-spelling', key);
  }
  return { ...defaultDialect, ...value };
};

/**
 * As in an exported file, where missing parts are the standard ones and an empty text is `null` too: Chrome's schema has
 * one type for each value. Whole or not at all, like an import.
 */
const mapping: Take<PolicyValues['mapping']> = (value, refuse) => {
  if (!isObject(value)) return refuse('not-object');
  const parts = Object.entries(value).map(([part, inner]) => [part, inner === '' ? null : inner]);
  const read = readMappingValue(Object.fromEntries(parts));
  if (read.ok) return read.mapping;
  for (const { path, name, why } of read.problems)
    refuse(why, path.map((part) => (typeof part === 'number' ? (name ?? part + 1) : part)).join(', '));
  return undefined;
};

/** Whole or not at all, like an import. */
const templates: Take<PolicyValues['templates']> = (value, refuse) => {
  if (!Array.isArray(value)) return refuse('not-list');
  const list = value.map((one: unknown) => (isObject(one) ? { ...one, owner: 'firm' } : one));
  const read = readTemplateValues(list);
  if (read.ok) return read.templates;
  for (const { entry, name, key, why } of read.problems)
    refuse(why, [name ?? entry ?? '', key ?? ''].filter((part) => part !== '').join(', '));
  return undefined;
};

/** How each value of a policy is read. A key that is missing here is not known. */
export const POLICY_KEYS: { readonly [K in PolicyKey]: Take<PolicyValues[K]> } = {
  // The first label of the firm's host; these are hosts of MyCase itself (D1).
  firm: fitting(/^(?!(www|auth|api)$)[a-z0-9][a-z0-9-]{0,62}$/, 'not-firm'),
  token: fitting(TOKEN, 'not-token'),
  readOnly: yesNo,
  off,
  byPhoneNumber: yesNo,
  mapping,
  templates,
  checks,
  quietHours,
  undoSeconds: (value, refuse) => (isWhole(value, 0, 30) ? value : refuse('not-seconds')),
  keepDays,
  staffIds,
  launcher: yesNo,
  language: (value, refuse) => (value === 'en' || value === 'es' ? value : refuse('not-language')),
  confidential: yesNo,
  events,
  wipe: word,
};
