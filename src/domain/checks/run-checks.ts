import { isBlank } from '../draft';
import type { FirmRules } from '../firm-rules';
import type { Shown } from '../outbox';
import { checkAccountNumber } from './account-number';
import { checkAskedToStop } from './asked-to-stop';
import { checkAttached } from './attached';
import { checkCardNumber } from './card-number';
import { checkCaseClosed } from './case-closed';
import {
  type Check,
  type CheckId,
  type CheckInput,
  type CheckLevel,
  DEFAULT_LEVELS,
  FIXED_CHECKS,
  type Finding,
  gravestFirst,
  keyOfFinding,
} from './check';
import { checkConsentNo } from './consent-no';
import { checkDeceased } from './deceased';
import { checkEmpty } from './empty';
import { checkForeignLink } from './foreign-link';
import { checkGreeting } from './greeting';
import { checkLead } from './lead';
import { checkMinor } from './minor';
import { checkNewerMessage } from './newer-message';
import { checkNoClient } from './no-client';
import { checkNotClientGroup } from './not-client-group';
import { checkNotReadLately } from './not-read-lately';
import { checkNumberDiffers } from './number-differs';
import { checkOtherClientName } from './other-client-name';
import { checkOtherUser } from './other-user';
import { checkQuietHours } from './quiet-hours';
import { checkReplyKeyword } from './reply-keyword';
import { checkShortener } from './shortener';
import { checkSsn } from './ssn';
import { checkTooLong } from './too-long';
import { checkUnresolvedField } from './unresolved-field';
import { checkWrongNumber } from './wrong-number';

/** Every check that exists. */
const CHECKS: Readonly<Record<CheckId, Check>> = {
  empty: checkEmpty,
  'too-long': checkTooLong,
  'no-client': checkNoClient,
  'unresolved-field': checkUnresolvedField,
  'asked-to-stop': checkAskedToStop,
  'wrong-number': checkWrongNumber,
  'foreign-link': checkForeignLink,
  deceased: checkDeceased,
  'not-client-group': checkNotClientGroup,
  'number-differs': checkNumberDiffers,
  lead: checkLead,
  'other-user': checkOtherUser,
  minor: checkMinor,
  'case-closed': checkCaseClosed,
  'consent-no': checkConsentNo,
  'quiet-hours': checkQuietHours,
  shortener: checkShortener,
  ssn: checkSsn,
  'card-number': checkCardNumber,
  'account-number': checkAccountNumber,
  greeting: checkGreeting,
  attached: checkAttached,
  'reply-keyword': checkReplyKeyword,
  'not-read-lately': checkNotReadLately,
  'newer-message': checkNewerMessage,
  'other-client-name': checkOtherClientName,
};

/** A longer text cannot be sent anyway: its words are looked at no farther, so that a paste of megabytes costs nothing. */
const READ = 20_000;

/** The level that holds: the firm's, else the default (product §6). */
export function findLevel(id: CheckId, rules: Pick<FirmRules, 'checks'>): CheckLevel {
  return FIXED_CHECKS.has(id) ? 'block' : (rules.checks[id] ?? DEFAULT_LEVELS[id]);
}

/** What stands against this message, the gravest first. Pure. */
export function runChecks(whole: CheckInput): Finding[] {
  const input = { ...whole, text: whole.text.slice(0, READ) };
  const findings: Finding[] = [];
  for (const [id, check] of Object.entries(CHECKS) as [CheckId, Check][]) {
    const level = findLevel(id, input.rules);
    if (level === 'off') continue;
    const detail = check(FIXED_CHECKS.has(id) ? whole : input);
    if (detail) findings.push({ id, level, detail });
  }
  return gravestFirst(findings);
}

/** What of these findings keeps the message: all that block, and those to confirm that staff have not answered. */
export function findUnanswered(findings: readonly Finding[], answers: Shown['checks']): Finding[] {
  return findings.filter(
    (finding) =>
      finding.level === 'block' ||
      (finding.level === 'confirm' &&
        !answers.some((a) => a.id === keyOfFinding(finding) && a.answer !== null && !isBlank(a.answer))),
  );
}
