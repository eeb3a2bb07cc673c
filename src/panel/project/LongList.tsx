import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { laterWords as later } from '../../locales/later-words';

/** How many rows stand there before somebody asks for more, and how many come with each press. */
const FIRST = 12;
const STEP = 200;

type Props<T> = { rows: readonly T[]; children: (rows: readonly T[]) => ComponentChildren };

/** A list that may be very long: its beginning, and the rest in portions. */
export function LongList<T>({ rows, children }: Props<T>) {
  const [shown, setShown] = useState(FIRST);
  const left = rows.length - shown;
  return (
    <>
      {children(left > 0 ? rows.slice(0, shown) : rows)}
      {left > 0 && (
        <button type="button" class="link" onClick={() => setShown(shown + STEP)}>
          {later.showMore(Math.min(left, STEP), rows.length)}
        </button>
      )}
    </>
  );
}
