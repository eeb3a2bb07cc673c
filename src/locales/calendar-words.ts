import { enCalendar } from './en-calendar';
import { spoken } from './spoken';

/** The shape that every language has for the Calendar tab. */
export type CalendarWords = typeof enCalendar;

export const calendarWords: CalendarWords = spoken('calendar', enCalendar);
