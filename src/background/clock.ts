/** The one place where the background looks at the clock; tests replace it. */
export const clock = { now: () => Date.now() };
