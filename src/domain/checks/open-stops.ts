import type { CaseLog } from '../log';
import type { OpenStop, StopRecord } from '../stop';
import { allows, asks, checkAskedToStop } from './asked-to-stop';
import type { CheckInput } from './check';
import { keyOf, listOpenLines } from './client-lines';
import { checkWrongNumber, findTells, forgetTells, never } from './wrong-number';

/** What the client said of which staff have not recorded what they did; null where there is nothing. Pure. */
export function findOpenStop(
  input: Pick<CheckInput, 'log' | 'otherLogs' | 'stops' | 'client'>,
): OpenStop | null {
  if (checkAskedToStop(input)) return 'asked-to-stop';
  return checkWrongNumber(input) ? 'wrong-number' : null;
}

/** True while the client of this log has asked to stop, or said "wrong number", and nobody has recorded what was done. */
export function hasOpenStop(log: CaseLog, stops: StopRecord): boolean {
  return findOpenStop({ log, otherLogs: [], stops, client: null }) !== null;
}

/** What one message of the client's says, whatever became of it. @param name the client's, as in "no soy María" */
export function saysStop(text: string, name: string): OpenStop | null {
  if (asks(text)) return 'asked-to-stop';
  return findTells(name)(text) ? 'wrong-number' : null;
}

/** Each line of this log in which the client said so and of which nobody recorded what was done. @param name the client's */
export function listOpenStops(
  log: CaseLog,
  stops: StopRecord,
  name: string,
): { says: OpenStop; line: string; threadId: string; at: number | null }[] {
  const found = (says: OpenStop, tells: (text: string) => boolean, takesBack: (text: string) => boolean) =>
    listOpenLines({ log, otherLogs: [], stops }, tells, takesBack).open.map((said) => ({
      says,
      line: keyOf(said),
      threadId: said.line.threadId,
      at: said.line.at,
    }));
  return [...found('asked-to-stop', asks, allows), ...found('wrong-number', findTells(name), never)];
}

/** "Delete everything": no text that was looked through stays in memory. */
export function forgetTexts(): void {
  asks.forget();
  allows.forget();
  forgetTells();
}
