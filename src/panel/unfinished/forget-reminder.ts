import type { CaseRef } from '../../domain/case';
import { unfinishedWords as say } from '../../locales/unfinished-words';
import { change } from '../actions';
import { describeErrorReply } from '../describe-error';
import { flash } from '../more-actions';

/** Takes a case's reminder back; its draft stays. */
export async function forgetReminder(ref: CaseRef): Promise<void> {
  const reply = await change('remindMe', { ref, caseName: '', at: null });
  flash(reply.ok ? say.forgotten : describeErrorReply(reply.error), reply.ok);
}
