import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import { FACT_NAMES } from '../../domain/confirmed';
import type { FactPage } from '../../domain/facts';
import {
  entityOf,
  type Health,
  isKnown,
  type Lost,
  listImpaired,
  type PanelFunction,
  RESTS_ON,
} from '../../domain/health';
import { healthWords as health } from '../../locales/health-words';
import { moreWords as more } from '../../locales/more-words';
import { loadHealth } from '../../store/read';
import { usePanel } from '../store';
import { Dialog } from '../ui/Dialog';
import { Notice } from '../ui/Notice';
import { useLoaded } from '../ui/use-loaded';
import { CheckPage } from './CheckPage';
import { describeLost } from './describe-lost';
import { PageFactsSeen } from './PageFactsSeen';

const PAGES = Object.keys(health.pages) as FactPage[];

/** "What the panel can read" (D7). */
export function HealthDialog() {
  const known = useHealth();
  const now = usePanel((s) => s.now);
  const lost = usePanel((s) => s.ambient?.unreadable) ?? [];
  const read = PAGES.filter((page) => known?.[page]);
  const unread = PAGES.filter((page) => page !== 'case' && !known?.[page]);
  return (
    <Dialog title={more.whatCanBeRead} kind="health">
      {(close) => (
        <>
          <p class="small">{health.intro}</p>
          {lost.length > 0 && (
            <Notice>
              {describeLost(lost, now).map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
            </Notice>
          )}
          <CheckPage />
          {known && (
            <>
              <section>
                <h2>{health.dependsTitle}</h2>
                <Depends known={known} lost={lost} />
              </section>
              {read.length === 0 && <p>{health.nothingYet}</p>}
              {read.map((page) => (
                <PageFactsSeen key={page} page={page} facts={known[page] ?? {}} />
              ))}
              {unread.length > 0 && (
                <section>
                  <h2>{health.notRead}</h2>
                  <p>{unread.map((page) => health.pages[page]).join(', ')}</p>
                </section>
              )}
            </>
          )}
          <div class="buttons end">
            <button type="button" class="btn" onClick={close}>
              {more.close}
            </button>
          </div>
        </>
      )}
    </Dialog>
  );
}

/** What the panel does, whether that works, and what it needs for it. */
function Depends({ known, lost }: { known: Health; lost: readonly Lost[] }) {
  const impaired = listImpaired(lost);
  const met = new Set(
    PAGES.flatMap((page) =>
      Object.entries(known[page] ?? {}).flatMap(([fact, one]) =>
        isKnown(one) || one.lastKnownAt !== null ? [`${entityOf(page)}.${fact}`] : [],
      ),
    ),
  );
  return (
    <dl>
      {(Object.keys(RESTS_ON) as PanelFunction[]).map((one) => {
        const waits = RESTS_ON[one].filter((fact) => !met.has(fact));
        const name = (list: readonly string[]) =>
          FACT_NAMES.filter((fact) => list.includes(fact))
            .map((fact) => more.lostFacts[fact] ?? health.facts[fact])
            .join(', ');
        const isOut = impaired.includes(one);
        return (
          <Fragment key={one}>
            <dt>{health.functions[one]}</dt>
            <dd>
              {isOut ? (
                <span class="caution">
                  {one === 'update'
                    ? health.offUntil(name(RESTS_ON.update.filter((f) => lost.some((l) => l.fact === f))))
                    : more.lostThen[one]}
                </span>
              ) : waits.length > 0 ? (
                health.waits(name(waits))
              ) : (
                health.works
              )}
              <small>{health.restsOn(name(RESTS_ON[one]))}</small>
            </dd>
          </Fragment>
        );
      })}
    </dl>
  );
}

/** Read again whenever a page was; null until then. */
function useHealth(): Health | null {
  const [known, setKnown] = useState<Health | null>(null);
  const page = usePanel((s) => s.page);
  const ambient = usePanel((s) => s.ambient);
  const record = usePanel((s) => s.record);
  useLoaded(loadHealth, [page, ambient, record], setKnown, () => setKnown({}));
  return known;
}
