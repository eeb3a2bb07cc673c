import { MAX_LENGTH, normaliseText } from '../../domain/draft';
import { findPlainOffer, type PlainOffer } from '../../domain/plain-text';
import { countSegments, listForcing } from '../../domain/segments';
import { sign } from '../../domain/signature';
import { composerWords as say } from '../../locales/composer-words';

/** From here on the counter shows; before, only when there is more than one text. */
const COUNT_FROM = 1000;
/** From here on there is not much room left. */
const NEAR_FROM = 1500;
/** In a text that is far too long nobody needs the number of texts. */
const MOST_COUNTED = 10 * MAX_LENGTH;
/** So many of the signs that force Unicode are named. */
const MOST_NAMED = 3;

export type Length = {
  counter: string;
  /** What makes the texts shorter ones. */
  forcedBy: string | null;
  /** Near the limit, or over it. */
  level: 'near' | 'over' | null;
  /** What is left, or by how much it is too long, in words. */
  room: string | null;
};

/**
 * The counter in words, or null while nobody needs it.
 * @param sent what would be sent: normalised, with the signature line
 */
export function describeLength(sent: string): Length | null {
  const { length } = sent;
  if (length > MOST_COUNTED)
    return { counter: say.counter(length, MAX_LENGTH, 0), forcedBy: null, level: 'over', room: over(length) };
  const { texts, encoding } = countSegments(sent);
  if (length < COUNT_FROM && texts < 2) return null;
  const level = length > MAX_LENGTH ? 'over' : length >= NEAR_FROM ? 'near' : null;
  return {
    counter: say.counter(length, MAX_LENGTH, texts),
    forcedBy: encoding === 'gsm' ? null : describeForcing(sent),
    level,
    room: level === 'over' ? over(length) : level && say.left(MAX_LENGTH - length),
  };
}

const over = (length: number) => say.tooLong(length - MAX_LENGTH);

function describeForcing(sent: string): string | null {
  const signs = listForcing(sent, MOST_NAMED).map(nameSign);
  return signs.length > 0 ? say.forcedBy([...new Set(signs)].join(' ')) : null;
}

/** A sign as it is named in a sentence: one that nobody sees has a name. */
export function nameSign(sign: string): string {
  if (/^\s+$/.test(sign)) return say.space;
  return /^[\p{Cf}\p{Cc}\p{Cs}]*$/u.test(sign) ? say.unseenSign : sign;
}

/** What "Make punctuation plain" would save of this text, or null. */
export function findOffer(text: string, signature: string | null | undefined): PlainOffer | null {
  const normal = normaliseText(text);
  if (normal.length > MOST_COUNTED) return null;
  const sent = sign(normal, signature);
  return findPlainOffer(normal, sent === normal ? '' : sent.slice(normal.trimEnd().length));
}
