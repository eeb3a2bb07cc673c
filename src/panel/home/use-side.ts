import type { SideScreen } from '../screen';
import { type Side, usePanel } from '../store';

/** What was read of the very person or company whose page is open; null until it is there. */
export function useSide({ kind, firm, id }: SideScreen): Side['facts'] | null {
  const side = usePanel((s) => s.side);
  return side?.kind === kind && side.firm === firm && side.id === id ? side.facts : null;
}
