import { type CaseRef, sameCase } from '../../domain/case';
import type { MarkName } from '../../domain/marks';
import { homeWords as home } from '../../locales/home-words';
import { change } from '../actions';
import { describeErrorReply } from '../describe-error';
import { flash } from '../more-actions';
import { findShownCase } from '../screen';
import { panelStore } from '../store';

/** Flag, archive, spam or unread, set or taken away; what that means is said (product §6: kept on this computer). */
export async function toggleMark(ref: CaseRef, mark: MarkName, on: boolean): Promise<void> {
  // Before the mark is there: a glance at the thread would take it away at once.
  if (mark === 'unread') panelStore.setState({ keptUnread: on });
  const reply = await change('setMark', { ref, mark, on });
  // Beside another case it would be taken for that one's.
  if (reply.ok && !sameCase(ref, findShownCase(panelStore.getState().page))) return;
  flash(reply.ok ? (home.done[mark][on ? 0 : 1] ?? '') : describeErrorReply(reply.error), reply.ok);
}
