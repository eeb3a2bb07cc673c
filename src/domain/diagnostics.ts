/**
 * What a diagnostics report may say of a stored value (product §8). A report is made from shapes alone: what no shape
 * names is not in it, and no shape can say a text that somebody wrote. Redacted by type, never by looking at values.
 */
export type Shape =
  /** A whole number up to 999,999: shorter than any phone number or ID of a person. */
  | { tells: 'count' }
  /** Milliseconds, as a time to the minute. */
  | { tells: 'moment' }
  | { tells: 'flag' }
  /** Whether there is any. */
  | { tells: 'whether' }
  /** How many entries a list or an object has. */
  | { tells: 'how many' }
  /** One of these words, each written in our own sources. */
  | { tells: 'one of'; words: readonly string[] }
  | { tells: 'fields'; of: Readonly<Record<string, Shape>> }
  | { tells: 'list'; of: Shape };

/** What a report holds: numbers, yes or no, times, and words of our own sources. */
export type Told = number | boolean | null | string | Told[] | { [key: string]: Told };

export const count: Shape = { tells: 'count' };
export const moment: Shape = { tells: 'moment' };
export const flag: Shape = { tells: 'flag' };
export const whether: Shape = { tells: 'whether' };
export const howMany: Shape = { tells: 'how many' };
export const oneOf = (words: readonly string[]): Shape => ({ tells: 'one of', words });
export const list = (of: Shape): Shape => ({ tells: 'list', of });
/** Only fields that the type has; one that is not named here is not told. */
export const fields = <T>(of: { readonly [K in keyof T]?: Shape }): Shape => ({
  tells: 'fields',
  of: of as Readonly<Record<string, Shape>>,
});
/** The same for each of these keys; others are not told. */
export const each = (keys: readonly string[], of: Shape): Shape => ({
  tells: 'fields',
  of: Object.fromEntries(keys.map((key) => [key, of])),
});

const MOST = 999_999;
/** Times of this product: from 2020 to 2100. */
const [FIRST, LAST] = [Date.UTC(2020, 0), Date.UTC(2100, 0)];
/** Of a long list only the first ones. */
const LONGEST = 100;

/** The value as its shape may tell it; undefined where it is not of that shape, or there is none. Never throws. */
export function tell(shape: Shape, value: unknown): Told | undefined {
  switch (shape.tells) {
    case 'count':
      return Number.isInteger(value) && Math.abs(value as number) <= MOST ? (value as number) : undefined;
    case 'moment':
      return typeof value === 'number' && value >= FIRST && value < LAST
        ? new Date(value).toISOString().replace(/:\d\d\.\d{3}Z$/, 'Z')
        : undefined;
    case 'flag':
      return typeof value === 'boolean' ? value : undefined;
    case 'whether':
      return value !== null && value !== undefined && value !== '';
    case 'how many':
      return typeof value === 'object' && value !== null ? Object.keys(value).length : undefined;
    case 'one of':
      return shape.words.find((word) => word === value);
    case 'fields':
      return tellFields(shape.of, value);
    case 'list':
      return Array.isArray(value)
        ? value.slice(0, LONGEST).flatMap((one) => tell(shape.of, one) ?? [])
        : undefined;
    default:
      return shape satisfies never;
  }
}

function tellFields(of: Readonly<Record<string, Shape>>, value: unknown): Told | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const told: { [key: string]: Told } = {};
  for (const [key, shape] of Object.entries(of)) {
    if (!Object.hasOwn(value, key)) continue;
    const one = tell(shape, (value as Record<string, unknown>)[key]);
    if (one !== undefined) told[key] = one;
  }
  return told;
}
