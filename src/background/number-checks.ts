import type { Finding } from '../domain/checks/check';
import { FIXED_CHECKS } from '../domain/checks/check';
import { findHonaLinks } from '../domain/checks/links';
import { makeNumberInput } from '../domain/checks/number-input';
import { findLevel, runChecks } from '../domain/checks/run-checks';
import { AppError } from '../domain/errors';
import type { OutboxEntry, OutboxEvent } from '../domain/outbox';
import { openStore } from '../store/context';
import { getLocal, getLocals } from '../store/items';
import { findNumber } from '../store/read/number';
import { findAsk } from './check-input';
import { clock } from './clock';

/** What stands against this message by phone number now, on the newest facts; see `findFindings`. */
export async function findNumberFindings({
  ref,
  text,
}: Pick<OutboxEntry, 'ref' | 'text'>): Promise<Finding[]> {
  const { mapping, rules } = await getLocals('mapping', 'rules');
  const { rest } = await findNumber(await openStore(), ref, mapping, {
    links: findHonaLinks(text).length > 0,
    names: findLevel('other-client-name', rules) !== 'off',
  });
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const input = makeNumberInput({ ref, rest, mapping, rules }, { text, now: clock.now(), zone });
  return runChecks(input).filter((finding) => !FIXED_CHECKS.has(finding.id));
}

/** The checks at the claim: the policy, and those before sending. */
export async function recheckNumber(entry: OutboxEntry): Promise<OutboxEvent | null> {
  if (!(await isAllowed())) return { type: 'ask', ask: { reason: 'policy-off' } };
  const ask = findAsk(await findNumberFindings(entry), entry.shown.checks);
  return ask && { type: 'ask', ask };
}

/** Throws `policy-off` where no policy allows messages by phone number. */
export async function requireAllowed(): Promise<void> {
  if (!(await isAllowed())) throw new AppError('policy-off');
}

const isAllowed = async () => (await getLocal('settings')).byPhoneNumber;
