import type { Feature } from '../domain/features';
import type { OwnFault, PolicyKey, PolicyValues } from '../domain/policy';

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

/** What a firm's managed policy sets, turns off or asks for (product §8). */
export const enPolicy = {
  title: 'Set by your firm’s policy',
  how: 'Administrators set this for every computer; it cannot be changed here.',
  /** Where the browser itself lists what it took. */
  where: {
    chrome:
      'A value of the wrong kind is left out by the browser before it gets here: chrome://policy names it.',
    firefox: 'What the browser itself took stands at about:policies.',
  },
  refusedTitle: 'Refused of your firm’s policy',
  refusedHow: 'Everything else of the policy holds. Send this list to your administrator.',

  set: {
    firm: (firm) => `This computer is for ${firm}.mycase.com.`,
    token: () => 'The connection to Hona is made by the policy. The token is not shown.',
    readOnly: (on): string =>
      on
        ? 'Reading only: no messages, updates or events are sent to Hona.'
        : 'Messages, updates and events may be sent to Hona.',
    off: (features, name: (feature: Feature) => string) =>
      features.length === 0 ? 'Nothing is turned off.' : `Turned off: ${features.map(name).join(', ')}.`,
    byPhoneNumber: (on): string =>
      on
        ? 'Texts by phone number, outside of any project, are allowed.'
        : 'Texts by phone number, outside of any project, are not allowed.',
    mapping: () => 'What MyCase’s values are called in Hona (the mapping).',
    templates: (list) =>
      `The firm’s templates: ${list.length}. Imported ones of the firm are not used meanwhile.`,
    checks: (levels) => `Checks before sending: ${count(Object.keys(levels).length, 'level', 'levels')}.`,
    quietHours: ({ from, to, zone }, time: (minutes: number) => string) =>
      `Texts go out between ${time(from)} and ${time(to)}${zone ? ` (${zone})` : ''}; outside of that a check warns.`,
    undoSeconds: (seconds) => `Seconds in which Send can be undone: ${seconds}.`,
    keepDays: (days) =>
      days === 'keep'
        ? 'Nothing is deleted from this computer for its age.'
        : `What was read and sent is deleted from this computer after ${count(days, 'day', 'days')}.`,
    staffIds: (staff) =>
      `Staff to choose from as the author: ${staff.length}. Nothing in MyCase says for certain who is signed in, so you choose yourself.`,
    launcher: (on): string =>
      on
        ? 'The button “Open Hona panel” stands in MyCase.'
        : 'There is no button “Open Hona panel” in MyCase.',
    language: (language): string =>
      language === 'en' ? 'The language is English.' : 'The language is Spanish.',
    confidential: (on): string => (on ? 'Confidential mode is on.' : 'Confidential mode is off.'),
    events: () => 'How calendar events are written to Hona.',
    wipe: (word) => `Everything on this computer is deleted once for “${word}”.`,
  } satisfies { [K in PolicyKey]: (value: PolicyValues[K], more: never) => string },

  refused: (key: string, at: string) => (at ? `“${key}” was refused, at ${at}:` : `“${key}” was refused:`),
  why: {
    unknown: 'this version of the extension does not know it.',
    'not-true-or-false': 'it must be true or false.',
    'not-text': 'it must be text that is not empty.',
    'not-list': 'it must be a list in [ ].',
    'not-object': 'it must be pairs in { }.',
    'not-firm':
      'it must be the first part of the firm’s MyCase address alone, in small letters, such as harborlaw.',
    'not-token': 'this is no token: it is one line of 8 to 4,000 letters, digits and signs.',
    'token-readable':
      'in this browser scripts inside web pages could read it. Connect in these settings instead; the rest of the policy holds.',
    'no-firm': 'the policy must name the firm that it belongs to (“firm”).',
    'not-feature':
      'there is no such feature to turn off. There are update, calendar, templates, export and refresh.',
    'not-check': 'there is no such check.',
    'fixed-check': 'without this check there is nothing to send; its level cannot be set.',
    'not-level': 'the level must be off, warn, confirm or block.',
    'never-blocks': 'the level must be off, warn or confirm: blocked, no message could be sent any more.',
    'not-time': 'it must be a time such as 08:00, up to 24:00.',
    'not-zone': 'there is no such time zone. It is a name such as America/New_York.',
    'not-seconds': 'it must be a whole number from 0 to 30.',
    'not-days': 'it must be a whole number from 1 to 3650, or keep.',
    'not-staff-id': 'the staff ID must be the number in the address of the person’s page in MyCase.',
    'not-language': 'it must be en or es.',
    'not-spelling': 'there is no such spelling.',
    'too-long': 'it is longer than 200 characters.',
    'too-many': 'there are too many.',
    odd: 'it holds a sign that cannot be kept.',
  } satisfies Record<OwnFault, string>,

  reconnects:
    'Your firm’s policy made this connection. Disconnect ends it until the browser starts again or the policy changes; then the policy connects again.',
};
