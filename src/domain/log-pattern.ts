import { findTimeText } from './times';

/**
 * A format of Hona's log as a firm writes it down: literal text with the parts {author}, {client}, {time} and {text}.
 * It is matched from left to right by its literals alone, and never becomes a regular expression: whoever may write to
 * the firm's MyCase writes the text that it is held against.
 */
export const PARTS = ['author', 'client', 'time', 'text'] as const;
export type Part = (typeof PARTS)[number];

/** Why a pattern is refused; `at` is the place in it, from 0. */
export type PatternFault =
  | 'too-long'
  /** {something} that is none of the four. */
  | 'unknown-part'
  | 'twice'
  /** Two parts with nothing between them, or only a blank that a name may hold as well. */
  | 'touching'
  | 'no-text'
  /** Something stands behind {text}. */
  | 'text-not-last'
  /** Neither {time} nor words at the beginning: it would fit what anybody writes. */
  | 'too-loose';

export type PatternCheck = { ok: true } | { ok: false; at: number; why: PatternFault };

type Token = { part: Part; at: number } | { literal: string; at: number };

const LONGEST = 300;
/** The longest name, and the longest moment with the name of its day. */
const NAME = 120;
const TIME = 60;
const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? /i;

/** Says whether a pattern can be used, and if not, where it is wrong and why. */
export function checkLogFormat(pattern: string): PatternCheck {
  const bad = (at: number, why: PatternFault): PatternCheck => ({ ok: false, at, why });
  if (pattern.length > LONGEST) return bad(LONGEST, 'too-long');
  const tokens = split(pattern);
  const seen = new Set<string>();
  for (const [i, token] of tokens.entries()) {
    if ('literal' in token) continue;
    if (!PARTS.includes(token.part)) return bad(token.at, 'unknown-part');
    if (seen.has(token.part)) return bad(token.at, 'twice');
    seen.add(token.part);
    if (isTouching(tokens[i - 2], tokens[i - 1], token)) return bad(token.at, 'touching');
  }
  const text = tokens.findIndex((t) => isPart(t, 'text'));
  if (text < 0) return bad(pattern.length, 'no-text');
  const behind = tokens[text + 1];
  if (behind) return bad(behind.at, 'text-not-last');
  const [first] = tokens;
  const isAnchored = first && 'literal' in first && first.literal.replace(/\s/g, '').length > 1;
  return isAnchored || seen.has('time') ? { ok: true } : bad(0, 'too-loose');
}

/** Where a part ends must show: a moment does by itself, before and behind it a blank is enough. */
function isTouching(before: Token | undefined, between: Token | undefined, part: Token): boolean {
  if (!between) return false;
  if (!('literal' in between)) return true;
  if (!before || between.literal.trim()) return false;
  return !isPart(before, 'time') && !isPart(part, 'time');
}

const isPart = (token: Token | undefined, part: Part) => !!token && 'part' in token && token.part === part;

/** Literals and parts in their order; what stands in braces is taken for a part. */
function split(pattern: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (const match of pattern.matchAll(/\{(\w*)\}/g)) {
    if (match.index > at) tokens.push({ literal: pattern.slice(at, match.index), at });
    tokens.push({ part: match[1] as Part, at: match.index });
    at = match.index + match[0].length;
  }
  if (at < pattern.length) tokens.push({ literal: pattern.slice(at), at });
  return tokens;
}

/**
 * The parts of a text that a pattern fits; null where it fits not, or is none that `checkLogFormat` lets pass. Each run
 * of white space fits any other one. Takes time in proportion to the pattern, however long the text is.
 */
export function matchLogFormat(pattern: string, text: string): Partial<Record<Part, string>> | null {
  if (!checkLogFormat(pattern).ok) return null;
  const tokens = split(pattern);
  const found: Partial<Record<Part, string>> = {};
  let at = 0;
  for (const [i, token] of tokens.entries()) {
    if ('literal' in token) {
      at = passLiteral(text, at, token.literal);
      if (at < 0) return null;
      continue;
    }
    const value = readPart(token.part, text, at, tokens.slice(i + 1, i + 3));
    if (value === null) return null;
    found[token.part] = value;
    at += value.length;
  }
  return found;
}

function readPart(part: Part, text: string, at: number, next: Token[]): string | null {
  if (part === 'text') return text.slice(at).trim() ? text.slice(at) : null;
  if (part === 'time') return readTime(text, at);
  const line = text.slice(at, at + NAME).split('\n', 1)[0] ?? '';
  // The shortest that is followed by what the pattern has there: "Kim, Esq., 11/20/2026 2:15 PM".
  for (let end = 1; end <= line.length; end++) {
    if (line.slice(0, end).trim() && follows(text, at + end, next)) return line.slice(0, end);
  }
  return null;
}

function follows(text: string, at: number, [literal, part]: Token[]): boolean {
  if (!literal || !('literal' in literal)) return false;
  const behind = passLiteral(text, at, literal.literal);
  return behind >= 0 && (!isPart(part, 'time') || readTime(text, behind) !== null);
}

/** The day and time of day that stand at this place, with the name of the day before them. */
function readTime(text: string, at: number): string | null {
  const window = text.slice(at, at + TIME);
  const time = findTimeText(window);
  if (time === null) return null;
  const begin = window.indexOf(time);
  const before = window.slice(0, begin);
  return before === '' || before.replace(WEEKDAY, '') === '' ? window.slice(0, begin + time.length) : null;
}

/** The place behind the literal that stands at this place; -1 where another text does. */
function passLiteral(text: string, from: number, literal: string): number {
  let at = from;
  for (const piece of literal.split(/(\s+)/)) {
    if (piece.trim()) {
      if (!text.startsWith(piece, at)) return -1;
      at += piece.length;
    } else if (piece) {
      const blank = /^\s{1,40}/.exec(text.slice(at, at + 40));
      if (!blank) return -1;
      at += blank[0].length;
    }
  }
  return at;
}
