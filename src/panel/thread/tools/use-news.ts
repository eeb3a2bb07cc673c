import { useEffect, useRef } from 'preact/hooks';
import type { ThreadMessage } from '../../../domain/thread';
import { announce } from '../../store';
import { findAnnouncement } from '../announcement';

/**
 * Reads out once what came in, or changed its state, since the thread was last read.
 * @param partial what was not read before is no news
 */
export function useNews(messages: readonly ThreadMessage[], partial: boolean): void {
  const before = useRef(partial ? null : messages);
  useEffect(() => {
    const old = before.current;
    before.current = partial ? null : messages;
    const text = old && old !== messages && findAnnouncement(old, messages);
    if (text) announce(text);
  }, [messages]);
}
