import { type Lost, listImpaired } from '../../domain/health';
import { moreWords as more } from '../../locales/more-words';
import { formatWhen } from '../ui/format';

/** What can no longer be read, and what that means for staff, in one sentence each. */
export function describeLost(lost: readonly Lost[], now: number): string[] {
  const facts = lost.map((l) =>
    more.lostFact(more.lostFacts[l.fact] ?? l.fact, formatWhen(l.lastKnownAt, now)),
  );
  return [more.lostSays(facts.join(', ')), ...listImpaired(lost).map((one) => more.lostThen[one])];
}
