import type { ProjectEvent } from '../../domain/calendar';
import type { CaseRef } from '../../domain/case';
import { openStore } from '../read';
import { findRecord } from '../records';

/** The project's events that were made or changed from this computer, in no order. */
export async function loadCalendar(ref: CaseRef): Promise<ProjectEvent[]> {
  return (await findRecord(await openStore(), ref, 'calendar')) ?? [];
}
