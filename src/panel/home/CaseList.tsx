import { useEffect, useRef, useState } from 'preact/hooks';
import { caseKey, sameCase } from '../../domain/case';
import { countFilters, type HomeFilter, type HomeRow } from '../../domain/home';
import { homeWords as home } from '../../locales/home-words';
import { moreWords as more } from '../../locales/more-words';
import { announce, panelStore, usePanel } from '../store';
import { CaseButtons, type CaseItem } from './CaseButtons';
import { CaseFilters } from './CaseFilters';
import { describeFiled, describeLast, describeMarks } from './describe-case';
import { useHomeRows, useHomeSearch } from './use-home';

/** Rows at a time: a button more for the rest. */
const PAGE = 50;

/** What staff searched and filtered last, while the panel is open: coming back from a case finds it as it was left. */
const kept: { filter: HomeFilter; query: string } = { filter: 'all', query: '' };

/** The cases opened on this computer, searched and filtered, each with one press (product §5). */
export function CaseList() {
  const now = usePanel((s) => s.now);
  const recent = usePanel((s) => s.recent);
  const undecided = usePanel((s) => s.ambient?.undecided) ?? [];
  const [filter, setFilter] = useState(kept.filter);
  const [query, setQuery] = useState(kept.query);
  const [limit, setLimit] = useState(PAGE);
  const field = useRef<HTMLInputElement>(null);
  const singleKeys = usePanel((s) => s.ambient?.settings.singleKeys ?? true);
  kept.filter = filter;
  kept.query = query;
  const all = useHomeRows();
  const { rows, hits, searching } = useHomeSearch(all, filter, query, now);
  const isSearch = query.trim() !== '';

  useEffect(() => setLimit(PAGE), [filter, query]);
  useEffect(() => {
    if (!isSearch || searching) return;
    announce(rows.length === 0 ? home.nothingFound : home.found(rows.length));
  }, [query, searching]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isText = (event.target as Element).closest('input, textarea, select, [contenteditable], dialog');
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isText) return;
      if (panelStore.getState().ambient?.settings.singleKeys === false) return;
      event.preventDefault();
      field.current?.focus();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);

  const describe = (row: HomeRow): CaseItem => {
    const { ref, name, known } = row;
    const opened = recent.find((c) => sameCase(c.ref, ref))?.openedAt;
    return {
      ref,
      name,
      note: [known?.client, known?.closed && more.closedCase].filter(Boolean).join(' · '),
      last: known?.last ? describeLast(known.last, now) : known ? more.noMessageYet : undefined,
      hit: hits.get(caseKey(ref))?.excerpt,
      marks: known
        ? describeMarks(known, now)
        : undecided.flatMap((u) => (sameCase(u.ref, ref) ? [more.undecided(u.count)] : [])),
      filed: known ? describeFiled(known) : [],
      opened,
    };
  };
  const waiting = rows.length - limit;
  const counts = countFilters(all, now);
  // Where nothing else is left it must not look as if there were no case.
  const putAway =
    rows.length === 0 && filter === 'all' && !isSearch
      ? (['archived', 'spam'] as const).filter((name) => counts[name] > 0)
      : [];
  const list = useRef<HTMLDivElement>(null);
  /** The button that was pressed goes; the focus goes on to the first case. */
  const showOnly = (name: HomeFilter) => {
    setFilter(name);
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('.case-list button')?.focus());
  };

  return (
    <>
      {recent.length > 0 && (
        <div ref={list}>
          <h2>{more.recentCases}</h2>
          <input
            ref={field}
            type="search"
            autoComplete="off"
            class="search"
            value={query}
            aria-label={home.search}
            placeholder={home.search}
            title={singleKeys ? home.searchHint : undefined}
            aria-keyshortcuts={singleKeys ? '/' : undefined}
            onInput={(event) => setQuery(event.currentTarget.value)}
          />
          <CaseFilters filter={filter} counts={counts} choose={setFilter} />
          {rows.length > 0 && (
            <CaseButtons label={more.recentCases} cases={rows.slice(0, limit).map(describe)} />
          )}
          {rows.length === 0 && !searching && (
            <>
              <p class="small">
                {isSearch
                  ? home.nothingFound
                  : putAway.length > 0
                    ? home.putAway(counts.archived, counts.spam)
                    : home.nothingUnder[filter]}
              </p>
              {putAway.length > 0 && (
                <div class="buttons">
                  {putAway.map((name) => (
                    <button key={name} type="button" class="btn" onClick={() => showOnly(name)}>
                      {home.show[name]}
                    </button>
                  ))}
                </div>
              )}
            </>
          )}
          {searching && <p class="small">{home.searching}</p>}
          {waiting > 0 && (
            <button type="button" class="btn" onClick={() => setLimit(limit + PAGE)}>
              {home.showMore(Math.min(waiting, PAGE))}
            </button>
          )}
          {filter !== 'all' && <p class="small">{home.onlyHere}</p>}
        </div>
      )}
    </>
  );
}
