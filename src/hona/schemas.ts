import * as z from 'zod/mini';

/** What the article documents of an answer; more may come and is not looked at. */
export const contactAnswer = z.object({
  id: z.number(),
  externalId: z.string(),
  phone: z.nullish(z.string()),
  email: z.nullish(z.string()),
});
export type ContactAnswer = z.infer<typeof contactAnswer>;

export const projectAnswer = z.object({
  id: z.number(),
  externalId: z.string(),
  name: z.string(),
  milestonesEnabled: z.nullish(z.boolean()),
  status: z.nullish(z.string()),
});
export type ProjectAnswer = z.infer<typeof projectAnswer>;
