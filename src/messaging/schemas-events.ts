import * as z from 'zod/mini';
import { answers, entryId, id, long, many, noNul, ref, tabId, time, word } from './schemas-basics';

/** What makeEventId of domain/event-id.ts makes. */
const eventIdSchema = z.string().check(z.regex(/^[\w-]{1,100}$/));

const wallTime = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/));

const eventFormSchema = z.strictObject({
  title: word,
  start: wallTime,
  end: wallTime,
  zone: z.string().check(z.maxLength(100), noNul),
  location: word,
  description: long,
  reminders: many(
    z.strictObject({
      unit: z.literal(['day', 'hour', 'minute']),
      amount: z.number().check(z.minimum(1), z.maximum(1000), z.refine(Number.isInteger)),
    }),
  ),
  contacts: many(id),
  staff: many(id),
  otherStaff: many(id),
  myCaseEvent: z.nullable(id),
  asRead: z.optional(
    z.strictObject({
      title: z.nullable(word),
      start: z.nullable(wallTime),
      end: z.nullable(wallTime),
      location: z.nullable(word),
    }),
  ),
});

/** What stands in a half-filled form may be no time and no number of hours yet. */
const halfFormSchema = z.extend(eventFormSchema, {
  start: word,
  end: word,
  reminders: many(z.strictObject({ unit: z.literal(['day', 'hour', 'minute']), amount: time })),
});

/** A half-typed event as the panel keeps it. */
const eventDraftSchema = z.strictObject({
  eventId: z.nullable(eventIdSchema),
  seenAt: z.nullable(time),
  first: halfFormSchema,
  form: halfFormSchema,
  endFollows: z.boolean(),
});

/** The calls about the project's events. */
export const eventSchemas = {
  saveEvent: z.strictObject({
    ref,
    tabId,
    eventId: z.nullable(eventIdSchema),
    seenAt: z.nullable(time),
    form: eventFormSchema,
    notify: z.boolean(),
    checks: z.optional(answers),
    draftId: z.optional(entryId),
  }),
  deleteEvent: z.strictObject({
    ref,
    tabId,
    eventId: eventIdSchema,
    seenAt: time,
    notify: z.boolean(),
    checks: z.optional(answers),
  }),
  settleEvent: z.strictObject({
    ref,
    eventId: eventIdSchema,
    seenAt: time,
    answer: z.literal(['arrived', 'not-arrived', 'forgotten']),
  }),
  keepEventDraft: z.strictObject({
    ref,
    id: entryId,
    draft: z.nullable(eventDraftSchema),
    by: entryId,
    base: z.nullable(time),
  }),
};
