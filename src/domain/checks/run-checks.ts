import type { FirmRules } from '../firm-rules';
import type { Shown } from '../outbox';
import {
  type Check,
  type CheckId,
  type CheckInput,
  type CheckLevel,
  DEFAULT_LEVELS,
  FIXED_CHECKS,
  type Finding,
} from './check';

/** Every check that exists. */
const CHECKS: Readonly<Partial<Record<CheckId, Check>>> = {};

const ORDER = ['block', 'confirm', 'warn'] as const;

/** The level that holds: the firm's, else the default (product §6). */
export function findLevel(id: CheckId, rules: Pick<FirmRules, 'checks'>): CheckLevel {
  return FIXED_CHECKS.has(id) ? 'block' : (rules.checks[id] ?? DEFAULT_LEVELS[id]);
}

/** What stands against this message, the gravest first. Pure. */
export function runChecks(input: CheckInput): Finding[] {
  const findings: Finding[] = [];
  for (const [id, check] of Object.entries(CHECKS) as [CheckId, Check][]) {
    const level = findLevel(id, input.rules);
    if (level === 'off') continue;
    const detail = check(input);
    if (detail) findings.push({ id, level, detail });
  }
  return findings.sort((a, b) => ORDER.indexOf(a.level) - ORDER.indexOf(b.level));
}

/** What of these findings keeps the message: all that block, and those to confirm that staff have not answered. */
export function findUnanswered(findings: readonly Finding[], answers: Shown['checks']): Finding[] {
  return findings.filter(
    ({ id, level }) =>
      level === 'block' ||
      (level === 'confirm' &&
        !answers.some((a) => a.id === id && a.answer !== null && a.answer.trim() !== '')),
  );
}
