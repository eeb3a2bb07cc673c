import type { Locator, Page } from 'playwright-core';
import { until } from '../browser/until';
import { FOLDER, Pictures } from './pictures';
import type { Demo } from './play';

/**
 * Shows the extension around without anybody pressing anything: says what it did and what it saw, and fails
 * where it does not see what it should. Leaves a picture of each stop.
 */
export async function tour(
  demo: Demo,
  pictures: Pick<Pictures, 'prepare' | 'take' | 'write'> = new Pictures(),
  folder = FOLDER,
): Promise<void> {
  const { page, panel } = await openPanel(demo, pictures);
  const stop: Stop = { ...demo, page, panel, show: (name, phone) => pictures.take(name, page, panel, phone) };
  try {
    for (const [index, [did, see]] of STOPS.entries()) {
      console.log(`${index + 1}. ${did}`);
      console.log(`   Saw: ${await see(stop)}`);
    }
  } catch (error) {
    await stop.show('failed', demo.phone);
    // The story of what went wrong comes first.
    await pictures.write(demo.browser.context).catch(() => undefined);
    for (const problem of demo.browser.problems) console.log(`   ${problem}`);
    console.log(`   NOT seen; the last picture in ${folder} shows what was there.`);
    throw error;
  }
  const written = await pictures.write(demo.browser.context);
  console.log(`\n${written.length} pictures in ${folder}`);
}

type Stop = Demo & { page: Page; panel: Page; show(name: string, phone?: Page): Promise<void> };

/** What it does, and a function that does it and answers what it saw. */
const STOPS: readonly [did: string, see: (stop: Stop) => Promise<string>][] = [
  ['Opened a case in MyCase and pressed "Open Hona panel".', seeCase],
  ['Looked at "Contacts & staff" in MyCase.', seeClient],
  ['Looked at "Communications" and at the thread that Hona writes there.', seeThread],
  ['Opened the client’s own page in MyCase, went back to the case, and looked at Details.', seeDetails],
  ['Wrote a message and pressed Send.', sendMessage],
  ['Pressed Send, then Undo.', undoMessage],
  ['Opened the templates with + and looked at one.', lookAtTemplates],
  ['Wrote a message with a field that nobody has filled in, and pressed Send.', stopMessage],
  ['Answered as the client, on the phone.', answerAsClient],
  ['Cut the connection to Hona right after it took a message.', loseAnswer],
  ['Pressed "Check the log".', checkLog],
  ['Left a draft and went to another case.', goToOtherCase],
  ['Updated Hona for the first time, on a case that it has.', tryUpdate],
  ['Moved the case to another stage in MyCase, and updated Hona again.', moveStage],
  ['Updated Hona for a case that it does not know yet.', updateHona],
];

const MESSAGE = 'Bring the invoice along, please. We make a copy of it at the office.';
const ANSWER = 'Will do. See you on December 3!';
const UNCERTAIN = 'One more thing: the garage is on Hill Street.';
const DRAFT = 'Jane, a reminder for tomorrow:';

async function openPanel({ browser }: Demo, pictures: Pick<Pictures, 'prepare'>) {
  const page = browser.tab;
  const panel = await browser.openPanel(page);
  await pictures.prepare(page, panel);
  return { page, panel };
}

async function seeCase({ sandbox, panel, show }: Stop): Promise<string> {
  const { doe } = sandbox.cases;
  await seen(heading(panel, doe.name));
  await seen(messageBox(panel));
  await show('case');
  return `the panel's heading "${doe.name}" and a message box.`;
}

async function seeClient({ sandbox, page, panel, show }: Stop): Promise<string> {
  const { client } = sandbox.cases.doe;
  await page.getByRole('link', { name: 'Contacts & staff' }).click();
  await seen(panel.getByRole('textbox', { name: `Message to ${client.name}` }));
  await show('client');
  return `that ${client.name} is the client; the panel found it out by itself.`;
}

async function seeThread({ sandbox, page, panel, show }: Stop): Promise<string> {
  const { doe } = sandbox.cases;
  await page.getByRole('link', { name: 'Communications' }).click();
  await page.getByRole('link', { name: 'Hona Messages' }).click();
  await seen(article(panel, 'The last invoice came today'));
  await seen(panel.getByText('Reading its messages'));
  await page.goto(doe.url);
  await seen(article(panel, 'The last invoice came today'));
  await show('messages');
  return `${await conversation(panel).getByRole('article').count()} messages in the conversation.`;
}

async function seeDetails({ sandbox, page, panel, show }: Stop): Promise<string> {
  const { doe } = sandbox.cases;
  await page.goto(new URL(`/contacts/clients/${doe.client.contactId}`, doe.url).href);
  await seen(heading(panel, 'This is a contact'));
  await panel.getByRole('button', { name: doe.name }).click();
  await seen(heading(panel, doe.name));
  await panel.getByRole('tab', { name: /^Details/ }).click();
  const number = panel.getByText('Cell (213) 373-4253');
  await seen(number);
  await number.scrollIntoViewIfNeeded();
  await panel.getByRole('heading', { name: 'Custom fields', exact: true }).click();
  await seen(panel.getByText('12/03/2026'));
  await show('details');
  await panel.getByRole('tab', { name: /^Messages/ }).click();
  return 'her cell number and, among the firm’s own fields, the court date; each with the page it was read from.';
}

async function sendMessage({ sandbox, panel, phone, show }: Stop): Promise<string> {
  await write(panel, MESSAGE);
  await seen(article(panel, MESSAGE, 'Waiting'));
  await show('waiting');
  await seen(article(panel, MESSAGE, 'Handed to Hona'));
  await seen(phone.getByText(MESSAGE));
  const times = sandbox.hona.deliveries.filter(({ text }) => text === MESSAGE).length;
  if (times !== 1) throw new Error(`The client got the message ${times} times.`);
  await show('handed-to-hona', phone);
  return '"Waiting", then "Handed to Hona"; it is on the client\'s phone, once.';
}

async function undoMessage({ sandbox, panel, show }: Stop): Promise<string> {
  const text = 'This goes to nobody.';
  await write(panel, text);
  await article(panel, text, 'Waiting').getByRole('button', { name: 'Undo' }).click();
  await until(
    'the text is back in the message box',
    async () => (await messageBox(panel).inputValue()) === text,
  );
  if (sandbox.hona.deliveries.some((one) => one.text === text))
    throw new Error('The undone message was sent.');
  await show('undone');
  await messageBox(panel).fill('');
  return 'the text back in the message box; nothing went to Hona.';
}

async function lookAtTemplates({ panel, show }: Stop): Promise<string> {
  await panel.getByRole('button', { name: 'Add', exact: true }).click();
  await panel.getByRole('menuitem', { name: 'Template' }).click();
  const dialog = panel.getByRole('dialog', { name: 'Templates' });
  await dialog.getByRole('button', { name: 'Add the starter set' }).click();
  await dialog.getByRole('combobox', { name: 'Search templates' }).fill('court');
  await seen(dialog.getByRole('region', { name: 'Preview' }).getByText('12/03/2026'));
  await show('templates');
  await dialog.getByRole('button', { name: 'Close' }).click();
  return 'the text as it would go: with her name and the court date that MyCase says.';
}

async function stopMessage({ sandbox, panel, show }: Stop): Promise<string> {
  const before = sandbox.hona.completeRequests('POST', '/send-message');
  await messageBox(panel).fill('Hi Jane, your mediation is on {{field.Mediation Date}}. Please come at 9.');
  await seen(panel.getByText('Cannot be sent'));
  await panel.getByRole('button', { name: 'Send', exact: true }).click({ force: true });
  if (sandbox.hona.completeRequests('POST', '/send-message') !== before)
    throw new Error('The message was sent.');
  await show('check-stops');
  await messageBox(panel).fill('');
  return '"Cannot be sent", with what to do; nothing went to Hona.';
}

async function answerAsClient({ sandbox, panel, phone, show }: Stop): Promise<string> {
  await phone.getByRole('textbox', { name: 'Reply' }).fill(ANSWER);
  await phone.getByRole('button', { name: 'Send reply' }).click();
  await untilLogged(sandbox, ANSWER);
  await refresh(panel);
  await seen(article(panel, ANSWER));
  await seen(article(panel, MESSAGE, 'Logged in MyCase'));
  await seen(panel.getByText(/^Read \d+ page/).first());
  await show('answered', phone);
  return 'the answer in the conversation, and the message before it "Logged in MyCase".';
}

async function loseAnswer({ sandbox, panel, show }: Stop): Promise<string> {
  const before = sandbox.hona.completeRequests('POST', '/send-message');
  sandbox.hona.fault({ path: '/send-message', cut: 'after' });
  await write(panel, UNCERTAIN);
  await seen(article(panel, UNCERTAIN, 'May have been sent'));
  const requests = sandbox.hona.completeRequests('POST', '/send-message') - before;
  if (requests !== 1) throw new Error(`Hona got the message ${requests} times.`);
  await show('may-have-been-sent');
  return '"May have been sent", and nothing was sent a second time.';
}

async function checkLog({ sandbox, panel, show }: Stop): Promise<string> {
  await untilLogged(sandbox, UNCERTAIN);
  await panel.getByRole('button', { name: 'Check the log' }).click();
  await seen(article(panel, UNCERTAIN, 'Logged in MyCase'));
  const times = sandbox.hona.deliveries.filter(({ text }) => text === UNCERTAIN).length;
  if (times !== 1) throw new Error(`The client got the message ${times} times.`);
  await show('found-in-the-log');
  return '"Logged in MyCase": it had arrived, once.';
}

async function goToOtherCase({ sandbox, page, panel, show }: Stop): Promise<string> {
  const { doe, garcia } = sandbox.cases;
  await messageBox(panel).fill(DRAFT);
  await page.goto(garcia.url);
  await seen(heading(panel, garcia.name));
  await until('an empty message box', async () => (await messageBox(panel).inputValue()) === '');
  await show('other-case');
  await page.goto(doe.url);
  await seen(heading(panel, doe.name));
  await until('the draft is there again', async () => (await messageBox(panel).inputValue()) === DRAFT);
  return `"${garcia.name}" with an empty message box; back on "${doe.name}" the draft.`;
}

async function tryUpdate({ panel, show }: Stop): Promise<string> {
  const dialog = await fillUpdate(panel);
  await show('first-update');
  await dialog.getByRole('button', { name: 'Update now' }).click();
  await seen(dialog.getByText(/updated/).first());
  await dialog.getByRole('button', { name: 'Close' }).click();
  return '"updated": Hona knows the case by the number that MyCase gives it.';
}

async function moveStage({ sandbox, page, panel, phone, show }: Stop): Promise<string> {
  const stage = 'Pre-Trial';
  await page.locator('.case-stage-inline-editor').click();
  await page.getByLabel('Case stage').selectOption(stage);
  await seen(panel.getByText(`Phase ${stage}`).first());
  const dialog = await fillUpdate(panel);
  await seen(dialog.getByText(new RegExp(`tells ${sandbox.cases.doe.client.name} about the phase ${stage}`)));
  await show('new-phase');
  await dialog.getByRole('button', { name: 'Update now' }).click();
  await seen(dialog.getByText(/updated/).first());
  await dialog.getByRole('button', { name: 'Close' }).click();
  await seen(phone.getByText(`your case has moved to a new phase: ${stage}`));
  await show('notice', phone);
  return 'what the client would notice, before the press; after it exactly that on the client’s phone.';
}

async function updateHona({ sandbox, page, panel, show }: Stop): Promise<string> {
  const { newmatter } = sandbox.cases;
  if (sandbox.hona.project(newmatter.caseId)) throw new Error('Hona had the project before the update.');
  await page.goto(`${newmatter.url}/case_link`);
  await seen(panel.getByRole('textbox', { name: `Message to ${newmatter.client.name}` }));
  const dialog = await fillUpdate(panel);
  await show('update-hona');
  await dialog.getByRole('button', { name: 'Update now' }).click();
  await seen(dialog.getByText(/created/).first());
  const project = sandbox.hona.project(newmatter.caseId);
  if (project?.name !== newmatter.name) throw new Error('Hona does not have the project.');
  await show('updated');
  return `"created"; Hona has the project "${project.name}".`;
}

/** Opens the dialog and answers all that it asks. */
async function fillUpdate(panel: Page): Promise<Locator> {
  await choose(panel, 'Update Hona');
  const dialog = panel.getByRole('dialog', { name: 'Update Hona' });
  await seen(dialog.getByRole('table'));
  const notices = dialog.getByRole('radio').first();
  if (await notices.isVisible()) await notices.check();
  for (const tick of await dialog.getByRole('checkbox').all()) await tick.check();
  return dialog;
}

async function write(panel: Page, text: string): Promise<void> {
  await messageBox(panel).fill(text);
  await panel.getByRole('button', { name: 'Send', exact: true }).click();
}

/** Hona writes into MyCase a little later; pressing until then would ask MyCase for the same pages again and again. */
function untilLogged({ cases, mycase }: Stop['sandbox'], text: string): Promise<unknown> {
  return until('Hona has logged it in MyCase', async () =>
    mycase.posts(cases.doe.caseId).some((post) => JSON.stringify(post).includes(text)),
  );
}

async function refresh(panel: Page): Promise<void> {
  await choose(panel, 'Refresh from MyCase');
}

async function choose(panel: Page, item: string): Promise<void> {
  await panel.getByRole('button', { name: 'Actions' }).click();
  await panel.getByRole('menuitem', { name: item }).click();
}

function heading(panel: Page, name: string): Locator {
  return panel.getByRole('heading', { level: 1, name });
}

function messageBox(panel: Page): Locator {
  return panel.getByRole('textbox', { name: /^Message/ });
}

function conversation(panel: Page): Locator {
  return panel.getByRole('log', { name: 'Conversation' });
}

/** The message with this text, in this state. */
function article(panel: Page, text: string, state = ''): Locator {
  const literal = (part: string) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return conversation(panel).getByRole('article', {
    name: new RegExp(`${literal(text)}.*${literal(state)}`, 's'),
  });
}

async function seen(locator: Locator): Promise<void> {
  await locator.waitFor({ timeout: 15_000 });
}
