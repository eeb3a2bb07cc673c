import type { EventValues, Reading } from '../../domain/facts';
import type { Readers } from '../entity-readers';
import type { ReaderTools } from '../reader-tools';
import type { Answer, Read } from '../reading';
import { createBeside } from './beside';
import { createOwnCase } from './own-case';

/** Day and time in one line: "12/03/2026 9:00 AM - 10:00 AM". */
const UNTIL = /\s+(?:-|–|—|to|until)\s+/i;

/**
 * The readers of an event's page. Nothing public shows one: it is read by the labels and headings that such a page
 * must have. Not yet confirmed on a live account.
 */
export function eventReaders(tools: ReaderTools): Readers<EventValues> {
  const { FRAME, isBusy, labelled, linesOf, readerOf, required, shown, textOf, valueIn, valueOrEmpty } =
    tools;
  const { boxesOf, inPage, pageHeading, partsUnder, underHeading } = createBeside(tools);

  /** Both times in one line, as one value. */
  const inLine =
    (part: 0 | 1): Read<string> =>
    (root) => {
      const line = inPage('when', 'date and time', 'date & time', 'date', 'time')(root);
      const parts = valueIn(line)?.split(UNTIL);
      if (!parts) return line === 'not-loaded' ? line : null;
      return parts.length > 2 || !parts[part] ? null : { value: parts[part] };
    };

  /** The page's own two times. One alone, or a third, tells nobody which is which. */
  const inTimes =
    (part: 0 | 1): Read<string> =>
    (root) => {
      const times = shown(root, 'time').filter((e) => !e.closest(FRAME));
      return times.length === 2 ? valueOrEmpty(textOf(times[part])) : null;
    };

  const timeOf = (part: 0 | 1, ...labels: string[]): ((root: Document) => Reading<string>) =>
    readerOf(['label', inPage(...labels)], ['line', inLine(part)], ['times', inTimes(part)]);

  /** With its lines where they can be seen. */
  function description(root: Document): Answer<string> | null {
    const answer = labelled('description')(root);
    const box = boxesOf(root, ['description']).find((e) => textOf(e) === valueIn(answer));
    return box ? { value: linesOf(box) } : answer;
  }

  function descriptionUnder(root: Document): Answer<string> | null {
    const parts = partsUnder(root, ['description']);
    if (parts.length === 0) return null;
    return parts.some(isBusy) ? 'not-loaded' : valueOrEmpty(parts.map(linesOf).join('\n'));
  }

  return {
    title: readerOf(
      ['label', required(inPage('event name', 'event title', 'title', 'event', 'name'))],
      ['heading', required(pageHeading())],
    ),
    caseId: createOwnCase(tools),
    startsAt: timeOf(0, 'start', 'starts', 'start date', 'start time', 'starts at', 'from'),
    endsAt: timeOf(1, 'end', 'ends', 'end date', 'end time', 'ends at', 'to'),
    location: readerOf(
      ['label', inPage('location', 'where', 'place')],
      ['heading', underHeading('location', 'where')],
    ),
    description: readerOf(['label', description], ['heading', descriptionUnder]),
  };
}
