import { enEventEnds } from './en-event-ends';

/** The shape that every language has for events on the settings page. */
export type EventEndsWords = typeof enEventEnds;

export const eventEndsWords: EventEndsWords = enEventEnds;
