import { type CaseRef, caseKey, sameCase } from './case';
import type { ClientCase } from './client-cases';
import type { CaseLog } from './log';
import type { OutboxEntry } from './outbox';
import { joinThread, type ThreadMessage } from './thread';

/**
 * One thread over several cases of a client (product §6): Hona keeps one thread per client and logs it to the case
 * chosen in Hona. Each message is marked with its case, null where that is the open one. Only cases whose client is
 * certainly this one take part: anybody else's messages are none of theirs.
 */
export function joinThreads(
  open: { ref: CaseRef; log: CaseLog; entries: readonly OutboxEntry[] },
  others: readonly ClientCase[],
): ThreadMessage[] {
  const cases = others.filter((one) => one.isClient && !sameCase(one.ref, open.ref));
  const ofThread = new Map(
    cases.flatMap((one) => one.log.threads.map((thread) => [thread.threadId, one] as const)),
  );
  const ofCase = new Map(cases.map((one) => [caseKey(one.ref), one]));
  const messages = joinThread({ lines: [...open.log.lines, ...cases.flatMap((one) => one.log.lines)] }, [
    ...open.entries,
    ...cases.flatMap((one) => one.entries),
  ]);
  return messages.map((message) => {
    // What was sent for a case is that case's, wherever Hona logged it.
    const { entry, line } = message;
    const other = entry ? ofCase.get(caseKey(entry.ref)) : line && ofThread.get(line.threadId);
    return { ...message, ref: other?.ref ?? null, caseName: other?.name ?? null };
  });
}
