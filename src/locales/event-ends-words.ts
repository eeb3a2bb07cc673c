import { enEventEnds } from './en-event-ends';
import { spoken } from './spoken';

/** The shape that every language has for events on the settings page. */
export type EventEndsWords = typeof enEventEnds;

export const eventEndsWords: EventEndsWords = spoken('eventEnds', enEventEnds);
