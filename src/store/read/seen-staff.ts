import { caseEntity, getFacts } from '../facts';
import { openStore } from '../read';
import { readRecentCases } from '../recent';

/** Cases looked at for their staff, the newest. */
const MOST = 50;

export type SeenStaff = { staffId: string; name: string };

/** The staff of a firm's cases that were opened on this computer, by name; and whether any case was. */
export async function loadSeenStaff(firm: string | null): Promise<{ staff: SeenStaff[]; caseSeen: boolean }> {
  const store = await openStore();
  const recent = await readRecentCases(store, MOST);
  const own = recent.filter(({ ref }) => firm === null || ref.firm === firm);
  const found = new Map<string, string>();
  for (const facts of await Promise.all(own.map(({ ref }) => getFacts(store, caseEntity(ref)))))
    for (const { staffId, name } of facts.staff?.value ?? []) if (staffId !== null) found.set(staffId, name);
  const staff = [...found].map(([staffId, name]) => ({ staffId, name }));
  return { staff: staff.sort((a, b) => a.name.localeCompare(b.name)), caseSeen: recent.length > 0 };
}
