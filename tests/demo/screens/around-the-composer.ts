import type { Page } from 'playwright-core';
import { compose, message, messageBox, press, readLog, send } from '../../e2e/panel';
import { openCase, type ScreenShow, type Walk } from './screen';

const DOE = 'Doe v. Harbor Freight Lines';
const LONG =
  'Hi Jane — it’s time to get ready for your deposition. Please read “your rights” in the folder… and call us with any question before Thursday. Would 2:00 PM work?';

/** What stands around the text that is being written: its length, the menu, checks, templates, reminders. */
export const AROUND_THE_COMPOSER: readonly ScreenShow[] = [
  {
    id: 'counter',
    title: 'More than one text, and a signature line',
    when: 'a message is longer than one text; here curly quotes and dashes make it more texts than it needs',
    heading: DOE,
    says: ['of 1600 characters, 3 texts', 'Unicode because of', 'Below it:'],
    offers: ['Make punctuation plain (3 → 2 texts)', 'Later', 'Send'],
    reach: async (walk) => {
      await inSettings(walk, async (page) => {
        await page.getByRole('textbox', { name: 'Signature line' }).fill('Dana Ortiz, Smith Law');
        await press(page, 'Save');
        await page.getByRole('status').getByText('Saved.').waitFor();
      });
      await openCase(walk, walk.stage.sandbox.cases.doe);
      await compose(walk.panel, LONG);
    },
  },
  {
    id: 'plain-punctuation',
    title: 'Make punctuation plain',
    when: 'Make punctuation plain is pressed: what would change, before anything does',
    heading: DOE,
    says: ['Words and emoji stay as they are.'],
    offers: ['Use the plain ones', 'Cancel'],
    reach: async ({ panel }) => {
      await press(panel, 'Make punctuation plain (3 → 2 texts)');
      await panel.getByRole('dialog', { name: 'Make punctuation plain' }).waitFor();
    },
    leave: async (walk) => {
      await press(walk.panel, 'Cancel');
      await compose(walk.panel, '');
      await inSettings(walk, async (page) => {
        await page.getByRole('textbox', { name: 'Signature line' }).fill('');
        await press(page, 'Save');
        await page.getByRole('status').getByText('Saved.').waitFor();
      });
      await walk.stage.browser.setUndoSeconds(0);
      await walk.tab.bringToFront();
    },
  },
  {
    id: 'add-menu',
    title: 'The menu +',
    when: 'the button + beside the text is pressed',
    heading: DOE,
    says: ['Template', 'Link to conversation', 'Attach from MyCase'],
    // A menu lies over what is below it, and closes where the Tab key leaves it.
    brief: true,
    reach: async ({ panel }) => {
      await press(panel, 'Add');
      await panel.getByRole('menuitem', { name: 'Template' }).waitFor();
    },
    leave: ({ panel }) => panel.keyboard.press('Escape'),
  },
  {
    id: 'file-explained',
    title: 'A file',
    when: 'Upload file or Attach from MyCase is chosen, or a file is dropped on the panel',
    heading: DOE,
    says: ['Hona takes no file from outside'],
    offers: ['Close'],
    reach: async ({ panel }) => {
      await chooseToAdd(panel, 'Upload file');
      await panel.getByRole('dialog', { name: 'Send a file' }).waitFor();
    },
    leave: ({ panel }) => press(panel, 'Close'),
  },
  {
    id: 'checks-warn',
    title: 'Checks that warn',
    when: 'the text holds what staff would want to know before it goes; Send stays on',
    heading: DOE,
    says: ['Phone companies often block links of bit.ly', 'It greets “Linda”'],
    offers: ['1 more', 'Send'],
    reach: async ({ panel }) => {
      await compose(
        panel,
        'Hi Linda, the form is attached: bit.ly/form. We filed with your SSN 219-09-9999.',
      );
      await panel.getByRole('button', { name: '1 more' }).waitFor();
    },
  },
  {
    id: 'check-blocks',
    title: 'A check that blocks a message',
    when: 'what is found must never go: here a field of a template that has no value',
    heading: DOE,
    says: ['Cannot be sent', '{{field.Court Date}} is not filled in.'],
    reach: async ({ panel }) => {
      await compose(panel, 'Hi Jane, see you on {{field.Court Date}}.');
      await panel.getByText('is not filled in.').first().waitFor();
    },
    leave: ({ panel }) => compose(panel, ''),
  },
  {
    id: 'templates-none',
    title: 'Templates, none yet',
    when: 'Template is chosen, and this computer has none',
    heading: DOE,
    says: ['There are no templates on this computer yet.'],
    offers: ['Add the starter set', 'New template'],
    reach: async ({ panel }) => {
      await chooseToAdd(panel, 'Template');
      await panel.getByRole('button', { name: 'Add the starter set' }).waitFor();
    },
  },
  {
    id: 'templates',
    title: 'Templates',
    when: 'there are some: search, list, preview with this case’s values',
    heading: DOE,
    says: ['Language for Jane Doe', 'Preview'],
    offers: ['Insert', 'Close'],
    reach: async ({ panel }) => {
      await press(panel, 'Add the starter set');
      await panel.getByRole('region', { name: 'Preview' }).waitFor();
    },
  },
  {
    id: 'template-form',
    title: 'A new template',
    when: 'New template is pressed',
    heading: DOE,
    says: ['Text in Spanish'],
    offers: ['Save template', 'Cancel'],
    reach: async ({ panel }) => {
      await press(panel, 'New template');
      await panel.getByRole('textbox', { name: 'Name', exact: true }).fill('Hearing');
      await panel.getByRole('textbox', { name: 'Text in English' }).fill('Hi {{client.firstName|there}},');
    },
    leave: async ({ panel }) => {
      await press(panel, 'Cancel');
      await press(panel, 'Close');
    },
  },
  {
    id: 'slash-list',
    title: 'Templates at /',
    when: '/ and a letter are typed where a line begins',
    heading: DOE,
    says: ['All templates…'],
    reach: async ({ panel }) => {
      await messageBox(panel).click();
      await panel.keyboard.type('/c');
      await panel.getByRole('option').first().waitFor();
    },
    leave: async ({ panel }) => {
      await panel.keyboard.press('Escape');
      await compose(panel, '');
    },
  },
  {
    id: 'author',
    title: 'As whom messages go',
    when: 'the name in the line above the text is pressed',
    heading: DOE,
    says: ['The client sees the firm’s name only.'],
    offers: ['Save', 'Cancel'],
    reach: async ({ panel }) => {
      await press(panel, 'as Dana Ortiz');
      await panel.getByRole('dialog', { name: 'As whom do messages go?' }).waitFor();
    },
    leave: ({ panel }) => press(panel, 'Cancel'),
  },
  {
    id: 'remind',
    title: 'Keep as draft, remind me',
    when: 'Later is pressed',
    heading: DOE,
    says: ['The text stays here as the draft of this case.'],
    offers: ['Remind me', 'Cancel'],
    reach: async ({ panel }) => {
      await compose(panel, 'Happy birthday, Jane.');
      await press(panel, 'Later');
      await panel.getByRole('button', { name: 'Remind me', exact: true }).waitFor();
    },
  },
  {
    id: 'reminder',
    title: 'A reminder at its case',
    when: 'a reminder was set, and its time is still to come',
    heading: DOE,
    says: ['Nothing is sent by itself.'],
    reach: async ({ panel }) => {
      await panel.getByRole('radio', { name: /^Tomorrow/ }).check();
      await press(panel, 'Remind me');
      await panel.getByText(/^Reminder: .* Nothing is sent by itself\.$/).waitFor();
    },
  },
  {
    id: 'unfinished',
    title: 'Unfinished messages',
    when: 'Actions, Unfinished messages is chosen: those of every case that need a person, and reminders',
    heading: DOE,
    says: ['Of all cases on this computer.', 'Not sent', 'May have been sent', 'Reminders'],
    offers: ['Open case García – Immigration (VAWA AOS)', 'Close'],
    reach: async (walk) => {
      const { hona, cases } = walk.stage.sandbox;
      const sendIn = async ({ url, client }: typeof cases.doe, text: string, state: string) => {
        await walk.tab.goto(`${url}/case_link`);
        await walk.panel.getByRole('textbox', { name: `Message to ${client.name}` }).waitFor();
        await send(walk.panel, text);
        await message(walk.panel, text).getByText(state).first().waitFor();
      };
      hona.fault({ path: '/send-message', status: 422 });
      await sendIn(cases.garcia, 'Please bring your passport to the interview.', 'Not sent');
      hona.fault({ path: '/send-message', cut: 'after' });
      await sendIn(cases.nophone, 'The garage is on Hill Street.', 'May have been sent');
      await openCase(walk, cases.doe);
      await press(walk.panel, 'Actions');
      await walk.panel.getByRole('menuitem', { name: 'Unfinished messages' }).click();
      await walk.panel
        .getByRole('dialog', { name: 'Unfinished messages' })
        .getByRole('heading', { name: 'Reminders' })
        .waitFor();
    },
  },
  {
    id: 'unfinished-none',
    title: 'Nothing is unfinished',
    when: 'every message is settled, and no reminder is set',
    heading: DOE,
    says: ['Nothing is unfinished'],
    offers: ['Close'],
    reach: async ({ panel }) => {
      const list = panel.getByRole('dialog', { name: 'Unfinished messages' });
      await press(list, 'I know it arrived');
      await press(list, "Don't send");
      await press(list, `Forget the reminder for ${DOE}`);
      await list.getByRole('heading', { name: 'Nothing is unfinished' }).waitFor();
    },
    leave: ({ panel }) => press(panel, 'Close'),
  },
  {
    id: 'asked-to-stop',
    title: 'The client asked to stop',
    when: 'the client wrote, in whatever words, that texts are not wanted: nothing goes until it was dealt with',
    heading: 'García – Immigration (VAWA AOS)',
    says: ['Cannot be sent', 'Asked to stop', 'Record what you did; then sending is on again.'],
    offers: ['Record what we did'],
    reach: async (walk) => {
      const { hona, cases } = walk.stage.sandbox;
      hona.clientAnswers(cases.garcia.client.contactId, 'Ya no me manden mensajes por favor');
      hona.flushLog();
      await readLog(walk.tab, walk.panel, cases.garcia.url);
      await message(walk.panel, 'Ya no me manden mensajes').waitFor();
      await openCase(walk, cases.garcia);
      await compose(walk.panel, 'See you on Monday.');
      await walk.panel.getByRole('button', { name: 'Record what we did' }).waitFor();
    },
  },
  {
    id: 'record-what-we-did',
    title: 'Record what we did',
    when: 'Record what we did is pressed: a note lifts the block for this client',
    heading: 'García – Immigration (VAWA AOS)',
    says: ['What was done (kept on this computer)', 'The FCC gives 10 business days'],
    offers: ['Save', 'Cancel'],
    reach: ({ panel }) => press(panel, 'Record what we did'),
    leave: async ({ panel }) => {
      await press(panel, 'Cancel');
      await compose(panel, '');
    },
  },
  {
    id: 'check-asks',
    title: 'A check that asks for a reason',
    when: 'what is found may go if there is a reason, which is kept with the message; here a shortened link, of which the panel only warns until the firm’s setting for it says Ask for a reason',
    heading: DOE,
    says: ['Needs a reason', 'Send goes with a reason.'],
    offers: ['Send'],
    reach: async (walk) => {
      await inSettings(walk, async (page) => {
        await page.getByLabel('A shortened link', { exact: true }).selectOption('confirm');
        await press(page, 'Save checks');
        await page.getByRole('status').filter({ hasText: 'It holds from the next message on' }).waitFor();
      });
      await openCase(walk, walk.stage.sandbox.cases.doe);
      await compose(walk.panel, 'The form: bit.ly/form');
      await walk.panel.getByRole('textbox', { name: /^Reason/ }).waitFor();
    },
    leave: ({ panel }) => compose(panel, ''),
  },
];

async function chooseToAdd(panel: Page, item: string): Promise<void> {
  await press(panel, 'Add');
  await panel.getByRole('menuitem', { name: item }).click();
}

/** Does something on the settings page, and comes back to the tab. */
async function inSettings(walk: Walk, act: (page: Page) => Promise<void>): Promise<void> {
  const page = await walk.stage.browser.openOptions();
  await act(page);
  await page.close();
  await walk.tab.bringToFront();
}
