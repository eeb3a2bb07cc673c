import { useState } from 'preact/hooks';
import type { ProjectEvent } from '../../domain/calendar';
import { caseKey } from '../../domain/case';
import type { EventDraft } from '../../domain/event-draft';
import { calendarWords as say } from '../../locales/calendar-words';
import { moreWords } from '../../locales/more-words';
import { policyOffWords as policyOff } from '../../locales/policy-off-words';
import { loadCalendar, loadEventDrafts } from '../../store/read/calendar';
import { describeSendOff } from '../composer/describe-off';
import type { OpenCase } from '../project/use-case';
import { deriveScreen } from '../screen';
import { findWriteOff } from '../send-off';
import { usePanel } from '../store';
import { useLoaded } from '../ui/use-loaded';
import { endOf } from './when';

/** The case's events, soonest first; null while they are read, 'broken' where they cannot be. */
export function useCalendar({ record }: OpenCase): ProjectEvent[] | 'broken' | null {
  const version = usePanel((s) => s.activityVersion);
  const [list, setList] = useState<{ key: string; events: ProjectEvent[] | 'broken' } | null>(null);
  const key = caseKey(record.ref);
  // The record is another one after every change of the case.
  useLoaded(
    () => loadCalendar(record.ref),
    [record, version],
    (events) => setList({ key, events: sortSoonest(events) }),
    () => setList({ key, events: 'broken' }),
  );
  return list?.key === key ? list.events : null;
}

/** What was begun for the case and never saved, here or when the panel was open before; null while it is read. */
export function useEventDrafts({ record }: OpenCase): EventDraft[] | null {
  const [list, setList] = useState<{ key: string; drafts: EventDraft[] } | null>(null);
  const key = caseKey(record.ref);
  useLoaded(
    () => loadEventDrafts(record.ref),
    [record],
    (drafts) => setList({ key, drafts }),
    // What cannot be read keeps nobody from the calendar.
    () => setList((old) => (old?.key === key ? old : { key, drafts: [] })),
  );
  return list?.key === key ? list.drafts : null;
}

const sortSoonest = (events: readonly ProjectEvent[]) =>
  [...events].sort((a, b) => endOf(shownForm(a)) - endOf(shownForm(b)) || (a.id < b.id ? -1 : 1));

/** What the list says of an event: what Hona took, else what staff want it to be. */
export const shownForm = ({ attempt, saved, wanted }: ProjectEvent) =>
  attempt.what === 'save' && attempt.state !== 'saved' ? wanted : (saved ?? wanted);

/** Why nothing can be written to Hona now, in the words that Send has for it; null: nothing stands in the way. */
export function useWriteOff({ record, ambient, project }: OpenCase): string | null {
  const page = usePanel((s) => s.page);
  const tabId = usePanel((s) => s.tabId);
  const online = usePanel((s) => s.online);
  const problem = usePanel((s) => s.problem);
  const screen = deriveScreen(page, ambient, record);
  if (screen.kind !== 'case') return describeSendOff('opening', record.ref.firm, project);
  const why = problem ? 'storage' : findWriteOff(screen, tabId, ambient);
  // What Send says of drafts does not hold for an event.
  if (why === 'read-only') return say.readOnly;
  if (why === 'not-connected') return moreWords.notConnected;
  if (!why && ambient.settings.off.includes('calendar')) return policyOff.off(policyOff.features.calendar);
  if (why) return describeSendOff(why, record.ref.firm, project);
  return online ? null : say.offline;
}
