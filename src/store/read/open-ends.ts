import { listOpenEnds, type OpenEnds } from '../open-ends';
import { openStore } from '../read';

export { marksOf, type OpenDraft, type OpenEnds } from '../open-ends';

/** What is not settled or not sent, of all cases: what retention lists, and "Delete everything" asks about. */
export async function loadOpenEnds(): Promise<OpenEnds> {
  return listOpenEnds(await openStore());
}
