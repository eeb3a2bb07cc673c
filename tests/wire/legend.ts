/** What the tables of section *Wire* count, in words; which rows and calls are above one is read from the figures. */

/**
 * @param rows of the first table: its name, how many faults, and counts, which may be empty
 * @returns one sentence that names each row with a count above one
 */
export function describeAbove(rows: readonly (readonly (string | number)[])[]): string {
  const above = rows.filter(([, , ...counts]) => counts.some((count) => Number(count) > 1));
  return above.length > 0
    ? `Above one: ${above.map(([name]) => `*${name}*`).join('; ')}.`
    : 'No row is above one.';
}

/** What may be asked again: it is the same record under the same ID, and nobody is told. */
const mayRepeat = (name: string) => name.startsWith('PUT ') || name.endsWith(', nobody is told');

/**
 * @param head of the table of answers: what its rows are, then the calls
 * @param answers each with cells such as "3, failed"
 * @returns paragraphs on what a number and a word in it mean
 * @throws where a call of which people are told, or one that is not known, is above one: nothing excuses that
 */
export function describeCalls(head: readonly string[], answers: readonly (readonly string[])[]): string[] {
  const calls = head.slice(1).map((name, i) => ({
    name,
    most: Math.max(...answers.map((row) => Number.parseInt(row[i + 1] ?? '', 10))),
  }));
  const list = (those: typeof calls) => those.map(({ name }) => `*${name}*`).join(', ');
  const [once, more] = [calls.filter(({ most }) => most <= 1), calls.filter(({ most }) => most > 1)];
  const broken = more.filter(({ name }) => !mayRepeat(name));
  if (broken.length > 0)
    throw new Error(`Above one, and people are told, or it is not known whether: ${list(broken)}.`);
  return [
    `${answers.length} answers (statuses, bodies, headers, cuts) for ${calls.length} calls, the extension's own code in Node with its own fetch over HTTP/1.1. A cell says how many whole requests of this call the server received until the extension gave up or was content, all with the same answer, and what the person is told then. 0: cut before the whole request had arrived.`,
    `At most one: ${list(once) || 'none'}.${more.length > 0 ? ` Above one, up to ${Math.max(...more.map(({ most }) => most))}: ${list(more)}. These the extension itself asks again, where no head of an answer came (cut, or no HTTP), where it was a redirect (none is followed: to fetch it is an error), a 407 (an error to this fetch too), or 429, 502, 503 or 504. Each names its record by an ID, so what is repeated is the same record; nobody is told of these events.` : ''}`,
    'A message is *accepted*, *failed* (refused, nothing left behind), *unknown* (may have arrived; asks staff), *later* (Hona asked to wait; goes again by itself) or *paused* (the token was refused; waits for staff). An event is *saved*, *deleted*, *unknown* (as a message; only where people are told) or *failed*. Where people are told, *failed* is: Hona refused it or the token, or asked to wait; it goes again by a press alone. Where nobody is told, *failed* is everything that is no success, so **also what Hona may have taken**: the panel says "Not saved." or "Not deleted." with what came back, and a press repeats it under the same ID; *deleted* there is also a 404 of Hona\'s own. An update of a contact or project is *done*, *refused*, *unclear* (may have been taken; can be repeated without harm) or told that the *token* was refused.',
  ];
}
