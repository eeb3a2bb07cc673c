/** As many texts as a long conversation has lines; then it begins anew. */
const MOST = 20_000;

/**
 * The same answer for the same text, found once: a log of 10,000 lines is looked through at every pause in typing.
 * `forget`: no text stays in memory.
 */
export function remember(
  tells: (text: string) => boolean,
): ((text: string) => boolean) & { forget: () => void } {
  const known = new Map<string, boolean>();
  const tell = (text: string) => {
    let answer = known.get(text);
    if (answer === undefined) {
      if (known.size >= MOST) known.clear();
      answer = tells(text);
      known.set(text, answer);
    }
    return answer;
  };
  return Object.assign(tell, { forget: () => known.clear() });
}
