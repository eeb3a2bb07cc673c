import * as z from 'zod/mini';

/** What the doors' schemas are made of. Lengths are bounds, not rules. */
export const id = z.string().check(z.regex(/^\d{1,20}$/));
/** No page's markup can hold U+0000, and no server stores it. */
export const noNul = z.regex(/^[^\0]*$/);
export const word = z.string().check(z.maxLength(2000), noNul);
export const long = z.string().check(z.maxLength(100_000), noNul);
export const many = <T extends z.core.$ZodType>(item: T) => z.array(item).check(z.maxLength(10_000));
export const maybeWord = z.nullable(word);
export const firm = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,62}$/));
/** Milliseconds; beyond these bounds there is no date, and to format one throws. */
export const time = z.number().check(z.minimum(-8.64e15), z.maximum(8.64e15));
export const count = time.check(z.minimum(0));
export const tabId = count;
export const ref = z.strictObject({ firm, caseId: id });
export const entryId = z.string().check(z.regex(/^[\w-]{1,64}$/));
/** The reasons that staff gave, by check. */
export const answers = many(z.strictObject({ id: word, answer: maybeWord }));
