import type { CaseRef } from '../../domain/case';
import { checksWords as say } from '../../locales/checks-words';
import { change, describeError, flushDraft } from '../actions';
import { flash } from '../more-actions';
import { usePanel } from '../store';
import { formatDayTime } from '../ui/format-day-time';

/** "Keep as draft and remind me": the text stays where it is, and nothing is sent by itself. */
export function Remind({ caseRef, caseName, at }: { caseRef: CaseRef; caseName: string; at: number }) {
  const when = formatDayTime(
    at,
    usePanel((s) => s.now),
  );
  const remind = async () => {
    await flushDraft();
    const reply = await change('remindMe', { ref: caseRef, caseName, at });
    flash(reply.ok ? say.reminded(when) : await describeError(reply.error));
  };
  return (
    <button type="button" class="link" onClick={() => void remind()}>
      {say.remind(when)}
    </button>
  );
}
