/** Where the Partner API lives; fixed in the build. */
export const API_ROOT = 'https://api.hona.com/';
export const API_BASE = 'https://api.hona.com/partner/v2';

/** One deadline for headers and body together, in milliseconds. The worker itself may be ended after 30 s. */
export const DEADLINE = 20_000;

/** No answer of Hona's is longer, in bytes. */
export const MAX_ANSWER = 1024 * 1024;

/** No cookies, no referrer, and a redirect is an error: it would carry the message to another host. */
export const GUARDS = {
  redirect: 'error',
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
  cache: 'no-store',
} as const satisfies RequestInit;

export function authorization(token: string): { authorization: string } {
  return { authorization: `Bearer ${token}` };
}
