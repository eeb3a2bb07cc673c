import type { CheckInput, FindingDetail } from './check';
import { findOpenLines } from './client-lines';
import { allowsAgain, asksToStop } from './opt-out-words';
import { remember } from './remember';

export const asks = remember(asksToStop);
export const allows = remember(allowsAgain);

/** The client asked for no more texts, in this or another case (product §6). Detail: see `findOpenLines`. */
export const checkAskedToStop = (
  input: Pick<CheckInput, 'log' | 'otherLogs' | 'stops'>,
): FindingDetail | null => findOpenLines(input, 'asked-to-stop', asks, allows);
