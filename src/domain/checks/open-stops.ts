import type { CaseLog } from '../log';
import type { StopRecord } from '../stop';
import { asks, checkAskedToStop } from './asked-to-stop';
import type { CheckInput } from './check';
import { checkWrongNumber, findTells } from './wrong-number';

export type OpenStop = 'asked-to-stop' | 'wrong-number';

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
