import type { Activity } from '../../domain/activity';
import type { CaseRef } from '../../domain/case';
import { readActivity } from '../activity';
import { openStore } from '../read';

/** What the extension did in this case, newest first. */
export async function listActivity(ref: CaseRef): Promise<Activity[]> {
  return readActivity(await openStore(), ref, 200);
}
