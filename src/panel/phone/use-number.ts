import { useEffect, useState } from 'preact/hooks';
import { type CaseRef, caseKey } from '../../domain/case';
import { watchChanges } from '../../messaging/changes';
import {
  listNumbersWritten,
  loadNumber,
  type NumberRead,
  type NumbersWritten,
} from '../../store/read/number';

/** What was read; null until then, and `failed` where the store cannot be read now. */
export type Read<T> = { value: T | null; failed: boolean };

const CHANGES = ['outbox', 'draft', 'own', 'log', 'facts', 'choice', 'connection', 'loss'];

/** Reads at once and after each change, until the component goes; the last that was asked for counts. */
function useRead<T>(read: () => Promise<T>, key: string): Read<T> {
  const [state, setState] = useState<Read<T>>({ value: null, failed: false });
  useEffect(() => {
    const closed = new AbortController();
    let turn = 0;
    const again = () => {
      const mine = ++turn;
      const isLast = () => mine === turn && !closed.signal.aborted;
      read().then(
        (value) => isLast() && setState({ value, failed: false }),
        () => isLast() && setState((old) => ({ ...old, failed: true })),
      );
    };
    watchChanges(({ what }) => CHANGES.includes(what) && again(), closed.signal);
    again();
    return () => closed.abort();
  }, [key]);
  return state;
}

/** One number; `wants`: see store/read/check-input.ts. */
export const useNumber = (ref: CaseRef, links: boolean, names: boolean): Read<NumberRead> =>
  useRead(() => loadNumber(ref, { links, names }), `${caseKey(ref)} ${links} ${names}`);

/** Every number that was written to from this computer. */
export const useNumbersWritten = (): Read<NumbersWritten> => useRead(listNumbersWritten, '');
