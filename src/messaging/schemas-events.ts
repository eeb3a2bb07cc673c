import * as z from 'zod/mini';
import { id, long, many, noNul, word } from './schemas-basics';

/** What makeEventId of domain/event-id.ts makes. */
export const eventIdSchema = z.string().check(z.regex(/^[\w-]{1,100}$/));

const wallTime = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/));

export const eventFormSchema = z.strictObject({
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
