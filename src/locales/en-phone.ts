/** Messages by phone number (product §6); loaded with what comes after the first paint. */
export const enPhone = {
  title: 'Text a number',
  open: 'Text a number…',
  offHere:
    'Texts to a phone number without a case are off: only your firm’s policy can allow them. Ask your administrator for “byPhoneNumber”.',
  stays: 'This message stays out of the conversation history in Hona and is not logged to a case.',
  oneOnly: 'It goes to this one number, and to nobody else.',
  number: 'Phone number',
  numberHint: 'A number in the US or Canada, such as (213) 555-0142',
  goOn: 'Continue',
  missing: 'Enter a number.',
  several: 'One number at a time: there are no mass messages.',
  extension: 'An extension cannot be texted.',
  cannot: (why: string) => `This number cannot be texted. ${why}`,
  to: (number: string) => `To ${number}`,
  other: 'Another number',
  messageTo: (number: string) => `Message to ${number}`,
  known: (client: string, number: string) => `${number} is ${client}’s number.`,
  knownThen: 'Text from the case instead, so that the message stands in the conversation and is logged.',
  openCaseOf: (name: string) => `Open ${name}`,
  send: 'Send…',
  sure: (number: string) => `Send this text to ${number}?`,
  sureSend: (number: string) => `Send to ${number}`,
  sureCancel: 'Not yet',
  policyOff:
    'Your firm’s policy does not allow texts by phone number. Nothing more can be sent to a number. Your administrator can allow it with “byPhoneNumber”.',
  asksPolicyOff:
    'When this text was to go, your firm’s policy no longer allowed texts by phone number. It waits until a policy allows it again.',
  written: 'Texts to numbers',
  nothingWritten: 'No text was sent to a number from this computer.',
  writeTo: (number: string) => `Write to ${number}`,
  draft: (text: string) => `Not sent yet: “${text}”`,
  notRead: 'What is kept on this computer cannot be read now. Nothing was sent.',
  /** Where a case has its ID and firm. */
  line: (number: string, firm: string) => `By phone number ${number} · ${firm}`,
  problemOf: (number: string, why: string) => `Text to ${number}: ${why}`,
  draftKeptThere: 'The draft is kept for that number.',
};
