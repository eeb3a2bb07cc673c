import { useEffect, useMemo, useState } from 'preact/hooks';
import { type CaseRef, caseKey } from '../../domain/case';
import { type HomeCase, type HomeFilter, type HomeRow, isUnder, matchesCase } from '../../domain/home';
import { loadHomeCases, searchTexts, type TextHit } from '../../store/read/home';
import { usePanel } from '../store';

/** Cases read at a time: the first ones stand there while the rest is still read. */
const SLICE = 20;

/** The cases opened on this computer: their names at once, what is known of each when it was read. */
export function useHomeRows(): HomeRow[] {
  const recent = usePanel((s) => s.recent);
  const ambient = usePanel((s) => s.ambient);
  const [known, setKnown] = useState<ReadonlyMap<string, HomeCase>>(new Map());
  useEffect(() => {
    const stop = new AbortController();
    void readInSlices(
      recent.map((c) => c.ref),
      (cases) => setKnown((old) => new Map([...old, ...cases])),
      stop.signal,
    );
    return () => stop.abort();
  }, [recent, ambient]);
  return useMemo(
    () => recent.map(({ ref, name }) => ({ ref, name, known: known.get(caseKey(ref)) ?? null })),
    [recent, known],
  );
}

async function readInSlices(
  refs: readonly CaseRef[],
  onRead: (cases: Map<string, HomeCase>) => void,
  signal: AbortSignal,
): Promise<void> {
  for (let i = 0; i < refs.length; i += SLICE) {
    // The names stand there all the same where one slice cannot be read.
    const cases = await loadHomeCases(refs.slice(i, i + SLICE)).catch(() => null);
    if (signal.aborted) return;
    if (cases) onRead(cases);
  }
}

export type HomeSearch = {
  rows: HomeRow[];
  /** By case: the message that holds what is searched for. */
  hits: ReadonlyMap<string, TextHit>;
  searching: boolean;
};

const noHits: ReadonlyMap<string, TextHit> = new Map();

/**
 * The rows under the filter that match the query: by their names at once, by their messages as these are read. A search
 * looks through the archive too, never into spam.
 */
export function useHomeSearch(all: HomeRow[], filter: HomeFilter, query: string, now: number): HomeSearch {
  const wanted = query.trim();
  const [texts, setTexts] = useState({ query: '', hits: noHits, done: true });
  const refs = useMemo(
    () => all.filter((row) => isOffered(row, filter, wanted, now)).map((row) => row.ref),
    [all, filter, wanted === '', now],
  );
  const key = refs.map(caseKey).join(' ');
  useEffect(() => {
    if (wanted.length < 2) return;
    const stop = new AbortController();
    setTexts({ query: wanted, hits: noHits, done: false });
    const add = (found: TextHit[]) =>
      setTexts((old) => ({
        ...old,
        hits: new Map([...old.hits, ...found.map((h) => [caseKey(h.ref), h] as const)]),
      }));
    searchTexts(refs, wanted, add, stop.signal)
      .catch(() => undefined)
      .finally(() => stop.signal.aborted || setTexts((old) => ({ ...old, done: true })));
    return () => stop.abort();
  }, [wanted, key]);

  const hits = texts.query === wanted ? texts.hits : noHits;
  const rows = all.filter(
    (row) =>
      isOffered(row, filter, wanted, now) &&
      (wanted === '' || matchesCase(row, wanted) || hits.has(caseKey(row.ref))),
  );
  return { rows, hits, searching: wanted.length >= 2 && (texts.query !== wanted || !texts.done) };
}

function isOffered(row: HomeRow, filter: HomeFilter, wanted: string, now: number): boolean {
  const isArchived = wanted !== '' && filter === 'all' && row.known?.marks.archived && !row.known.marks.spam;
  return isArchived || isUnder(filter, row.known, now);
}
