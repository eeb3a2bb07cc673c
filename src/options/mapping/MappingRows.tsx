import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { COLUMNS, type Problem, type Row, type RowSection } from '../../domain/mapping-form';
import { findAlmost } from '../../domain/team';
import { optionsWords } from '../../locales/options-words';
import { describeAlmost, describeProblem, findProblem } from './describe-mapping';

const say = optionsWords.mapping;

type Props = {
  section: RowSection;
  rows: readonly Row[];
  /** What MyCase has shown, to choose from. */
  seen: readonly string[];
  problems: readonly Problem[];
  onRows: (rows: Row[]) => void;
  onOutcome: (text: string) => void;
};

/** What of the mapping, once it holds anything, turns updating off for what it does not hold. */
const STOPS_UPDATES: readonly RowSection[] = ['phases', 'projectTypes'];
/** More than these are folded. */
const FEW = 12;

/** One part of the mapping: its rows, and what MyCase has shown that is in none of them. */
export function MappingRows({ section, rows, seen, problems, onRows, onOutcome }: Props) {
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  /** What gets the focus when the rows have changed. */
  const next = useRef<string | null>(null);
  // At once: what is typed next goes there.
  useLayoutEffect(() => {
    if (next.current) root.current?.querySelector<HTMLElement>(next.current)?.focus();
    next.current = null;
  }, [rows]);

  const columns = say.columns[section];
  const offers = seen.filter((value) => rows.every((row) => row.from !== value));
  const add = (from: string) => {
    next.current = `[data-at="${rows.length} ${from && COLUMNS[section] === 2 ? 'to' : 'from'}"]`;
    onRows([...rows, { from, to: '' }]);
  };
  const remove = (at: number) => {
    next.current = rows.length > 1 ? `[data-at="${Math.min(at, rows.length - 2)} remove"]` : '.add';
    onOutcome(say.removed(rows[at]?.from ?? ''));
    onRows(rows.filter((_, i) => i !== at));
  };
  const problem = findProblem(problems, section);
  return (
    <div ref={root}>
      {rows.length > 0 && (
        <>
          <p class={`map-row small${columns[1] ? '' : ' single'}`} aria-hidden="true">
            <span>{columns[0]}</span>
            {columns[1] && <span>{columns[1]}</span>}
          </p>
          <ul>
            {rows.map((row, i) => (
              <MappingRow
                key={i}
                at={i}
                id={`${id}-${i}`}
                list={`${id}-seen`}
                columns={columns}
                row={row}
                almost={row.from ? findAlmost(row.from, seen) : null}
                problems={problems.filter((p) => p.section === section && p.row === i)}
                onRow={(changed) => onRows(rows.map((old, j) => (j === i ? changed : old)))}
                onRemove={() => remove(i)}
              />
            ))}
          </ul>
        </>
      )}
      {problem && <p class="problem">{problem}</p>}
      <datalist id={`${id}-seen`}>
        {offers.map((value) => (
          <option key={value} value={value} />
        ))}
      </datalist>
      <div class="buttons">
        <button
          type="button"
          class="btn add"
          aria-label={say.addNamed(say.sections[section])}
          onClick={() => add('')}
        >
          {say.add}
        </button>
      </div>
      {offers.length > 0 && (
        <details open={offers.length <= FEW}>
          <summary class={rows.length > 0 && STOPS_UPDATES.includes(section) ? 'caution' : 'small'}>
            {rows.length > 0 && STOPS_UPDATES.includes(section)
              ? say.notMapped(offers.length)
              : say.seen(offers.length)}
          </summary>
          <ul class="offers">
            {offers.map((value) => (
              <li key={value}>
                <button
                  type="button"
                  class="btn exact"
                  translate={false}
                  aria-label={say.addSeenTo(value, say.sections[section])}
                  onClick={() => add(value)}
                >
                  {say.addSeen(value)}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

type RowProps = {
  at: number;
  id: string;
  list: string;
  columns: readonly string[];
  row: Row;
  /** What MyCase shows that differs from it in white space or capitals only. */
  almost: string | null;
  problems: readonly Problem[];
  onRow: (row: Row) => void;
  onRemove: () => void;
};

function MappingRow({ at, id, list, columns, row, almost, problems, onRow, onRemove }: RowProps) {
  const hasEdges = [row.from, row.to].some((text) => text.trim() !== '' && text.trim() !== text);
  const said = problems.length > 0 || almost !== null || hasEdges;
  const parts = columns[1] ? (['from', 'to'] as const) : (['from'] as const);
  return (
    <li class={`map-row${columns[1] ? '' : ' single'}`}>
      {parts.map((part, column) => (
        <input
          key={part}
          type="text"
          data-at={`${at} ${part}`}
          aria-label={say.cell(columns[column] ?? '', at + 1)}
          aria-invalid={problems.some((p) => p.part === part)}
          aria-describedby={said ? id : undefined}
          list={part === 'from' ? list : undefined}
          autoComplete="off"
          autoCapitalize="none"
          spellcheck={false}
          translate={false}
          value={row[part]}
          onInput={(event) => onRow({ ...row, [part]: event.currentTarget.value })}
        />
      ))}
      <button
        type="button"
        class="icon"
        data-at={`${at} remove`}
        aria-label={say.remove(row.from, at + 1)}
        onClick={onRemove}
      >
        <span aria-hidden="true">×</span>
      </button>
      {said && (
        <div class="said" id={id}>
          {problems.map((p) => (
            <p key={p.part} class="problem">
              {say.cellProblem(columns[p.part === 'to' ? 1 : 0] ?? '', describeProblem(p))}
            </p>
          ))}
          {almost !== null ? (
            <p class="caution small exact" translate={false}>
              {describeAlmost(almost, row.from)}{' '}
              <button type="button" class="link" onClick={() => onRow({ ...row, from: almost })}>
                {say.useShown}
              </button>
            </p>
          ) : (
            hasEdges && <p class="caution small">{say.edges}</p>
          )}
        </div>
      )}
    </li>
  );
}
