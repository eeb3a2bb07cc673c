import { useMemo, useState } from 'preact/hooks';
import type { Activity } from '../../domain/activity';
import { caseKey } from '../../domain/case';
import { deriveProject, type Project } from '../../domain/project';
import type { Ambient, CaseRecord } from '../../store/read';
import { listActivity } from '../../store/read/activity';
import { deriveScreen } from '../screen';
import { usePanel } from '../store';
import { useLoaded } from '../ui/use-loaded';

export type OpenCase = { record: CaseRecord; ambient: Ambient; project: Project };

/** The case on screen with its project, or null while there is none. */
export function useCase(): OpenCase | null {
  const page = usePanel((s) => s.page);
  const ambient = usePanel((s) => s.ambient);
  const record = usePanel((s) => s.record);
  return useMemo(() => {
    const screen = deriveScreen(page, ambient, record);
    if (screen.kind !== 'case' || !screen.record || !ambient) return null;
    return { record: screen.record, ambient, project: deriveProject(screen.record, ambient.mapping) };
  }, [page, ambient, record]);
}

/** The activity of a case, newest first; null while it is read. */
export function useActivity(record: CaseRecord): Activity[] | null {
  const version = usePanel((s) => s.activityVersion);
  const [list, setList] = useState<{ key: string; activity: Activity[] } | null>(null);
  const key = caseKey(record.ref);
  useLoaded(
    () => listActivity(record.ref),
    [key, version],
    (activity) => setList({ key, activity }),
    () => setList({ key, activity: [] }),
  );
  return list?.key === key ? list.activity : null;
}
