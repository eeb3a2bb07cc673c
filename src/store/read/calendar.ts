import type { ProjectEvent } from '../../domain/calendar';
import type { CaseRef } from '../../domain/case';
import type { EventDraft } from '../../domain/event-draft';
import { listEventDrafts } from '../event-drafts';
import { openStore } from '../read';
import { findRecord } from '../records';

/** The half-typed events of a case. */
export async function loadEventDrafts(ref: CaseRef): Promise<EventDraft[]> {
  return listEventDrafts(await openStore(), ref);
}

/** The project's events that were made or changed from this computer, in no order. */
export async function loadCalendar(ref: CaseRef): Promise<ProjectEvent[]> {
  return (await findRecord(await openStore(), ref, 'calendar')) ?? [];
}
