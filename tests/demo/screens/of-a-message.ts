import { compose, message, messageBox, press, readLog, send } from '../../e2e/panel';
import { openCase, type ScreenShow, type Walk } from './screen';

/** What becomes of a message, and of the way to Hona. */
export const OF_A_MESSAGE: readonly ScreenShow[] = [
  {
    id: 'waiting',
    title: 'Waiting, and a draft',
    when: 'Send was pressed, and its seconds of Undo still run; the next text is being written',
    heading: 'Doe v. Harbor Freight Lines',
    says: ['Waiting'],
    offers: ['Undo', 'Send'],
    brief: true,
    reach: async (walk) => {
      // Until the next screen, also where the seconds of Undo are over before this one was looked at.
      walk.stage.sandbox.hona.fault({ path: '/', method: 'GET', hold: 'before' });
      await openCase(walk, walk.stage.sandbox.cases.doe);
      await send(walk.panel, 'See you on the 3rd, Jane.');
      await compose(walk.panel, 'Please bring');
    },
    leave: async ({ stage, tab }) => {
      stage.sandbox.hona.clearFaults();
      // No other screen needs more of Undo.
      await stage.browser.setUndoSeconds(1);
      await tab.bringToFront();
    },
  },
  {
    id: 'handed-over',
    title: 'Handed to Hona, for the first time',
    when: 'Hona has taken the first message of this computer',
    heading: 'Doe v. Harbor Freight Lines',
    says: ['Handed to Hona', 'Hona has it. If the text fails, Hona tries e-mail'],
    offers: ['Understood'],
    reach: async ({ panel }) => {
      await compose(panel, '');
      await message(panel, 'See you on the 3rd').getByRole('button', { name: 'Understood' }).waitFor();
    },
    leave: async ({ panel }) => {
      await press(panel, 'Understood');
      await panel.getByRole('button', { name: 'Understood' }).waitFor({ state: 'detached' });
    },
  },
  {
    id: 'logged',
    title: 'Logged in MyCase, and an answer',
    when: 'the message stands in MyCase, and the client has answered',
    heading: 'Doe v. Harbor Freight Lines',
    says: ['Logged in MyCase', 'Will do, thanks!'],
    reach: async (walk) => {
      const { doe } = walk.stage.sandbox.cases;
      walk.stage.sandbox.hona.clientAnswers(doe.client.contactId, 'Will do, thanks!');
      walk.stage.sandbox.hona.flushLog();
      await press(walk.panel, 'Refresh');
      await message(walk.panel, 'See you on the 3rd').getByText('Logged in MyCase').waitFor();
    },
  },
  {
    id: 'not-sent',
    title: 'Not sent',
    when: 'Hona has refused a message',
    heading: 'Doe v. Harbor Freight Lines',
    says: ['Not sent', 'Hona refused it (422).', 'The text is kept here.'],
    offers: ['Edit', 'Retry', "Don't send"],
    reach: async (walk) => {
      walk.stage.sandbox.hona.fault({ path: '/send-message', status: 422 });
      await send(walk.panel, 'The hearing is at 9:30 AM.');
      await message(walk.panel, 'The hearing is').getByText('Not sent').waitFor();
    },
    leave: ({ panel }) => decide(panel, 'The hearing is', "Don't send"),
  },
  {
    id: 'may-have-been-sent',
    title: 'May have been sent, and one that waits for it',
    when: 'the connection broke while a message was on its way; a later one waits until it is decided',
    heading: 'Doe v. Harbor Freight Lines',
    says: ['May have been sent', 'Sending it again could reach Jane Doe twice.'],
    offers: ['Check the log', 'I know it arrived', 'Send again', "Don't send"],
    reach: async (walk) => {
      walk.stage.sandbox.hona.fault({ path: '/send-message', cut: 'after' });
      await send(walk.panel, 'The garage is on Hill Street.');
      await message(walk.panel, 'The garage').getByText('May have been sent').waitFor();
      await send(walk.panel, 'And the entrance is around the corner.');
      await message(walk.panel, 'And the entrance').getByText('It goes after').waitFor();
    },
  },
  {
    id: 'not-in-the-log-yet',
    title: 'Looked for, and not found',
    when: 'Check the log was pressed, and the message does not stand in MyCase yet',
    heading: 'Doe v. Harbor Freight Lines',
    says: ['Not in the log yet.'],
    reach: async ({ panel }) => {
      await message(panel, 'The garage').getByRole('button', { name: 'Check the log' }).click();
      await message(panel, 'The garage').getByText('Not in the log yet.').waitFor();
    },
    leave: async ({ panel }) => {
      await decide(panel, 'The garage', 'I know it arrived');
      await message(panel, 'And the entrance').getByText('Handed to Hona').waitFor();
    },
  },
  {
    id: 'offline',
    title: 'Offline',
    when: 'the computer has no connection to the internet',
    heading: 'Doe v. Harbor Freight Lines',
    says: ['It goes when the connection is back.'],
    reach: async (walk) => {
      walk.stage.sandbox.hona.fault({ method: 'GET', cut: 'before', times: 1000 });
      await walk.panel.context().setOffline(true);
      await send(walk.panel, 'Parking is free on Sundays.');
      await compose(walk.panel, 'Would the morning of');
      await walk.panel.getByText('It goes when the connection is back.').waitFor();
    },
    leave: async (walk) => {
      await walk.panel.context().setOffline(false);
      walk.stage.sandbox.hona.clearFaults();
      await messageBox(walk.panel).fill('');
      await message(walk.panel, 'Parking is free').getByText('Handed to Hona').waitFor();
    },
  },
  {
    id: 'token-refused',
    title: 'Hona refuses the token',
    when: 'Hona no longer takes the token: it was replaced or removed',
    heading: 'Doe v. Harbor Freight Lines',
    says: ['Hona refused the token.'],
    offers: ['Open settings'],
    reach: async (walk) => {
      walk.stage.sandbox.hona.fault({ path: '/send-message', status: 401 });
      await send(walk.panel, 'One more question about the invoice.');
      await walk.panel.getByText('Hona refused the token.').first().waitFor();
    },
    leave: async (walk) => {
      const { firm, token } = walk.stage.sandbox;
      await decide(walk.panel, 'One more question', "Don't send");
      await walk.stage.browser.connect({ firm, token });
      await walk.tab.bringToFront();
    },
  },
  {
    id: 'long-thread',
    title: 'More than 50 messages',
    when: 'the conversation is longer than what is drawn at once',
    heading: 'Doe v. Harbor Freight Lines',
    says: ['Answer number 205'],
    reach: async (walk) => {
      const { doe } = walk.stage.sandbox.cases;
      for (let n = 1; n <= 205; n++)
        walk.stage.sandbox.hona.clientAnswers(doe.client.contactId, `Answer number ${n}`);
      walk.stage.sandbox.hona.flushLog();
      await readLog(walk.tab, walk.panel, doe.url);
      await message(walk.panel, 'Answer number 205').waitFor();
      await openCase(walk, doe);
    },
  },
  {
    id: 'earlier-messages',
    title: 'Searching a long conversation',
    when: 'staff press the magnifier, or Ctrl+F in the conversation',
    heading: 'Doe v. Harbor Freight Lines',
    says: ['Go to date', '1 of '],
    offers: ['Older message found', 'Newer message found', 'Close search'],
    reach: async ({ panel }) => {
      await panel.getByRole('button', { name: 'Search this conversation' }).click();
      await panel.getByRole('searchbox').fill('dana');
    },
    leave: async ({ panel }) => {
      await panel.getByRole('button', { name: 'Close search' }).click();
    },
  },
];

async function decide(panel: Walk['panel'], text: string, button: string): Promise<void> {
  const one = message(panel, text);
  await one.getByRole('button', { name: button, exact: true }).click();
  await one.getByRole('button', { name: button, exact: true }).waitFor({ state: 'detached' });
}
