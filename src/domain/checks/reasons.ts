import { isBlank } from '../draft';
import { type CheckId, type Finding, keyOfFinding } from './check';

/** They find words of the text itself; all others hold of the case, the client or the hour, whatever is written. */
const OF_THE_TEXT: ReadonlySet<CheckId> = new Set([
  'unresolved-field',
  'foreign-link',
  'shortener',
  'ssn',
  'card-number',
  'account-number',
  'greeting',
  'attached',
  'reply-keyword',
  'other-client-name',
]);

/** Why staff send all the same, each with the words that it was given for. */
export type Reasons = { readonly [key in string]?: { reason: string; words: string } };

/** The reason given for exactly this; empty where the words are other ones by now. */
export function findReason(reasons: Reasons, finding: Finding): string {
  const given = reasons[keyOfFinding(finding)];
  return given?.words === wordsOf(finding) ? given.reason : '';
}

/** The reasons with one more, or another one. */
export function giveReason(reasons: Reasons, finding: Finding, reason: string): Reasons {
  return { ...reasons, [keyOfFinding(finding)]: { reason, words: wordsOf(finding) } };
}

/** As they are kept with the message: null where nothing was asked, or no reason given. */
export function listAnswers(
  findings: readonly Finding[],
  reasons: Reasons,
): { id: string; answer: string | null }[] {
  return findings.map((finding) => {
    const reason = finding.level === 'confirm' ? findReason(reasons, finding).trim() : '';
    return { id: keyOfFinding(finding), answer: isBlank(reason) ? null : reason };
  });
}

const wordsOf = ({ id, detail }: Finding): string => (OF_THE_TEXT.has(id) ? JSON.stringify(detail) : '');
