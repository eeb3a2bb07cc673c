import { Fragment } from 'preact';
import { FACT_NAMES, isConfirmed } from '../../domain/confirmed';
import type { FactPage } from '../../domain/facts';
import {
  entityOf,
  type FactHealth,
  type FactName,
  isKnown,
  isMissing,
  type PageHealth,
  RESTS_ON,
} from '../../domain/health';
import { healthWords as health } from '../../locales/health-words';
import { usePanel } from '../store';
import { formatDate, formatWhen } from '../ui/format';

const NEEDED: readonly string[] = Object.values(RESTS_ON).flat();

/** What was found on one kind of page, when, and what not. */
export function PageFactsSeen({ page, facts }: { page: FactPage; facts: PageHealth }) {
  const now = usePanel((s) => s.now);
  const all = FACT_NAMES.flatMap((fact): [FactName, FactHealth][] => {
    const [kind, key = ''] = fact.split('.');
    const one = kind === entityOf(page) && Object.hasOwn(facts, key) ? facts[key] : undefined;
    return one ? [[fact, one]] : [];
  });
  const newest = Math.max(...all.map(([, one]) => one.at));
  const day = (at: number) => formatDate(at, now);
  const when = (at: number) => formatWhen(at, now);
  const name = ([fact, { at }]: [FactName, FactHealth]) =>
    day(at) === day(newest) ? health.facts[fact] : `${health.facts[fact]} (${day(at)})`;
  const gone = (isNeeded: boolean) =>
    all.filter(
      ([fact, one]) =>
        !isKnown(one) &&
        one.lastKnownAt !== null &&
        (isMissing(page, one) && NEEDED.includes(fact)) === isNeeded,
    );
  const rows: [string, string[], caution?: boolean][] = [
    [
      health.lost,
      gone(true).map(([fact, one]) =>
        health.lostSince(health.facts[fact], when(one.at), when(one.lastKnownAt ?? 0)),
      ),
      true,
    ],
    [health.found, all.filter(([, one]) => one.state === 'found').map(name)],
    [health.empty, all.filter(([, one]) => one.state === 'empty').map(name)],
    [
      health.notThere,
      gone(false).map(([fact, one]) => health.lastFound(health.facts[fact], when(one.lastKnownAt ?? 0))),
    ],
    [
      health.neverFound,
      all.filter(([, one]) => !isKnown(one) && one.lastKnownAt === null).map(([fact]) => health.facts[fact]),
    ],
    [
      health.notConfirmed,
      all
        .filter(([fact, one]) => isKnown(one) && !isConfirmed(fact, one.way))
        .map(([fact]) => health.facts[fact]),
    ],
  ];
  return (
    <section class="page">
      {/* What can no longer be read is seen at once; the rest is for whoever looks for it. */}
      <details class="fold" open={rows[0]?.[1].length !== 0}>
        <summary>
          <h2>
            {health.pages[page]} <small>{health.lastRead(when(newest))}</small>
          </h2>
        </summary>
        <dl>
          {rows.map(
            ([term, names, caution]) =>
              names.length > 0 && (
                <Fragment key={term}>
                  <dt>{term}</dt>
                  <dd>
                    <span class={caution ? 'caution' : undefined}>{names.join(', ')}</span>
                  </dd>
                </Fragment>
              ),
          )}
        </dl>
      </details>
    </section>
  );
}
