/** What the settings page says of itself, and the settings that came with it. */
export const enSettings = {
  search: 'Search the settings',
  fits: (n: number) => (n === 1 ? '1 setting fits.' : `${n} settings fit.`),
  nothingFits: (query: string) => `No setting fits “${query}”. Try another word, in English or Spanish.`,
  showAll: 'Show all settings',
  contents: 'Contents',
  firstSteps: 'First steps',
  setByFirm: 'Set by your firm',
  groups: {
    connection: 'Connection',
    you: 'You',
    sending: 'Sending',
    notifications: 'Notifications',
    checks: 'Checks',
    templates: 'Templates',
    mapping: 'Mapping',
    hona: 'Your firm in Hona',
    keep: 'What is kept on this computer',
    looks: 'Language and looks',
    policy: 'Firm policy',
    diagnostics: 'Report for help',
    about: 'About',
  },

  languageLabel: 'Language',
  languageHow: 'Of the panel, this page and the icon. What MyCase and your clients wrote stays as it is.',
  languages: { auto: 'As the browser', en: 'English', es: 'Español' },
  languageWaits:
    'This page changes its language as soon as what you typed on it is saved. Or now; then it is lost.',
  languageNow: 'Change now, without saving',
  confidential: 'Confidential mode',
  confidentialHow:
    'Names, numbers and messages are blurred until the pointer or the keyboard’s focus is on them: for open offices and shared screens. While a message is being written, the line that says to whom it goes stays readable.',
  singleKeysHow:
    'Such as m for the message or u for what is unfinished. Turn this off where you speak to your computer, or press such keys by mistake.',
  launcherHow: 'It holds nothing of the case and does nothing but open the panel.',

  eventsTitle: 'How events are written to Hona',
  eventsHow:
    'Hona’s own article about its calendar contradicts itself. Change these only where Hona’s support, or an event that went wrong, tells you to. Not yet confirmed on a live account.',
  events: {
    remindersField: {
      label: 'Name of the reminders',
      how: 'The list of fields in the article says “reminder”, its example “reminders”.',
      options: { reminders: 'reminders (usual)', reminder: 'reminder' },
    },
    amount: {
      label: 'How long before, as',
      how: 'The example writes the number of days, hours or minutes as text: "1".',
      options: { text: 'text: "1" (usual)', number: 'a number: 1' },
    },
    people: {
      label: 'People invited, by',
      how: 'The article asks for IDs of MyCase, its example shows e-mail addresses. By e-mail, nobody without an address on record can be invited.',
      options: { ids: 'their IDs in MyCase (usual)', emails: 'their e-mail addresses' },
    },
    zones: {
      label: 'Time zones, as',
      how: 'The example says “EST”, which is an hour off in summer.',
      options: { iana: 'places: America/New_York (usual)', abbreviations: 'abbreviations: EST' },
    },
  },
  eventsSaved: 'Saved. It holds from the next event on.',

  aboutVersion: (version: string) => `Hona Panel for MyCase, version ${version}.`,
  aboutUnofficial:
    'An open, unofficial extension under the MIT licence. It is not affiliated with Hona or MyCase, and neither of them supports it.',
  aboutPrivacy:
    'It speaks with MyCase and Hona alone, and tells nobody how you use it. “Delete everything” above takes all that it keeps off this computer.',
  aboutLicences: 'Licences of this extension and of the libraries in it',
};
