import { enCalendar } from './en-calendar';

/** The shape that every language has for the Calendar tab. */
export type CalendarWords = typeof enCalendar;

export const calendarWords: CalendarWords = enCalendar;
