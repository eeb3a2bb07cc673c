import type { PhoneProblem } from './facts';
import { parseNumber } from './phone';

export type NumberProblem = PhoneProblem | 'missing' | 'several' | 'extension';

/** A number has ten digits, with the country's eleven: so many are more than one. */
const SEVERAL = 17;
const BETWEEN = /[,;&|\n]|\s(?:and|or|y|o)\s/i;

/** One number to text, as staff typed or pasted it. Never a guess, and never the first of several (no mass messages). */
export function parseOneNumber(raw: string): { e164: string } | { problem: NumberProblem } {
  if (raw.trim() === '') return { problem: 'missing' };
  const numbers = raw.split(BETWEEN).filter((part) => countDigits(part) >= 7);
  if (numbers.length > 1 || countDigits(raw) > SEVERAL) return { problem: 'several' };
  const { e164, extension, problem } = parseNumber(raw);
  if (e164 === null) return { problem: problem ?? 'odd' };
  return extension === null ? { e164 } : { problem: 'extension' };
}

const countDigits = (text: string) => text.replace(/\D/g, '').length;
