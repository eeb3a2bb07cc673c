import type { OutboxEntry } from '../outbox';
import type { Check } from './check';
import { findHonaLinks } from './links';

/** Hona has these; what still waits proves nothing. */
const SENT: readonly OutboxEntry['state'][] = ['accepted', 'logged', 'arrived'];

/**
 * Product §6: a Hona link that was used in another case, and never in this one. The firm's own address is the same
 * for every client. Detail: `link`, without its scheme.
 */
export const checkForeignLink: Check = ({ text, log, entries, otherLogs, linksElsewhere, rules }) => {
  const links = findHonaLinks(text);
  if (links.length === 0) return null;
  const ours = [
    rules.conversationLink ?? '',
    ...log.lines.map((line) => line.text),
    ...entries.filter(({ state }) => SENT.includes(state)).map((entry) => entry.text),
  ];
  const here = new Set(ours.flatMap(findHonaLinks));
  const theirs = otherLogs.flatMap(({ lines }) => lines).flatMap((line) => findHonaLinks(line.text));
  const elsewhere = new Set([...linksElsewhere, ...theirs]);
  const link = links.find((one) => elsewhere.has(one) && !here.has(one));
  return link ? { link } : null;
};
