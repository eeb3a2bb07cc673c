import { useEffect, useState } from 'preact/hooks';
import { loadSeenFirms } from '../../store/read/seen-firms';
import { loadSeenStaff, type SeenStaff } from '../../store/read/seen-staff';

/** What pages of MyCase have shown on this computer that spares a person to type it. */
export type SeenHere = { firms: string[]; staff: SeenStaff[]; caseSeen: boolean };

/**
 * Looked at again whenever something was read, and when a person comes back to the page.
 * @param version changes with everything that was read
 */
export function useSeenHere(firm: string | null, version: unknown): SeenHere {
  const [seen, setSeen] = useState<SeenHere>({ firms: [], staff: [], caseSeen: false });
  useEffect(() => {
    let wanted = true;
    const load = async () => {
      // Where nothing can be read, everything can be typed.
      const [firms, { staff, caseSeen }] = await Promise.all([
        loadSeenFirms().catch(() => []),
        loadSeenStaff(firm).catch(() => ({ staff: [], caseSeen: false })),
      ]);
      if (wanted) setSeen({ firms, staff, caseSeen });
    };
    const look = () => !document.hidden && void load();
    document.addEventListener('visibilitychange', look);
    void load();
    return () => {
      wanted = false;
      document.removeEventListener('visibilitychange', look);
    };
  }, [firm, version]);
  return seen;
}
