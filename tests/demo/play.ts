import type { Page } from 'playwright-core';
import type { Browser } from '../browser/launch';
import type { Sandbox } from '../sandbox/sandbox';

export type Demo = { sandbox: Sandbox; browser: Browser; phone: Page };

/** Says what to try, and ends when the browser is closed or with Ctrl-C. */
export async function play({ sandbox, browser }: Demo): Promise<void> {
  const { doe, garcia, newmatter } = sandbox.cases;
  console.log(`
The browser shows the case ${doe.name}. Nothing leaves this computer: MyCase, Hona and the phone are played.

  1  Press "Open Hona panel" beside the name of the case.
  2  Open "Contacts & staff" in MyCase, so that the panel learns who the client is, and then "Communications"
     and in it "Hona Messages", so that it learns where Hona logs. It reads what you open, and nothing by itself.
  3  Go back to the case, write to ${doe.client.name} and press Send. "Undo" takes it back for five seconds;
     after that it appears on the phone in the other window.
  4  Answer on the phone. Hona logs it three seconds later: press "Refresh" below the messages.
  5  Open ${doe.client.name}'s own page in MyCase, go back to the case, and look at Details: where each value comes from.
  6  Go to another case: ${garcia.url}
  7  Actions (⋯), "Update Hona". Then press the case stage at the left in MyCase, choose another, and update again: it
     says what the client will notice, and the phone gets just that.
  8  "Update Hona" on a case that Hona does not know yet: ${newmatter.url}/case_link

Ctrl-C ends it.`);
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
    browser.context.once('close', () => resolve());
  });
}
