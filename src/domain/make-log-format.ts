import { checkLogFormat, PARTS, type Part, type PatternFault } from './log-pattern';

/** Which words of an example are which part, as a person names them. */
export type Marks = Partial<Record<Part, string>>;

/**
 * A pattern out of one message of the log and the words of it that are author, client, time and text. Each mark is
 * looked for in the order in which the parts stand; `text` may be only how the message begins, and reaches to the end.
 * @returns the pattern, or the mark that the example does not hold, or the pattern's own fault
 */
export function makeLogFormat(
  example: string,
  marks: Marks,
): { ok: true; pattern: string } | { ok: false; mark: Part } | { ok: false; at: number; why: PatternFault } {
  const spans: { part: Part; at: number; end: number }[] = [];
  const text = marks.text?.trim();
  const textAt = text ? example.lastIndexOf(text) : -1;
  if (textAt < 0) return { ok: false, mark: 'text' };
  const head = example.slice(0, textAt);
  // Longest first: a client's name may be part of the author's.
  const named = PARTS.filter((part) => part !== 'text' && marks[part]?.trim()).sort(
    (a, b) => (marks[b] ?? '').trim().length - (marks[a] ?? '').trim().length,
  );
  for (const part of named) {
    const words = (marks[part] ?? '').trim();
    const at = findFree(head, words, spans);
    if (at < 0) return { ok: false, mark: part };
    spans.push({ part, at, end: at + words.length });
  }
  let pattern = '';
  let at = 0;
  for (const span of spans.sort((a, b) => a.at - b.at)) {
    pattern += `${head.slice(at, span.at)}{${span.part}}`;
    at = span.end;
  }
  pattern += `${head.slice(at)}{text}`;
  const check = checkLogFormat(pattern);
  return check.ok ? { ok: true, pattern } : check;
}

/** The first place of these words that no other mark has taken. */
function findFree(head: string, words: string, taken: { at: number; end: number }[]): number {
  for (let at = head.indexOf(words); at >= 0; at = head.indexOf(words, at + 1))
    if (!taken.some((span) => at < span.end && span.at < at + words.length)) return at;
  return -1;
}
