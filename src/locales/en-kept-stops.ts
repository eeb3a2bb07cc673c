/** Of an opt-out or "wrong number" whose conversation is not kept on this computer any more. */
export const enKeptStops = {
  askedToStop: (client: string, when: string, caseId: string | null) =>
    `${client} asked to stop, ${when}${caseId ? `, in case ${caseId}` : ''}. The message is not kept on this computer any more.`,
  wrongNumber: (when: string, caseId: string | null) =>
    `An answer said that this is the wrong number, ${when}${caseId ? `, in case ${caseId}` : ''}. It is not kept on this computer any more.`,

  title: 'Opt-outs that nobody has answered',
  how: 'Their conversations were deleted from this computer for their age. Until somebody writes down what was done, they stand against sending to these clients.',
  someone: 'The client',
  /** The case by its name, or its number where that is not known. */
  asked: (client: string, ofCase: string, firm: string, when: string) =>
    `${client} (case ${ofCase}, ${firm}) asked to stop, ${when}`,
  wrong: (client: string, ofCase: string, firm: string, when: string) =>
    `${client} (case ${ofCase}, ${firm}): an answer said that this is the wrong number, ${when}`,
  note: 'What was done (kept on this computer)',
  save: 'Record it',
  missing: 'Write down what was done first.',
  long: 'Up to 500 characters.',
  recorded: 'Recorded. It stands against sending no more.',
  goToo: (n: number) =>
    n === 1
      ? '1 opt-out that nobody has answered goes too: afterwards nothing here stands against texting that client.'
      : `${n} opt-outs that nobody has answered go too: afterwards nothing here stands against texting those clients.`,
};
