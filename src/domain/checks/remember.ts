/** As many texts as a long conversation has lines; then it begins anew. */
const MOST = 20_000;

/** The same answer for the same text, found once: a log of 10,000 lines is looked through at every pause in typing. */
export function remember(tells: (text: string) => boolean): (text: string) => boolean {
  const known = new Map<string, boolean>();
  return (text) => {
    let answer = known.get(text);
    if (answer === undefined) {
      if (known.size >= MOST) known.clear();
      answer = tells(text);
      known.set(text, answer);
    }
    return answer;
  };
}
