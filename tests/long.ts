/**
 * `npm run test:long`: every matrix whole. `npm test` takes each of its kinds once, and the rules behind all of them in
 * the unit tests.
 */
export const isLong = process.env.TEST_LONG === '1';

/**
 * The list whole in the long form.
 * @param kinds what stands for all of it in the short one
 */
export const longOr = <T>(all: readonly T[], kinds: readonly T[]): readonly T[] => (isLong ? all : kinds);
