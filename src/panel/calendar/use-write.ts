import { useRef, useState } from 'preact/hooks';
import type { ProjectEvent } from '../../domain/calendar';
import { calendarWords as say } from '../../locales/calendar-words';
import type { PanelCalls, Reply } from '../../messaging/protocol';
import { change } from '../actions';
import type { OpenCase } from '../project/use-case';
import { announce } from '../store';
import { tellElsewhere } from '../tell-elsewhere';
import { useIsThere } from '../ui/use-is-there';
import { describeAttempt, describeEventError } from './describe-event';

type EventCall = 'saveEvent' | 'deleteEvent' | 'settleEvent';

/**
 * One write at a time: a double press makes one. Where nobody looks at the place any more in which it was pressed, what
 * became of it is said elsewhere.
 */
export function useWrite(open: OpenCase) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const under = useRef(false);
  const isThere = useIsThere();

  const stop = (text: string) => {
    setProblem(text);
    announce(text);
  };

  /**
   * Null: another is under way, or the place is gone; nothing more is to be done here.
   * @param settled is told in every case, before anything is said
   */
  async function write<K extends EventCall>(
    name: K,
    args: PanelCalls[K]['args'],
    settled: (reply: Reply<PanelCalls[K]['value']>) => void = () => {},
  ): Promise<Reply<PanelCalls[K]['value']> | null> {
    if (under.current) return null;
    under.current = true;
    setBusy(true);
    setProblem(null);
    const reply = await change(name, args);
    under.current = false;
    settled(reply);
    if (isThere()) {
      setBusy(false);
      return reply;
    }
    if (name !== 'settleEvent')
      tellElsewhere(open, reply.ok ? describeOutcome(reply.value) : describeEventError(reply.error));
    return null;
  }

  return { busy, problem, stop, clear: () => setProblem(null), write };
}

/** What became of a write, in a sentence. */
export function describeOutcome(event: ProjectEvent | null): string {
  if (!event) return say.announceDeleted;
  const { attempt, wanted } = event;
  return attempt.state === 'saved'
    ? say.announceSaved(wanted.title)
    : `“${wanted.title}”: ${describeAttempt(attempt)}`;
}
