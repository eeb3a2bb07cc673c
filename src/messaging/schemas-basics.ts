import * as z from 'zod/mini';

/** What the doors' schemas are made of. Lengths are bounds, not rules. */
export const id = z.string().check(z.regex(/^\d{1,20}$/));
/** No page's markup can hold U+0000, and no server stores it. */
export const noNul = z.regex(/^[^\0]*$/);
export const word = z.string().check(z.maxLength(2000), noNul);
export const long = z.string().check(z.maxLength(100_000), noNul);
export const many = <T extends z.core.$ZodType>(item: T) => z.array(item).check(z.maxLength(10_000));
