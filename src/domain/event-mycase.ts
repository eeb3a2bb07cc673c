import type { EventForm, MyCaseEvent } from './calendar';
import { toZone } from './event-times';
import type { EventFacts } from './facts';
import { parseTime } from './times';

/** Reads what is known of a MyCase event. Its times stand in the zone of whoever read them there. */
export function readMyCaseEvent(facts: EventFacts): MyCaseEvent {
  const start = readWall(facts.startsAt?.value);
  return {
    title: facts.title?.value ?? null,
    start,
    end: readWall(facts.endsAt?.value, start),
    location: facts.location?.value ?? null,
    description: facts.description?.value ?? null,
  };
}

export type EventDifference = { on: 'title' | 'start' | 'end' | 'location'; was: string; is: string };

/**
 * Where the MyCase event, as last read, says something else than when it was taken over, and than the event: `was` is
 * the event's, `is` MyCase's, both as the event would say it, times in its zone. What staff wrote for the client stands
 * until MyCase itself changes. What could not be read differs from nothing.
 * @param myCaseZone in which MyCase shows its times to the firm
 */
export function compareWithMyCase(form: EventForm, facts: EventFacts, myCaseZone: string): EventDifference[] {
  const now = readMyCaseEvent(facts);
  const { asRead } = form;
  // Staff kept MyCase's digits and chose the zone for them: so they are to be understood the next time too.
  const keptDigits = asRead?.start === form.start;
  const inZone = (wall: string | null) => wall && (keptDigits ? wall : toZone(wall, myCaseZone, form.zone));
  const said = { ...now, start: inZone(now.start), end: inZone(now.end) };
  return (['title', 'start', 'end', 'location'] as const).flatMap((on) => {
    const is = said[on];
    const isNews = !asRead || evenOut(now[on] ?? '') !== evenOut(asRead[on] ?? '');
    return is === null || !isNews || evenOut(is) === evenOut(form[on]) ? [] : [{ on, was: form[on], is }];
  });
}

const evenOut = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The wall time that a page's text names; "10:00 AM" alone is that of the day on which the event began. */
function readWall(text: string | null | undefined, began: string | null = null): string | null {
  if (!text) return null;
  const [year, month, day] = began?.split(/[-T]/) ?? [];
  const at = parseTime(text) ?? parseTime(`${month}/${day}/${year} ${text}`);
  if (at === null) return null;
  // The moment was made of the digits in this computer's zone: there it shows them again.
  const local = new Date(at);
  const two = (n: number, length = 2) => `${n}`.padStart(length, '0');
  const date = [two(local.getFullYear(), 4), two(local.getMonth() + 1), two(local.getDate())].join('-');
  return `${date}T${two(local.getHours())}:${two(local.getMinutes())}`;
}
