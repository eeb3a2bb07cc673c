import { type CaseRef, sameCase } from '../../domain/case';
import { describeError, takeBack } from '../actions';
import { announce, panelStore } from '../store';
import { canUndo } from '../thread/describe';

/** Takes the case's last message back into its empty composer, where it has not left yet. */
export async function undoLast(ref: CaseRef): Promise<void> {
  const { record } = panelStore.getState();
  const last = record && sameCase(record.ref, ref) && record.entries.findLast(canUndo);
  if (!last) return;
  const reply = await takeBack('undo', last);
  if (!reply.ok) announce(await describeError(reply.error));
}
