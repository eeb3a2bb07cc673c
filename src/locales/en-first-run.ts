import type { Step } from '../domain/first-run';

/** From the install to the first message: what the page of first steps says. */
export const enFirstRun = {
  title: 'First steps with Hona Panel',
  what: 'Hona Panel shows the Hona project and the text thread of the MyCase case that is open, beside MyCase, and sends messages from there.',
  leave: 'Two minutes. You can leave this page at any time and come back to it: Settings, First steps.',
  progress: (done: number, all: number) => `${done} of ${all} steps done.`,
  ready: 'All is done. Hona Panel is ready.',
  firstMessage: 'Your first message was handed to Hona.',
  done: 'Done',
  notDone: 'Not done yet',
  steps: {
    access: 'Let it read MyCase and speak with Hona',
    firm: 'Your firm',
    token: 'The Hona API token',
    test: 'Test the connection',
    me: 'Who you are',
    notifications: 'Your notifications in Hona',
    case: 'Open a case',
  } satisfies Record<Step, string>,

  accessHow:
    'It reads the pages of your firm’s MyCase that you open, and sends to Hona what you tell it to. It reaches no other site.',
  accessAllowed: 'The browser allows it.',
  firmSeen: 'Seen in an open tab or opened before:',
  useFirm: (firm: string) => `Use ${firm}`,
  noToken: 'I have no token',
  askAdministrator: 'Ask your administrator. You can copy this text:',
  askText:
    'I would like to use Hona Panel for MyCase on my computer. It needs our firm’s Hona API token. Administrators find it in Hona under Company Settings, Integrations, Hona card, View Details. Whoever has it can text any client of the firm, so please do not send it by e-mail: enter it at my computer, or hand it over as you hand over passwords.',
  askLabel: 'Text for your administrator',
  copy: 'Copy the text',
  copied: 'Copied. Send it to your administrator.',
  notCopied: 'The browser did not let it be copied. Mark the text and copy it yourself.',
  withoutToken:
    'Until you have it everything but sending works: reading cases, Details, drafts and templates. Go on with the next steps.',
  testFirst: 'First connect with the token.',
  meHow:
    'Messages then show your name to your colleagues in Hona; without it they show as “CRM”. You must be a team member in Hona with a user account. The client sees the firm’s name only.',
  meIs: (name: string) => `Messages from this computer go as ${name}.`,
  meNumber: (id: string) => `number ${id}`,
  meSeen: 'Staff of the cases that you opened:',
  meNamed: (name: string) => `I am ${name}`,
  meAddress:
    'The number, or the address of your own staff page in MyCase: press your name wherever MyCase lists the firm’s staff, and copy the address.',
  meSave: 'That is me',
  notificationsHow:
    'This panel learns of a client’s answer only when MyCase is read. Hona tells you at once: look in Hona, in your own notification settings, that texts and e-mails to you are on. Keep them on.',
  notificationsChecked: 'I have looked: my notifications in Hona are on',
  caseHow:
    'Open any case in MyCase, then open the panel beside it: by the button “Open Hona panel” beside the case’s name, by this extension’s icon in the toolbar, or with Ctrl+Shift+Y (⌘+Shift+Y on a Mac).',
  caseHowFirefox:
    'Open any case in MyCase, then open the panel beside it: by this extension’s icon in the toolbar, or with Ctrl+Shift+Y (⌘+Shift+Y on a Mac, Alt+Shift+Y on Linux).',
  caseThen:
    'The panel stays and follows you from case to case. Write below the thread and press Send: for a few seconds you can still undo it.',
  openMyCase: 'Open MyCase',
  iconHidden: 'Is the icon not to be seen? Press the browser’s puzzle piece and pin Hona Panel.',
  allSettings: 'All settings',
};
